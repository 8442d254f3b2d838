import { addWorkingMs } from './addWorkingMs.ts'
import type { WorkingCalendar } from './calendar.ts'
import { minuteMs } from './days.ts'

/**
 * The first instant at which that many working minutes have passed since `instant` (ms since 1970, UTC). Eight hours
 * that end with the shift end then, not with the next shift's beginning. Nothing added changes nothing, even at night.
 * A negative number goes back: the last instant from which that much was left. Parts of a minute count to the
 * millisecond. RangeError when the calendar has not that much working time, the instant is outside its years, or the
 * minutes are no number.
 */
export function addWorkingTime(calendar: WorkingCalendar, instant: number, minutes: number): number {
  if (Number.isNaN(minutes)) throw new RangeError('Working minutes to add are NaN; expected a number.')
  return addWorkingMs(calendar, instant, Math.round(minutes * minuteMs))
}
