import { addDays, officeDate, startOfOfficeDay, type OfficeDate } from '../../shared/dates.ts'
import type { Weekday } from '../../shared/settings/setting.ts'
import { lastStepAt, type Courses } from '../courses.ts'

export const intervals = ['week', 'month'] as const
export type Interval = (typeof intervals)[number]

/** The office's days: its time zone, and on which day of the week work begins anew. */
export type OfficeDays = { timeZone: string; weekend: readonly Weekday[] }

/** `period` is the first day of the week or month. */
export type Passed = { period: OfficeDate; begun: number; ended: number }
export type Throughput = { interval: Interval; periods: Passed[]; earlier: { begun: number; ended: number } }

/** More would be no picture. What lies before is told as one sum. */
const mostPeriods = 600

/**
 * Work begun against work ended, by weeks or months of the office's calendar. Begun: by the beginning of each course.
 * Ended: transactions that stand in a final state, by the step that brought them there; what was opened again has not
 * ended. A week begins on the day after the week-end (Sunday where Friday and Saturday are free). Periods without
 * anything between the first and the last are there, with zeros.
 */
export function throughput(courses: Courses, interval: Interval, days: OfficeDays): Throughput {
  const ends: number[] = []
  for (let course = 0; course < courses.count; course += 1) {
    if (courses.standings[courses.standing[course]!]!.kind === 'final') ends.push(lastStepAt(courses, course))
  }
  const periods = periodsOf(bounds([courses.begin, ends]), interval, days)
  const counted = periods.map(({ period }): Passed => ({ period, begun: 0, ended: 0 }))
  const placeOf = placeIn(periods.map(({ from }) => from))
  for (const at of courses.begin) counted[placeOf(at)]!.begun += 1
  for (const at of ends) counted[placeOf(at)]!.ended += 1
  const dropped = counted.slice(0, Math.max(0, counted.length - mostPeriods))
  const sum = (name: 'begun' | 'ended') => dropped.reduce((total, each) => total + each[name], 0)
  return { interval, periods: counted.slice(dropped.length), earlier: { begun: sum('begun'), ended: sum('ended') } }
}

/** The weeks or months from one moment to another, each with the moment it begins. */
function periodsOf(range: { from: number; until: number } | null, interval: Interval, { timeZone, weekend }: OfficeDays) {
  const periods: { period: OfficeDate; from: number }[] = []
  if (!range) return periods
  const last = officeDate(new Date(range.until), timeZone)
  for (let period = startOf(officeDate(new Date(range.from), timeZone), interval, weekend); period <= last; period = next(period, interval)) {
    periods.push({ period, from: startOfOfficeDay(period, timeZone).getTime() })
  }
  return periods
}

/** The first day of the week or month that a day lies in. */
export function startOf(day: OfficeDate, interval: Interval, weekend: readonly Weekday[]): OfficeDate {
  if (interval === 'month') return `${day.slice(0, 7)}-01`
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday - firstWeekday(weekend) + 7) % 7))
}

/** The working day that follows a free one; Monday where no day is free, or all are. */
function firstWeekday(weekend: readonly Weekday[]): number {
  const free = new Set<number>(weekend)
  const first = [0, 1, 2, 3, 4, 5, 6].find((day) => !free.has(day) && free.has((day + 6) % 7))
  return first ?? 1
}

function next(period: OfficeDate, interval: Interval): OfficeDate {
  if (interval === 'week') return addDays(period, 7)
  return `${addDays(period, 31).slice(0, 7)}-01`
}

function bounds(columns: readonly ArrayLike<number>[]): { from: number; until: number } | null {
  let [from, until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const column of columns) {
    for (let index = 0; index < column.length; index += 1) {
      from = Math.min(from, column[index]!)
      until = Math.max(until, column[index]!)
    }
  }
  return from <= until ? { from, until } : null
}

/** In which period a moment lies; the beginnings are in order. */
function placeIn(beginnings: readonly number[]): (at: number) => number {
  return (at) => {
    let [low, high] = [0, beginnings.length]
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (beginnings[middle]! <= at) low = middle
      else high = middle
    }
    return low
  }
}
