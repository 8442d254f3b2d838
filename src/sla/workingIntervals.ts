import type { WorkingCalendar } from './calendar.ts'
import { compiledOf, firstOver, neighbour, yearAt } from './compiled.ts'
import type { Interval } from './workingYear.ts'

/** The working time between two instants piece by piece, for showing a calendar. RangeError outside the years. */
export function workingIntervals(calendar: WorkingCalendar, from: number, to: number): Interval[] {
  const intervals: Interval[] = []
  const compiled = compiledOf(calendar)
  for (let table = yearAt(compiled, from); table.from < to; table = neighbour(compiled, table, 1)) {
    for (let index = firstOver(table.ends, from); index < table.ends.length; index += 1) {
      const piece = { from: Math.max(from, table.starts[index]!), until: Math.min(to, table.ends[index]!) }
      if (piece.from >= to) return intervals
      const last = intervals.at(-1)
      // Tables end with the year in UTC, shifts need not.
      if (last?.until === piece.from) last.until = piece.until
      else intervals.push(piece)
    }
  }
  return intervals
}
