import type { WorkingCalendar } from './calendar.ts'
import { minuteMs } from './days.ts'
import { workingMsBetween } from './workingMsBetween.ts'

/** Working minutes from one instant to another, negative when `to` is earlier. RangeError outside the years. */
export function workingMinutesBetween(calendar: WorkingCalendar, from: number, to: number): number {
  return workingMsBetween(calendar, from, to) / minuteMs
}
