import type { PayloadRequest } from 'payload'
import type { Caller } from '../platform/caller.ts'
import { inSnapshot } from '../platform/snapshot.ts'
import type { Locale } from '../shared/text.ts'
import { agesOf } from './office/age.ts'
import type { Slice } from './office/figure.ts'
import { flowsOf } from './office/flow.ts'
import { leadTimesOf } from './office/leadTimes.ts'
import { stateNames } from './office/names.ts'
import { nextDue, type DueRow } from './office/nextDue.ts'
import { officeState, type OfficeState } from './office/officeState.ts'
import { questionOf, toldOf, type FiguresAsked, type Told } from './office/question.ts'
import { ageSlices, leadTimeOf, onTimeOf, reworkOf, trendOf, type LeadTimeFigures, type OnTime, type Rework, type TrendPoint } from './office/rangeFigures.ts'
import { countIn, scopeOf } from './office/scope.ts'
import { slicesOf, type Slices } from './office/slices.ts'
import { standingNow } from './office/standing.ts'
import { stateTimesOf, timesNamed } from './office/stateTimes.ts'
import { totalsOf, type Totals } from './office/totals.ts'
import { workloadOf, type Load } from './office/workload.ts'

/** Days are the office's, both ends included; times are hours; what each figure counts is in docs/analytics.md. */
export type Dashboard = Told & {
  totals: Totals
  by: Slices
  trend: TrendPoint[]
  age: Slice[]
  leadTime: LeadTimeFigures & { previous: LeadTimeFigures | null }
  onTime: OnTime
  /** Null for clients. */
  workload: Load[] | null
  /** Empty for clients: how long work lies where is told to the house. */
  timeInState: StateTimeFigure[]
  /** Null for clients. */
  rework: Rework | null
  nextDue: (DueRow & { statusLabel: string; statusColour: string })[]
  /** For administrators; else null. */
  office: OfficeState | null
}

export type StateTimeFigure = { key: string; label: string; colour: string; count: number; medianHours: number | null; p90Hours: number | null }

/**
 * Everything that a dashboard shows, for whoever asks: over exactly the transactions that the list shows them under the
 * same flat filters, all of one moment. What stands (totals, parts, age, workload) is as of now; what happened (trend,
 * lead time, on time, time in state, rework) is of the range, beside the range of the same length right before it.
 * Raises MALFORMED_QUERY naming a wrong parameter.
 */
export async function dashboardOf(req: PayloadRequest, caller: Caller, asked: FiguresAsked, locale: Locale): Promise<Dashboard> {
  const question = await questionOf(req, caller, asked)
  const waiting = await scopeOf(req, caller, { ...asked.filter, my_approvals: true })
  const { scope, range, days, figure } = question
  const { moments } = range
  const staff = caller.role !== 'client'

  const told = await inSnapshot(req, async (snapshot) => {
    const standing = await standingNow(snapshot, scope, caller.id, days)
    const flows = await flowsOf(snapshot, scope, range)
    const [before, during] = await leadTimesOf(snapshot, question, [moments.previous, moments.begin, moments.end])
    const states = await stateNames(snapshot, locale)
    const times = staff ? await stateTimesOf(snapshot, scope, moments.begin, moments.end) : []
    const due = await nextDue(snapshot, scope, days.today)
    return {
      totals: totalsOf({ standing, flows, range, days, figure, waiting: await countIn(snapshot, waiting), staff }),
      by: await slicesOf(snapshot, standing, { role: caller.role, figure, states, locale }),
      trend: trendOf({ flows, range, open: standing.total.open, figure, locale }),
      age: ageSlices(await agesOf(snapshot, scope, standing.total.open, days.today, question.timeZone), figure, locale),
      leadTime: { ...leadTimeOf(during!), previous: before!.elapsed.n > 0 ? leadTimeOf(before!) : null },
      onTime: onTimeOf({ flows, range, figure }),
      workload: staff ? await workloadOf(snapshot, question, standing) : null,
      timeInState: timesNamed(times, states).map(({ time, ...state }) => ({ ...state, count: time.n, medianHours: time.median, p90Hours: time.p90 })),
      rework: staff ? reworkOf({ flows, range, figure }) : null,
      nextDue: due.map((row) => {
        const { label, colour } = states.name(row.status)
        return { ...row, statusLabel: label, statusColour: colour }
      }),
    }
  })
  const { overdue, unassigned } = told.totals
  const house = caller.role === 'admin' ? await officeState(req, { overdue: overdue.value, unassigned: unassigned?.value ?? 0 }) : null
  return { ...toldOf(question), ...told, office: house }
}

export type { Figure, Slice } from './office/figure.ts'
