import { addDays, type OfficeDate } from '../../shared/dates.ts'
import type { Offered } from './checkDefinition.ts'
import type { Definition, Interval, Period } from './definitionSchema.ts'
import type { FiguresRow } from './figuresSql.ts'
import { moveInterval, spanOf, startOfInterval } from './periods.ts'
import type { Source } from './sources/field.ts'

/** The dates that figures are told for, in their order: also those without a row. */
export type Dates = readonly OfficeDate[]

export type DatesOver = {
  source: Source
  definition: Definition
  offered: Offered
  statements: { today: OfficeDate; firstWeekday: number; range: { from?: string | undefined; to?: string | undefined } | undefined }
}

/** More points are no series anybody reads: ten years of days. */
const mostDates = 3_660

/**
 * Every interval from the first to the last that has rows, and as far as the report is asked for days of that date;
 * what happens by itself has no future. Null where figures do not stand by date in the order of their dates, and where
 * groups are left out on purpose. Pure, like all of this file.
 */
export function datesOf(over: DatesOver, found: { first: OfficeDate | null; last: OfficeDate | null }): Dates | null {
  const { definition: { groups, sort, limit, figureFilters }, statements } = over
  const by = groups[0]?.by
  const order = sort.find((each) => each.by.includes(':'))
  if (!by || !found.first || !found.last || limit || figureFilters.length > 0 || (order && order.by !== 'group:0')) return null
  const asked = daysAsked(over)
  const start = (day: OfficeDate) => startOfInterval(day, by, statements.firstWeekday)
  const wide = datesBetween(earlier(found.first, asked.from && start(asked.from)), later(found.last, asked.until && start(addDays(asked.until, -1))), by)
  const dates = wide ?? datesBetween(found.first, found.last, by)
  return dates && order?.direction === 'desc' ? dates.toReversed() : dates
}

/** The days that range and filters leave of the date that is grouped by: from one up to, and without, another. */
function daysAsked({ source, definition: { groups, filters, match }, offered, statements: { today, firstWeekday, range } }: DatesOver): { from?: OfficeDate; until?: OfficeDate } {
  const key = groups[0]!.field
  const spans: { from?: OfficeDate; until?: OfficeDate }[] = []
  if (range && source.date === key) spans.push({ ...(range.from ? { from: range.from } : {}), ...(range.to ? { until: addDays(range.to, 1) } : {}) })
  for (const { field, operator, value } of match === 'all' ? filters : []) {
    if (field !== key) continue
    if (operator === 'period') spans.push(spanOf(value as Period, today, firstWeekday))
    if (operator === 'between' && Array.isArray(value)) spans.push({ from: String(value[0]), until: addDays(String(value[1]), 1) })
    if (operator === 'lastDays') spans.push({ from: addDays(today, 1 - Number(value)), until: addDays(today, 1) })
    if (operator === 'nextDays') spans.push({ from: today, until: addDays(today, Number(value)) })
  }
  if (spans.length > 0 && offered.get(key)?.kind === 'moment') spans.push({ until: addDays(today, 1) })
  const [from] = spans.flatMap((span) => span.from ?? []).toSorted().toReversed()
  const [until] = spans.flatMap((span) => span.until ?? []).toSorted()
  return from && until && from >= until ? {} : { ...(from ? { from } : {}), ...(until ? { until } : {}) }
}

/** Every interval from one to another; null where there are too many. */
export function datesBetween(first: OfficeDate, last: OfficeDate, by: Interval, most = mostDates): OfficeDate[] | null {
  const dates: OfficeDate[] = []
  for (let date = first; date <= last; ) {
    if (dates.push(date) > most) return null
    const next = moveInterval(date, by, 1)
    // After the year 9999 days have a fifth digit, or a sign, and compare no more.
    if (next.length > 10 || next < date) break
    date = next
  }
  return dates
}

const earlier = (one: OfficeDate, other: OfficeDate | undefined): OfficeDate => (other && other < one ? other : one)
const later = (one: OfficeDate, other: OfficeDate | undefined): OfficeDate => (other && other > one ? other : one)

/** Rows of one group in the order of the dates, with a row of nought for each date that has none. */
export function createFill(dates: Dates, { aggregates }: Definition): { upTo: (row: FiguresRow) => FiguresRow[]; rest: () => FiguresRow[] } {
  let place = 0
  const empty = (date: OfficeDate): FiguresRow => ({
    isTotal: false,
    g0: date,
    ...Object.fromEntries(aggregates.map(({ of }, index) => [`a${index}`, isNoughtOfNone(of) ? 0 : null])),
  })
  const until = (end: number) => {
    const gap = dates.slice(place, end).map(empty)
    place = Math.max(place, end)
    return gap
  }
  return {
    upTo: (row) => {
      const at = dates.indexOf(String(row.g0), place)
      // What has no date comes after all that have one.
      if (at < 0) return [...until(dates.length), row]
      const gap = until(at)
      place = at + 1
      return [...gap, row]
    },
    rest: () => until(dates.length),
  }
}

/** Whether figures of parts add up to that of the whole: counts and sums. */
export const addsUp = (of: string): boolean => of === 'count' || of === 'sum'

/** Whether no rows mean nought of it, not nothing. */
export const isNoughtOfNone = (of: string): boolean => addsUp(of) || of === 'distinct'

export const isDescending = ({ sort }: Definition): boolean => sort.some(({ by, direction }) => by === 'group:0' && direction === 'desc')
