import type { CalendarRef, WorkingCalendar } from './calendar.ts'

/**
 * A stretch of a clock's life. It holds from its instant until the next segment's; the last one holds on. While it is
 * `running` working time passes, by the calendar it names; while `paused` or `stopped` none does.
 */
export type Segment = {
  state: 'running' | 'paused' | 'stopped'
  /** Instant (ms since 1970, UTC). */
  from: number
  /** Why it began: the state of the workflow, `policy`, whatever explains it later. */
  why: string
  calendar: CalendarRef
  /** Working minutes the clock may take in all, as promised in this segment. */
  targetMinutes: number
}

/**
 * Everything a clock lived through, in order: at least one segment, appended to and never changed. Elapsed time, due
 * time and escalations are computed from it and from nothing else.
 */
export type Ledger = readonly Segment[]

/** The calendars that ledgers name. Hand over the same objects again and again: their tables are kept by identity. */
export type Calendars = readonly WorkingCalendar[]

/** The calendar a segment is measured by. Throws when it is not there: without it the past cannot be told. */
export function calendarFor({ key, version }: CalendarRef, calendars: Calendars): WorkingCalendar {
  for (const calendar of calendars) if (calendar.version === version && calendar.key === key) return calendar
  throw new Error(
    `Calendar "${key}" version "${version}" is named by a ledger but is not among the calendars ` +
      `(${calendars.map((each) => `${each.key} ${each.version}`).join(', ') || 'none'}).`,
  )
}

/** The segment that holds now. Throws for an empty ledger, which startClock never makes. */
export function lastSegment(ledger: Ledger): Segment {
  const last = ledger.at(-1)
  if (!last) throw new Error('The ledger of a clock is empty; expected at least the segment with which it started.')
  return last
}
