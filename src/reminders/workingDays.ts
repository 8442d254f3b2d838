import { addDays, officeDate, type OfficeDate } from '../shared/dates.ts'
import type { WorkingCalendar } from '../sla/index.ts'
import { calendarDays } from '../sla/calendarDays.ts'
import { workingIntervals } from '../sla/workingIntervals.ts'

/** The day on which work was last begun, and the working days that come after it. */
export type WorkingDays = { day: OfficeDate; next: readonly OfficeDate[] }

const dayMs = 86_400_000

/** Far enough for a closed fortnight; an office that is closed longer is asked about further away. */
const spans = [15, 60, 366]

/**
 * Where the office stands in its calendar at an instant: `day` is the latest day on which some working time has begun,
 * and `next` are the `count` working days that follow it, at least one. A day counts from midnight to midnight in the
 * calendar's zone: what a night shift works after midnight is work of the next day. Null for a calendar in which no
 * work is done for a year before the instant, or not on so many days in a year after it.
 */
export function workingDaysAround(calendar: WorkingCalendar, at: number, count: number): WorkingDays | null {
  const day = lastDayBegun(calendar, at)
  const next = day === null ? null : nextWorkingDays(calendar, day, Math.max(1, count))
  return day === null || next === null ? null : { day, next }
}

function lastDayBegun(calendar: WorkingCalendar, at: number): OfficeDate | null {
  for (const span of spans) {
    // Up to and with the instant itself: work that begins at this very moment has begun.
    const last = workingIntervals(calendar, at - span * dayMs, at + 1).at(-1)
    if (last) return officeDate(new Date(last.until - 1), calendar.timeZone)
  }
  return null
}

// Hundreds of due dates were set on one day; calendars never change, a changed one is another object.
const remembered = new WeakMap<WorkingCalendar, Map<string, readonly OfficeDate[]>>()
const rememberedAtMost = 1_000

function nextWorkingDays(calendar: WorkingCalendar, day: OfficeDate, count: number): readonly OfficeDate[] | null {
  const known = remembered.get(calendar) ?? new Map<string, readonly OfficeDate[]>()
  remembered.set(calendar, known)
  const key = `${day} ${count}`
  const found = known.get(key) ?? daysFrom(calendar, day, count)
  if (known.size >= rememberedAtMost) known.clear()
  if (found) known.set(key, found)
  return found
}

function daysFrom(calendar: WorkingCalendar, day: OfficeDate, count: number): readonly OfficeDate[] | null {
  for (const span of spans.map((days) => days + count * 2)) {
    const next = calendarDays(calendar, addDays(day, 1), addDays(day, span)).filter(({ minutes }) => minutes > 0)
    if (next.length >= count) return next.slice(0, count).map(({ date }) => date)
  }
  return null
}
