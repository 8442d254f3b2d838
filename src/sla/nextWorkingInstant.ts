import type { WorkingCalendar } from './calendar.ts'
import { compiledOf, firstOver, neighbour, yearAt } from './compiled.ts'

/** The instant itself when work is being done then, else the beginning of the next shift. RangeError if none comes. */
export function nextWorkingInstant(calendar: WorkingCalendar, instant: number): number {
  const compiled = compiledOf(calendar)
  let table = yearAt(compiled, instant)
  let index = firstOver(table.ends, instant)
  while (index === table.ends.length) {
    table = neighbour(compiled, table, 1)
    index = firstOver(table.ends, instant)
  }
  return Math.max(instant, table.starts[index]!)
}
