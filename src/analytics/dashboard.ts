import type { PayloadRequest } from 'payload'
import type { Caller } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import { inSnapshot } from '../platform/snapshot.ts'
import { officeDate } from '../shared/dates.ts'
import type { Role } from '../shared/roles.ts'
import type { Locale } from '../shared/text.ts'
import { calendarOf } from '../sla/calendarOf.ts'
import type { TransactionFilter } from '../transactions/filter.ts'
import { agesOf } from './office/age.ts'
import { figuresOver, type Figure, type Slice } from './office/figure.ts'
import { flowsOf } from './office/flow.ts'
import { leadTimesOf } from './office/leadTimes.ts'
import { stateNames } from './office/names.ts'
import { nextDue, type DueRow } from './office/nextDue.ts'
import { officeState, type OfficeState } from './office/officeState.ts'
import { endOfWeek, rangeOf, type PeriodLength, type RangeAsked } from './office/range.ts'
import { ageSlices, leadTimeOf, onTimeOf, reworkOf, trendOf, type LeadTimeFigures, type OnTime, type Rework, type TrendPoint } from './office/rangeFigures.ts'
import { countIn, scopeOf } from './office/scope.ts'
import { slicesOf, type Slices } from './office/slices.ts'
import { standingNow } from './office/standing.ts'
import { stateTimesOf } from './office/stateTimes.ts'
import { totalsOf, type Totals } from './office/totals.ts'
import { workloadOf, type Load } from './office/workload.ts'
import { workingClock } from './workingClock.ts'

export type DashboardAsked = { range: RangeAsked; filter: TransactionFilter }

/** Days are the office's, both ends included; times are hours; what each figure counts is in docs/analytics.md. */
export type Dashboard = {
  at: string
  timeZone: string
  role: Role
  range: { from: string; to: string; interval: PeriodLength }
  previous: { from: string; to: string }
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
export async function dashboardOf(req: PayloadRequest, caller: Caller, { range: asked, filter }: DashboardAsked, locale: Locale): Promise<Dashboard> {
  const { office, transactions: rules } = await settingsOf(req.payload)
  const at = now()
  const today = officeDate(at, office.timeZone)
  const days = { today, endOfWeek: endOfWeek(today, office) }
  const range = rangeOf(asked, today, office)
  const staff = caller.role !== 'client'
  // Who may see what is decided before the snapshot: it holds a connection, and must not wait for another.
  const scope = await scopeOf(req, caller, filter)
  const waiting = await scopeOf(req, caller, { ...filter, my_approvals: true })
  const figure = figuresOver(filter)
  const calendar = calendarOf({ office })
  const { moments } = range

  const told = await inSnapshot(req, async (snapshot) => {
    const standing = await standingNow(snapshot, scope, caller.id, days)
    const flows = await flowsOf(snapshot, scope, range)
    const lead = await leadTimesOf(snapshot, scope, { from: moments.previous, middle: moments.begin, until: moments.end }, (earliest) => workingClock(calendar, earliest))
    const states = await stateNames(snapshot, locale)
    const times = staff ? await stateTimesOf(snapshot, scope, moments.begin, moments.end) : []
    const due = await nextDue(snapshot, scope, today)
    return {
      totals: totalsOf({ standing, flows, range, days, figure, waiting: await countIn(snapshot, waiting), staff }),
      by: await slicesOf(snapshot, standing, { role: caller.role, figure, states, locale }),
      trend: trendOf({ flows, range, open: standing.total.open, figure, locale }),
      age: ageSlices(await agesOf(snapshot, scope, standing.total.open, today, office.timeZone), figure, locale),
      leadTime: { ...leadTimeOf(lead.after), previous: lead.before.elapsed.n > 0 ? leadTimeOf(lead.before) : null },
      onTime: onTimeOf({ flows, range, figure }),
      workload: staff ? await workloadOf(snapshot, caller, standing, { figure, days, capacity: rules.capacityPerEditor }) : null,
      timeInState: times
        .map(({ state, time }) => ({ key: state, ...states.name(state), count: time.n, medianHours: time.median, p90Hours: time.p90 }))
        .toSorted((one, other) => placeIn(states.order, one.key) - placeIn(states.order, other.key)),
      rework: staff ? reworkOf({ flows, range, figure }) : null,
      nextDue: due.map((row) => {
        const { label, colour } = states.name(row.status)
        return { ...row, statusLabel: label, statusColour: colour }
      }),
    }
  })
  const { overdue, unassigned } = told.totals
  const house = caller.role === 'admin' ? await officeState(req, { overdue: overdue.value, unassigned: unassigned?.value ?? 0 }) : null
  return {
    at: at.toISOString(), timeZone: office.timeZone, role: caller.role,
    range: { from: range.from, to: range.to, interval: range.interval }, previous: range.previous,
    ...told, office: house,
  }
}

function placeIn(order: readonly string[], key: string): number {
  const place = order.indexOf(key)
  return place < 0 ? order.length : place
}

export type { Figure, Slice }
