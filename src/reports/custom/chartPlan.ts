import type { OfficeDate } from '../../shared/dates.ts'
import { intervals, type Interval } from './definitionSchema.ts'
import { addsUp, datesBetween, isDescending, type Dates, type DatesOver } from './fillGaps.ts'
import { startOfInterval } from './periods.ts'

/** More would be no picture. */
const most = { categories: 30, dates: 120, slices: 12, series: 8 } as const

/** What a picture shows of figures, before they are computed for it. */
export type ChartPlan = {
  isPie: boolean
  /** The interval of its dates: longer than the table's where its own would be too many points. Null of what is no date. */
  by: Interval | null
  /** Every date of the axis, also those without a row, in the order of the report. Null where the rows say which. */
  axis: Dates | null
  /** `keepsRest`: what is beyond is gathered as "others"; `isLatest`: the latest dates are shown, in their order. */
  categories: { most: number; keepsRest: boolean; isLatest: boolean }
  series: { most: number; keepsRest: boolean }
}

/**
 * How the chart of a definition is drawn: null without one. `found` are the first and the last date of the rows, `dates`
 * those that the table tells. An axis of time ends with its latest dates and gathers nothing as "others": days that are
 * too many are drawn as weeks, months, quarters or years. Pure.
 */
export function chartPlan(over: DatesOver, found: { first: OfficeDate | null; last: OfficeDate | null }, dates: Dates | null): ChartPlan | null {
  const { definition: { chart, groups, aggregates, limit, figureFilters, sort }, statements } = over
  if (!chart || groups.length === 0) return null
  const adds = addsUp(aggregates[chart.value]!.of)
  const isPie = chart.kind === 'pie'
  const by = groups[0]!.by ?? null
  const series = { most: most.series, keepsRest: adds }
  // Ordered by their values, dates are names among others.
  const isLatest = by !== null && sort.find((each) => /^(?:value:|group:0)/.test(each.by))?.by.startsWith('value:') !== true
  const room = isPie ? most.slices : isLatest ? most.dates : most.categories
  const plan: ChartPlan = { isPie, by, axis: null, series, categories: { most: room, keepsRest: adds && (isPie || by === null), isLatest } }
  const ends = dates ? [dates[0]!, dates.at(-1)!].toSorted() : [found.first, found.last]
  const [first, last] = ends
  if (isPie || !by || !isLatest || limit || figureFilters.length > 0 || !first || !last) return plan
  // One more place for what has no date.
  const categories = { ...plan.categories, most: most.dates + 1 }
  for (const wider of intervals.slice(intervals.indexOf(by))) {
    const start = (day: OfficeDate) => startOfInterval(day, wider, statements.firstWeekday)
    const axis = datesBetween(start(first), start(last), wider, most.dates)
    if (axis) return { ...plan, by: wider, categories, axis: isDescending(over.definition) ? axis.toReversed() : axis }
  }
  return { ...plan, by: 'year', categories: plan.categories }
}
