import type { Shift } from './calendar.ts'

export const minutesOfDay = 1440

/** A shift in minutes of the day it begins on; one that ends on the next day ends after 1440. */
export function shiftMinutes(shift: Shift): { from: number; until: number } {
  const [from, to] = [minuteOf(shift.from), minuteOf(shift.to)]
  return { from, until: to > from ? to : to + minutesOfDay }
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
