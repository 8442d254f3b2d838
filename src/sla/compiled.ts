import { years } from './calendar.ts'
import type { WorkingCalendar } from './calendar.ts'
import { workingYearOf } from './workingYear.ts'
import type { WorkingYear } from './workingYear.ts'

/** A calendar with the tables of the years that were asked for so far. */
export type Compiled = {
  calendar: WorkingCalendar
  tables: (WorkingYear | undefined)[]
  latest: WorkingYear | undefined
}

// By identity: a calendar is never changed, so its tables hold as long as somebody holds the calendar.
const compiled = new WeakMap<WorkingCalendar, Compiled>()

/** What was computed for this very object. A calendar that is changed in place keeps its old tables: do not. */
export function compiledOf(calendar: WorkingCalendar): Compiled {
  let known = compiled.get(calendar)
  if (!known) {
    known = { calendar, tables: [], latest: undefined }
    compiled.set(calendar, known)
  }
  return known
}

/** The year an instant lies in. RangeError outside `years`, and for what is no number. */
export function yearAt(of: Compiled, instant: number): WorkingYear {
  const { latest } = of
  if (latest && instant >= latest.from && instant < latest.until) return latest
  const found = tableOf(of, new Date(instant).getUTCFullYear())
  of.latest = found
  return found
}

/** The year after (1) or before (-1). RangeError at the end of `years`: there is not that much working time. */
export function neighbour(of: Compiled, table: WorkingYear, step: 1 | -1): WorkingYear {
  return tableOf(of, new Date(table.from).getUTCFullYear() + step)
}

function tableOf(of: Compiled, year: number): WorkingYear {
  if (!(year >= years.first && year <= years.last)) {
    const { key, version } = of.calendar
    throw new RangeError(
      `Calendar "${key}" version "${version}" has no working time in the year ${year}; ` +
        `it is computed from ${years.first} to ${years.last}.`,
    )
  }
  const table = (of.tables[year - years.first] ??= workingYearOf(of.calendar, year))
  return table
}

/** The first index whose value is more than `than`; the length when there is none. */
export function firstOver(values: Float64Array, than: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! > than) high = middle
    else low = middle + 1
  }
  return low
}

/** The first index whose value is at least `least`; the length when there is none. */
export function firstReaching(values: Float64Array, least: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! >= least) high = middle
    else low = middle + 1
  }
  return low
}

/** Working time of the year before an instant of it. */
export function workedBefore(table: WorkingYear, instant: number): number {
  const index = firstOver(table.ends, instant)
  if (index === table.ends.length) return table.total
  return table.before[index]! + Math.max(0, instant - table.starts[index]!)
}
