import type { PayloadRequest } from 'payload'
import type { Caller } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { officeDate } from '../../shared/dates.ts'
import type { Role } from '../../shared/roles.ts'
import { calendarOf } from '../../sla/calendarOf.ts'
import type { TransactionFilter } from '../../transactions/filter.ts'
import { workingClock } from '../workingClock.ts'
import { figuresOver, type Figure, type FlatFilter } from './figure.ts'
import { endOfWeek, rangeOf, type PeriodLength, type Range, type RangeAsked } from './range.ts'
import { scopeOf, type Scope } from './scope.ts'
import type { Today } from './standing.ts'

/** What is asked of figures: a stretch of time and the flat filters of the list. */
export type FiguresAsked = { range: RangeAsked; filter: TransactionFilter }

/** A question made ready: whose, of when, over which rows. */
export type Question = {
  caller: Caller
  at: Date
  timeZone: string
  days: Today
  range: Range
  scope: Scope
  figure: (value: number, own: FlatFilter | null, previous?: number | null) => Figure
  /** The settings by which days and hours of the office go. */
  office: unknown
  /** Open transactions that a person is expected to handle at once. */
  capacity: number
  /** A clock that runs only in the office's hours, from some moment on. */
  working: (earliest: number) => (instant: number) => number
}

/** What each answer tells of its question. */
export type Told = { at: string; timeZone: string; role: Role; range: { from: string; to: string; interval: PeriodLength }; previous: { from: string; to: string } }

/**
 * Makes a question ready. Who may see what is decided here, before a snapshot is opened: that holds a connection, and
 * must not wait for another. Raises MALFORMED_QUERY naming a wrong parameter.
 */
export async function questionOf(req: PayloadRequest, caller: Caller, { range, filter }: FiguresAsked): Promise<Question> {
  const { office, transactions } = await settingsOf(req.payload)
  const at = now()
  const today = officeDate(at, office.timeZone)
  const calendar = calendarOf({ office })
  return {
    caller, at,
    timeZone: office.timeZone,
    days: { today, endOfWeek: endOfWeek(today, office) },
    range: rangeOf(range, today, office),
    scope: await scopeOf(req, caller, filter),
    figure: figuresOver(filter),
    office,
    capacity: transactions.capacityPerEditor,
    working: (earliest) => workingClock(calendar, earliest),
  }
}

export function toldOf({ at, timeZone, caller, range }: Question): Told {
  return { at: at.toISOString(), timeZone, role: caller.role, range: { from: range.from, to: range.to, interval: range.interval }, previous: range.previous }
}

/** The filter of what was completed within the range. */
export function completedIn({ from, to }: { from: string; to: string }): FlatFilter {
  return { completed_after: from, completed_before: to }
}
