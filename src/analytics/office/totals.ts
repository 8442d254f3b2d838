import { addDays, dueSoonDays } from '../../shared/dates.ts'
import { openStages, type Figure, type figuresOver } from './figure.ts'
import type { Flows } from './flow.ts'
import type { Range } from './range.ts'
import type { StandingNow, Today } from './standing.ts'
import { dueBetween } from './workload.ts'

/**
 * The numbers above a dashboard. `all` to `waitingForMe` are as of now; `created`, `completed` and `cancelled` are of
 * the range. `created` goes by when the work began: the day it was created, or its first step where a history that was
 * taken in is older.
 */
export type Totals = {
  all: Figure
  open: Figure
  drafts: Figure
  overdue: Figure
  dueToday: Figure
  /** From today to the end of the office's week. */
  dueThisWeek: Figure
  /** Today or within three days. */
  dueSoon: Figure
  /** Open work that is nobody's; null for clients. */
  unassigned: Figure | null
  /** Open work assigned to the caller; null for clients. */
  mine: Figure | null
  /** Whose approval waits for the caller. */
  waitingForMe: Figure
  created: Figure
  completed: Figure
  cancelled: Figure
}

export function totalsOf({ standing, flows, range, days, figure, waiting, staff }: {
  standing: StandingNow
  flows: Flows
  range: Range
  days: Today
  figure: ReturnType<typeof figuresOver>
  waiting: number
  staff: boolean
}): Totals {
  const { total } = standing
  const { today } = days
  return {
    all: figure(total.all, {}),
    open: figure(total.open, { stage: openStages }),
    drafts: figure(total.drafts, { stage: 'initial' }),
    overdue: figure(total.overdue, { overdue: 'true' }),
    dueToday: figure(total.dueToday, dueBetween(today, today)),
    dueThisWeek: figure(total.dueThisWeek, dueBetween(today, days.endOfWeek)),
    dueSoon: figure(total.dueSoon, dueBetween(today, addDays(today, dueSoonDays))),
    unassigned: staff ? figure(total.unassigned, { assigned_to: 'none', stage: openStages }) : null,
    mine: staff ? figure(total.mine, { assigned_to: 'me', stage: openStages }) : null,
    waitingForMe: figure(waiting, { my_approvals: 'true' }),
    created: figure(flows.range.begun, { begun_after: range.from, begun_before: range.to }, flows.previous.begun),
    completed: figure(flows.range.completed, { completed_after: range.from, completed_before: range.to }, flows.previous.completed),
    cancelled: figure(flows.range.cancelled, { outcome: 'cancelled', ended_after: range.from, ended_before: range.to }, flows.previous.cancelled),
  }
}
