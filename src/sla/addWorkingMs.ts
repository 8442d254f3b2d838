import type { WorkingCalendar } from './calendar.ts'
import { compiledOf, firstOver, firstReaching, neighbour, workedBefore, yearAt } from './compiled.ts'

/** addWorkingTime in milliseconds, for sums that must come out exactly. `ms` is a whole number. */
export function addWorkingMs(calendar: WorkingCalendar, instant: number, ms: number): number {
  const compiled = compiledOf(calendar)
  let table = yearAt(compiled, instant)
  if (ms === 0) return instant
  let wanted = workedBefore(table, instant) + ms
  if (ms > 0) {
    while (wanted > table.total) {
      wanted -= table.total
      table = neighbour(compiled, table, 1)
    }
    const index = firstReaching(table.after, wanted)
    return table.starts[index]! + wanted - table.before[index]!
  }
  while (wanted < 0) {
    table = neighbour(compiled, table, -1)
    wanted += table.total
  }
  const index = firstOver(table.after, wanted)
  return table.starts[index]! + wanted - table.before[index]!
}
