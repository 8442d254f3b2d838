import type { MoonSighting } from './calendar.ts'
import { dayMs, dayNumberOf } from './days.ts'
import type { DayNumber } from './days.ts'

/** The years whose months the Umm al-Qura tables list; outside them there is only a formula. */
export const hijriYears = { first: 1300, last: 1600 } as const

// UTC, so that a day number and its noon are the same day whatever the zone of the process.
let formatter: Intl.DateTimeFormat | undefined

function hijriDayOf(day: DayNumber): number {
  formatter ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', day: 'numeric' })
  return Number(formatter.format(day * dayMs + dayMs / 2))
}

const starts = new Map<number, DayNumber>()
const day1Of1400 = dayNumberOf(1979, 11, 21)
const meanMonth = 29.530_588

/** The first day of a month by the Umm al-Qura tables. */
function tabledStart(year: number, month: number): DayNumber {
  const months = year * 12 + month - 1
  const known = starts.get(months)
  if (known !== undefined) return known
  if (year < hijriYears.first || year > hijriYears.last) {
    throw new RangeError(`The Hijri year ${year} is outside the tables (${hijriYears.first} to ${hijriYears.last}).`)
  }
  // The estimate is a day or two off; the middle of the month is surely inside it and says how far back day 1 lies.
  const middle = day1Of1400 + Math.round((months - 1400 * 12) * meanMonth) + 14
  const start = middle - hijriDayOf(middle) + 1
  starts.set(months, start)
  return start
}

/**
 * The first day of a Hijri month, moved by the sighting when there is one; month 13 is the first of the next year.
 * RangeError for a year outside `hijriYears`.
 */
export function hijriMonthStart(year: number, month: number, sightings: readonly MoonSighting[]): DayNumber {
  const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month]
  const moved = sightings.find((each) => each.year === y && each.month === m)
  return tabledStart(y, m) + (moved?.days ?? 0)
}

/** The Hijri years that lie, even in part, in a Gregorian one. */
export function hijriYearsIn(gregorianYear: number): number[] {
  const first = Math.floor(((gregorianYear - 622) * 365.2425) / (12 * meanMonth))
  return [first, first + 1, first + 2].filter((year) => year >= hijriYears.first && year < hijriYears.last)
}
