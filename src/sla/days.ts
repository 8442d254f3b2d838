import type { OfficeDate } from '../shared/dates.ts'
import type { Weekday } from '../shared/settings/setting.ts'

/** A day as the number of days since 1970-01-01; arithmetic on it knows nothing of time zones. */
export type DayNumber = number

export const dayMs = 86_400_000
export const minuteMs = 60_000

/** The number of a day of the Gregorian calendar; a day past the end of its month runs on into the next. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / dayMs
}

/** The number of a day written YYYY-MM-DD. */
export function dayNumberOfDate(date: OfficeDate): DayNumber {
  return Date.parse(`${date}T00:00:00Z`) / dayMs
}

export function dateOfDayNumber(day: DayNumber): OfficeDate {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** 0 is Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): Weekday {
  return ((((day + 4) % 7) + 7) % 7) as Weekday
}

/** True for a month and day that the Gregorian year has. */
export function existsIn(year: number, month: number, day: number): boolean {
  const date = new Date(dayNumberOf(year, month, day) * dayMs)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
