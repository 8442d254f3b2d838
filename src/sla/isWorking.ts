import type { WorkingCalendar } from './calendar.ts'
import { compiledOf, firstOver, yearAt } from './compiled.ts'

/** True when work is being done at this instant. The end of a shift is not part of it. */
export function isWorking(calendar: WorkingCalendar, instant: number): boolean {
  const { ends, starts } = yearAt(compiledOf(calendar), instant)
  const index = firstOver(ends, instant)
  return index < ends.length && starts[index]! <= instant
}
