import { minuteMs } from './days.ts'
import { calendarFor } from './ledger.ts'
import type { Calendars, Ledger, Segment } from './ledger.ts'
import { workingMsBetween } from './workingMsBetween.ts'

/** Working minutes the clock has run at the instant `now`; what lies after `now` in the ledger does not count yet. */
export function elapsed(ledger: Ledger, calendars: Calendars, now: number): number {
  return spent(ledger, calendars, now, 'running') / minuteMs
}

/** Working minutes, of the calendars in force, that the clock stood paused until `now`. */
export function pausedTime(ledger: Ledger, calendars: Calendars, now: number): number {
  return spent(ledger, calendars, now, 'paused') / minuteMs
}

function spent(ledger: Ledger, calendars: Calendars, now: number, state: Segment['state']): number {
  let ms = 0
  for (const [index, segment] of ledger.entries()) {
    const until = Math.min(ledger[index + 1]?.from ?? now, now)
    if (segment.state !== state || until <= segment.from) continue
    ms += workingMsBetween(calendarFor(segment.calendar, calendars), segment.from, until)
  }
  return ms
}
