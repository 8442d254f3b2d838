import type { WorkingCalendar } from './calendar.ts'
import { dayMs } from './days.ts'
import { shiftMinutes } from './shiftMinutes.ts'
import { shiftsOfDays } from './shiftsOfDays.ts'
import { instantOf, zoneYearOf } from './zone.ts'

/** Working time from one instant to another, the end not included. */
export type Interval = { from: number; until: number }

/**
 * The working time of one year in UTC, which need not begin when the office's year does: interval i is
 * [starts[i], ends[i]), in order and apart; `before[i]` is the working time of the year that lies before it, `after[i]`
 * what lies before its end. `until` is where the next year begins.
 */
export type WorkingYear = {
  from: number
  until: number
  starts: Float64Array
  ends: Float64Array
  before: Float64Array
  after: Float64Array
  total: number
}

/** The table for a year. Costs a millisecond or so, hence is kept by its caller. */
export function workingYearOf(calendar: WorkingCalendar, year: number): WorkingYear {
  const from = Date.UTC(year, 0, 1)
  const until = Date.UTC(year + 1, 0, 1)
  const intervals = without(closures(calendar, from, until), merged(shiftIntervals(calendar, year, from, until)))
  const starts = Float64Array.from(intervals, (each) => each.from)
  const ends = Float64Array.from(intervals, (each) => each.until)
  const before = new Float64Array(intervals.length)
  const after = new Float64Array(intervals.length)
  let total = 0
  for (const [index, each] of intervals.entries()) {
    before[index] = total
    total += each.until - each.from
    after[index] = total
  }
  return { from, until, starts, ends, before, after, total }
}

// Three days more on either side: zones are up to 14 hours off, and a night shift of the day before runs into this one.
function shiftIntervals(calendar: WorkingCalendar, year: number, from: number, until: number): Interval[] {
  const zone = zoneYearOf(calendar.timeZone, year)
  const first = from / dayMs - 3
  const last = until / dayMs + 2
  const intervals: Interval[] = []
  for (const [index, shifts] of shiftsOfDays(calendar, year, first, last).entries()) {
    for (const shift of shifts) {
      const minutes = shiftMinutes(shift)
      const start = Math.max(from, instantOf(zone, first + index, minutes.from))
      const end = Math.min(until, instantOf(zone, first + index, minutes.until))
      if (start < end) intervals.push({ from: start, until: end })
    }
  }
  return intervals
}

/** In order, with what overlaps or touches made one: two shifts at once are not twice the time. */
function merged(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = []
  for (const each of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && each.from <= last.until) last.until = Math.max(last.until, each.until)
    else result.push({ ...each })
  }
  return result
}

/** The hours closed in a year; the others are left out first, since a feed may bring thousands. */
function closures({ daysOff }: WorkingCalendar, from: number, until: number): Interval[] {
  return daysOff
    .flatMap(({ on }) => (on.kind === 'moments' ? [{ from: Date.parse(on.from), until: Date.parse(on.to) }] : []))
    .filter((each) => each.from < until && each.until > from)
}

function without(closed: readonly Interval[], intervals: readonly Interval[]): readonly Interval[] {
  return closed.reduce<readonly Interval[]>(
    (open, hole) =>
      open.flatMap((each) =>
        hole.until <= each.from || hole.from >= each.until
          ? [each]
          : [{ from: each.from, until: hole.from }, { from: hole.until, until: each.until }].filter(
              (part) => part.from < part.until,
            ),
      ),
    intervals,
  )
}
