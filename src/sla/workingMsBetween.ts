import type { WorkingCalendar } from './calendar.ts'
import { compiledOf, neighbour, workedBefore, yearAt } from './compiled.ts'

/** workingMinutesBetween in milliseconds, for sums that must come out exactly. */
export function workingMsBetween(calendar: WorkingCalendar, from: number, to: number): number {
  // 0 minus, since the negative of nothing would be the -0 that compares unlike 0.
  if (to < from) return 0 - workingMsBetween(calendar, to, from)
  const compiled = compiledOf(calendar)
  let table = yearAt(compiled, from)
  let passed = -workedBefore(table, from)
  while (to >= table.until) {
    passed += table.total
    table = neighbour(compiled, table, 1)
  }
  return passed + workedBefore(table, to)
}
