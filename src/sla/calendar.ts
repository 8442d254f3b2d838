import type { OfficeDate } from '../shared/dates.ts'
import type { TimeRange, Weekday } from '../shared/settings/setting.ts'
import type { Text } from '../shared/text.ts'

/*
 * Glossary
 *   working calendar  when the office works: plain JSON, stored in versions, never changed after it was used
 *   shift             part of a day in which work is done; it belongs to the day on which it begins
 *   hours             the shifts of some days of the week
 *   week rule         the hours of a week, valid from a day on
 *   day off           days on which nobody works
 *   reduced hours     days on which working days have other shifts (Ramadan)
 *   extra working day days on which work is done although the week or a day off says otherwise
 *   period            which days are meant: given dates, the same days of each Gregorian or Hijri year, a Hijri month
 *   working time      what lies inside shifts; counted in milliseconds inside this folder, in minutes outside
 *   instant           milliseconds since 1970-01-01T00:00Z
 *   clock             the working time a transaction may take; its ledger is the list of its segments (ledger.ts)
 *
 * What holds on a day, the strongest first: extra working day, day off, reduced hours, week rule. A closure (a day off
 * given by two moments) takes away its hours from whatever holds.
 */

/**
 * `HH:MM` to `HH:MM` by the wall clock of the calendar's time zone. An end at or before the start lies on the next
 * day: 22:00 to 06:00 is a night shift. `24:00` is midnight at the end of the day.
 */
export type Shift = TimeRange

/** The shifts of these days of the week (0 is Sunday). Days of the week that no entry names are free. */
export type Hours = { days: readonly Weekday[]; shifts: readonly Shift[] }

/** Valid from this day until the next rule's; the first has no `from`, it holds for all that came before. */
export type WeekRule = { from?: OfficeDate; hours: readonly Hours[] }

/** Limits of what recurs, both included, in years of the period's own calendar. */
type Years = { firstYear?: number; lastYear?: number }

/** `days` is how many days in a row, 1 when missing. */
export type Period =
  | { kind: 'dates'; from: OfficeDate; to: OfficeDate }
  | ({ kind: 'yearly'; month: number; day: number; days?: number } & Years)
  | ({ kind: 'hijri'; month: number; day: number; days?: number } & Years)
  | ({ kind: 'hijriMonth'; month: number } & Years)

/** From one moment to another, as ISO texts in UTC: the office closes at noon, the network is down. */
export type Moments = { kind: 'moments'; from: string; to: string }

export type DayOff = { name: Text; on: Period | Moments }
export type ReducedHours = { name: Text; during: Period; hours: readonly Hours[] }
export type ExtraWorkingDay = { name: Text; on: Period; shifts: readonly Shift[] }

/**
 * A month of the Hijri calendar that began some days after (negative: before) the day that the Umm al-Qura tables
 * foretold, because the moon was seen so. It moves everything dated by this month, and the end of the month before.
 */
export type MoonSighting = { year: number; month: number; days: number }

/**
 * When the office works. `key` and `version` name exactly one content: a changed calendar is a new version, so that
 * what was measured with the old one stays as it was measured.
 */
export type WorkingCalendar = {
  key: string
  version: string
  name: Text
  timeZone: string
  weeks: readonly WeekRule[]
  daysOff: readonly DayOff[]
  reducedHours: readonly ReducedHours[]
  extraWorkingDays: readonly ExtraWorkingDay[]
  moonSightings: readonly MoonSighting[]
}

/** Which calendar, and which content of it. */
export type CalendarRef = { key: string; version: string }

/** The years for which working time is computed. Hijri tables and time zones say little outside. */
export const years = { first: 1900, last: 2199 } as const
