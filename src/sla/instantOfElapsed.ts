import { addWorkingMs } from './addWorkingMs.ts'
import type { WorkingCalendar } from './calendar.ts'
import { minuteMs } from './days.ts'
import { calendarFor } from './ledger.ts'
import type { Calendars, Ledger } from './ledger.ts'
import { workingMsBetween } from './workingMsBetween.ts'

/** A stretch in which the clock ran, and how much working time it took; Infinity for one that still runs. */
type Run = { calendar: WorkingCalendar; from: number; ms: number }

/** The stretches in which a clock ran, in order. */
export function runsOf(ledger: Ledger, calendars: Calendars): Run[] {
  const runs: Run[] = []
  for (let index = 0; index < ledger.length; index += 1) {
    const { state, from, calendar: ref } = ledger[index]!
    if (state !== 'running') continue
    const calendar = calendarFor(ref, calendars)
    const until = ledger[index + 1]?.from
    runs.push({ calendar, from, ms: until === undefined ? Infinity : workingMsBetween(calendar, from, until) })
  }
  return runs
}

/**
 * The first instant at which a clock that started at `start` has run that many working minutes, in the past or in the
 * future; null when it does not get there as its ledger stands, because it is paused or stopped before. An instant that
 * is the beginning of a pause still counts as before it, so nothing is left over to happen at the moment of the resume.
 */
export function instantOfElapsed(runs: readonly Run[], start: number, minutes: number): number | null {
  let wanted = Math.round(minutes * minuteMs)
  if (wanted <= 0) return start
  for (const { calendar, from, ms } of runs) {
    if (ms >= wanted) return addWorkingMs(calendar, from, wanted)
    wanted -= ms
  }
  return null
}
