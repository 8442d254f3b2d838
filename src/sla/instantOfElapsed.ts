import { addWorkingMs } from './addWorkingMs.ts'
import { minuteMs } from './days.ts'
import { calendarFor } from './ledger.ts'
import type { Calendars, Ledger } from './ledger.ts'
import { workingMsBetween } from './workingMsBetween.ts'

/**
 * The first instant at which the clock has run that many working minutes, in the past or in the future; null when it
 * does not get there as the ledger stands, because it is paused or stopped before. An instant that is the beginning of
 * a pause still counts as before it, so nothing is left over to happen at the moment of the resume.
 */
export function instantOfElapsed(ledger: Ledger, calendars: Calendars, minutes: number): number | null {
  let wanted = Math.round(minutes * minuteMs)
  if (wanted <= 0) return ledger[0]?.from ?? null
  for (const [index, segment] of ledger.entries()) {
    if (segment.state !== 'running') continue
    const calendar = calendarFor(segment.calendar, calendars)
    const until = ledger[index + 1]?.from
    if (until === undefined) return addWorkingMs(calendar, segment.from, wanted)
    const passed = workingMsBetween(calendar, segment.from, until)
    if (passed >= wanted) return addWorkingMs(calendar, segment.from, wanted)
    wanted -= passed
  }
  return null
}
