import type { WorkingCalendar } from '../sla/calendar.ts'
import { years } from '../sla/calendar.ts'
import { compiledOf, neighbour, workedBefore, yearAt } from '../sla/compiled.ts'

/**
 * A clock that runs only while the office works: milliseconds of working time since the beginning of `from`'s year, for
 * any later instant. The difference of two readings is the working time between them; a table look-up each, where
 * asking for each pair would walk the years again and again. Instants outside the calendar's years read its ends.
 */
export function workingClock(calendar: WorkingCalendar, from: number): (instant: number) => number {
  const compiled = compiledOf(calendar)
  const [earliest, latest] = [Date.UTC(years.first, 0, 1), Date.UTC(years.last + 1, 0, 1) - 1]
  const within = (instant: number) => Math.min(Math.max(instant, earliest), latest)
  let table = yearAt(compiled, within(from))
  const sums = [{ table, before: 0 }]
  return (instant) => {
    const asked = within(instant)
    const last = sums.at(-1)!
    if (asked >= last.table.until) {
      let before = last.before
      for (table = last.table; asked >= table.until; ) {
        before += table.total
        table = neighbour(compiled, table, 1)
        sums.push({ table, before })
      }
    }
    const place = sums.findLast((each) => asked >= each.table.from) ?? sums[0]!
    return place.before + workedBefore(place.table, Math.max(asked, place.table.from))
  }
}
