import type { MoonSighting } from './calendar.ts'
import { dayNumberOfDate } from './days.ts'
import { hijriMonthStart, hijriYears } from './hijri.ts'
import type { OfficeDate } from '../shared/dates.ts'

export type HijriDate = { year: number; month: number; day: number }

const day1Of1400 = dayNumberOfDate('1979-11-21')
const meanMonth = 29.530_588

/** The Hijri date of a day by the Umm al-Qura tables, as moon sightings moved them; null outside the tables. */
export function hijriDateOf(date: OfficeDate, sightings: readonly MoonSighting[]): HijriDate | null {
  const day = dayNumberOfDate(date)
  const guess = 1400 * 12 + Math.floor((day - day1Of1400) / meanMonth)
  // Tables and sightings move a month by some days, so the guess may be one off.
  for (let months = guess + 1; months >= guess - 2; months -= 1) {
    const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
    if (year < hijriYears.first || year > hijriYears.last) continue
    const start = hijriMonthStart(year, month, sightings)
    if (start <= day) return { year, month, day: day - start + 1 }
  }
  return null
}
