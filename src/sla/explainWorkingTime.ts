import { addWorkingTime } from './addWorkingTime.ts'
import type { WorkingCalendar } from './calendar.ts'
import { minuteMs } from './days.ts'
import { workingIntervals } from './workingIntervals.ts'

/** Work done in one go, instants; how many of the minutes it takes. */
export type WorkedPiece = { from: number; until: number; minutes: number }

export type Explained = {
  /** The first instant at which that much working time has passed. */
  due: number
  /** The pieces of work in between, the earliest first; of many, the first and the last. */
  pieces: WorkedPiece[]
  /** How many pieces in the middle are left out. */
  leftOut: number
}

const shownAtMost = 20

/**
 * When so many working minutes from an instant are over, and by which hours they were counted; negative minutes go back.
 * RangeError when the calendar has not that much working time.
 */
export function explainWorkingTime(calendar: WorkingCalendar, instant: number, minutes: number): Explained {
  const due = addWorkingTime(calendar, instant, minutes)
  const all = workingIntervals(calendar, Math.min(instant, due), Math.max(instant, due)).map(({ from, until }) => ({
    from,
    until,
    minutes: (until - from) / minuteMs,
  }))
  if (all.length <= shownAtMost) return { due, pieces: all, leftOut: 0 }
  const half = shownAtMost / 2
  return { due, pieces: [...all.slice(0, half), ...all.slice(-half)], leftOut: all.length - shownAtMost }
}
