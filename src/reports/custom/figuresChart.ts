import { say } from '../../shared/text.ts'
import type { ChartSeries, ReportChart } from '../document.ts'
import type { ChartPlan } from './chartPlan.ts'
import type { ChartRow } from './chartSql.ts'
import { isDescending, isNoughtOfNone } from './fillGaps.ts'
import { headingOf, type FiguresOf } from './figuresTable.ts'
import { intervalLabels, others } from './labels.ts'
import { groupCell, textOfCell } from './shown.ts'

/**
 * The chart of figures: the first group along the axis, the second as series. What is too much for a picture is
 * "others" where sums make sense - of counts and sums - and is left out where they do not; the title says so. Null
 * where nothing was found. Pure.
 */
export function figuresChart(over: FiguresOf, plan: ChartPlan, rows: readonly ChartRow[]): ReportChart | null {
  const { definition, offered, speaker } = over
  const { chart, groups } = definition
  if (!chart || rows.length === 0) return null
  const nameOf = (place: 0 | 1, value: unknown) =>
    textOfCell(groupCell(offered.get(groups[place]!.field)!, place === 0 ? (plan.by ?? undefined) : groups[place]!.by, value, speaker), speaker.dateFormat)
  const rest = say(others, speaker.locale)
  const names = inOrder(rows.map(({ series: place, g1 }) => ({ place, isLast: place === null, name: place === null ? rest : !plan.isPie && groups.length > 1 ? nameOf(1, g1) : '' })))
  const told = inOrder(rows.map(({ category: place, g0 }) => ({ place, isLast: g0 === null, name: place === null ? rest : nameOf(0, g0) })))
  const placeOf = new Map(rows.map(({ category, g0 }) => [g0, category]))
  const categories = plan.axis
    ? [...plan.axis.map((date): Named => ({ place: placeOf.get(date) ?? noPlace, name: nameOf(0, date), isLast: false })), ...told.filter(({ isLast }) => isLast)]
    : plan.categories.isLatest && !isDescending(definition) ? [...told.filter(({ isLast }) => !isLast).toReversed(), ...told.filter(({ isLast }) => isLast)] : told
  const values = new Map(rows.map(({ category, series, value }) => [`${category} ${series}`, typeof value === 'number' ? Math.round(value * 100) / 100 : null]))
  const empty = plan.axis && isNoughtOfNone(definition.aggregates[chart.value]!.of) ? 0 : null
  const heading = headingOf(over, chart.value)
  return {
    kind: chart.kind,
    title: titleOf(over, plan, { heading, all: rows[0]!.categories }),
    categories: categories.map(({ name }) => name),
    series: names.map((each): ChartSeries => ({ name: each.name || heading, values: categories.map(({ place }) => values.get(`${place} ${each.place}`) ?? empty) })),
    unit: heading,
  }
}

/** A place in the picture, null of the rest. Places count from one: a date without a row has none. */
type Named = { place: number | null; name: string; isLast: boolean }
const noPlace = 0

/** Each place once, in order, the rest at the end. */
function inOrder(all: readonly Named[]): Named[] {
  const known = new Map(all.map((each) => [each.place, each]))
  return [...known.values()].toSorted((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity))
}

function titleOf({ definition, offered, speaker: { locale } }: FiguresOf, { by: interval, categories: { most, keepsRest, isLatest } }: ChartPlan, { heading, all }: { heading: string; all: number }): string {
  const names = definition.groups.slice(0, 2).map(({ field }) => say(offered.get(field)!.label, locale))
  const [by, and] = locale === 'ar' ? [' حسب ', ' و'] : [' by ', ' and ']
  const wider = interval && interval !== definition.groups[0]!.by ? [say(intervalLabels[interval], locale)] : []
  const left = keepsRest || all <= most ? [] : [say(isLatest ? { en: `the latest ${most}`, ar: `أحدث ${most}` } : { en: `the first ${most}`, ar: `أول ${most}` }, locale)]
  const more = [...wider, ...left].join(locale === 'ar' ? '، ' : ', ')
  return `${heading}${by}${names.join(and)}${more === '' ? '' : ` (${more})`}`
}
