import type { MoonSighting, Period } from './calendar.ts'
import { dateOfDayNumber } from './days.ts'
import { daysOfPeriod } from './daysOfPeriod.ts'
import type { OfficeDate } from '../shared/dates.ts'

/** Days in a row, both ends included. */
export type DateRange = { from: OfficeDate; to: OfficeDate }

/** When a period comes in the Gregorian years from one to another: what begins in them, in order. */
export function periodDates(period: Period, firstYear: number, lastYear: number, sightings: readonly MoonSighting[]): DateRange[] {
  const found = new Map<OfficeDate, DateRange>()
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const { first, last } of daysOfPeriod(period, year, sightings)) {
      const range = { from: dateOfDayNumber(first), to: dateOfDayNumber(last) }
      const begins = Number(range.from.slice(0, 4))
      if (begins >= firstYear && begins <= lastYear) found.set(range.from, range)
    }
  }
  return [...found.values()].toSorted((one, other) => (one.from < other.from ? -1 : 1))
}
