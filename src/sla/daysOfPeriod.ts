import type { MoonSighting, Period } from './calendar.ts'
import { dayNumberOf, dayNumberOfDate, existsIn } from './days.ts'
import type { DayNumber } from './days.ts'
import { hijriMonthStart, hijriYearsIn } from './hijri.ts'

/** Days in a row, both ends included. */
export type DayRange = { first: DayNumber; last: DayNumber }

/**
 * The days of a period that may touch a Gregorian year. Ranges that begin in the year before are among them, since a
 * holiday over New Year belongs to both.
 */
export function daysOfPeriod(period: Period, year: number, sightings: readonly MoonSighting[]): DayRange[] {
  switch (period.kind) {
    case 'dates':
      return [{ first: dayNumberOfDate(period.from), last: dayNumberOfDate(period.to) }]
    case 'yearly':
      return [year - 1, year, year + 1]
        .filter((each) => isWithin(each, period) && existsIn(each, period.month, period.day))
        .map((each) => inARow(dayNumberOf(each, period.month, period.day), period.days))
    case 'hijri':
      return hijriYearsAround(year)
        .filter((each) => isWithin(each, period))
        .map((each) => inARow(hijriMonthStart(each, period.month, sightings) + period.day - 1, period.days))
    case 'hijriMonth':
      return hijriYearsAround(year)
        .filter((each) => isWithin(each, period))
        .map((each) => ({
          first: hijriMonthStart(each, period.month, sightings),
          last: hijriMonthStart(each, period.month + 1, sightings) - 1,
        }))
    default:
      return period satisfies never
  }
}

function hijriYearsAround(year: number): number[] {
  return [...new Set([...hijriYearsIn(year - 1), ...hijriYearsIn(year)])]
}

function isWithin(year: number, { firstYear, lastYear }: { firstYear?: number; lastYear?: number }): boolean {
  return year >= (firstYear ?? -Infinity) && year <= (lastYear ?? Infinity)
}

function inARow(first: DayNumber, days = 1): DayRange {
  return { first, last: first + days - 1 }
}
