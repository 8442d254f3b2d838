import { say } from '../../shared/text.ts'
import type { ChartSeries, ReportChart } from '../document.ts'
import type { Definition } from './definitionSchema.ts'
import type { FiguresRow } from './figuresSql.ts'
import { headingOf } from './figuresTable.ts'
import { others } from './labels.ts'
import { groupCell, textOfCell } from './shown.ts'

type Of = Parameters<typeof headingOf>[0]

/** More would be no picture. */
const most = { categories: 30, slices: 12, series: 8 } as const

/**
 * The chart of figures: the first group along the axis, the second as series. What is too much for a picture becomes
 * "others" where sums make sense - of counts and sums - and is left out where they do not. Null where nothing was asked
 * or found.
 */
export function figuresChart(over: Of, rows: readonly FiguresRow[]): ReportChart | null {
  const { definition, offered, speaker } = over
  const { chart, groups } = definition
  if (!chart || rows.length === 0) return null
  const nameIn = (row: FiguresRow, place: number) => textOfCell(groupCell(offered.get(groups[place]!.field)!, groups[place]!.by, row[`g${place}`], speaker), speaker.dateFormat)
  const addsUp = ['count', 'sum'].includes(definition.aggregates[chart.value]!.of)
  const cells = rows.map((row) => {
    const value = row[`a${chart.value}`]
    return { category: nameIn(row, 0), series: groups.length > 1 ? nameIn(row, 1) : '', value: typeof value === 'number' ? value : null }
  })
  const rest = say(others, speaker.locale)
  const isPie = chart.kind === 'pie'
  const categories = shortened(cells.map(({ category }) => category), isPie ? most.slices : most.categories, addsUp, rest)
  const names = isPie ? null : shortened(cells.map(({ series }) => series), most.series, addsUp, rest)
  const heading = headingOf(over, chart.value)
  const series = (names?.shown ?? ['']).map((name): ChartSeries => ({
    name: name || heading,
    values: categories.shown.map((category) => total(cells.filter((cell) => categories.of(cell.category) === category && (!names || names.of(cell.series) === name)), addsUp || isPie)),
  }))
  return { kind: chart.kind, title: titleOf(over, heading), categories: categories.shown, series, unit: heading }
}

function titleOf({ definition, offered, speaker: { locale } }: Of, heading: string): string {
  const names = definition.groups.slice(0, 2).map(({ field }) => say(offered.get(field)!.label, locale))
  const [by, and] = locale === 'ar' ? [' حسب ', ' و'] : [' by ', ' and ']
  return `${heading}${by}${names.join(and)}`
}

type Shortened = { shown: string[]; of: (name: string) => string | null }

/** The first names as they come; further ones are `rest`, or nothing. */
function shortened(names: readonly string[], count: number, keepRest: boolean, rest: string): Shortened {
  const all = [...new Set(names)]
  if (all.length <= count) return { shown: all, of: (name) => name }
  const first = new Set(all.slice(0, keepRest ? count - 1 : count))
  return { shown: [...first, ...(keepRest ? [rest] : [])], of: (name) => (first.has(name) ? name : keepRest ? rest : null) }
}

/** Of one cell its value; of several their sum, where that means something, else the one of the first. */
function total(cells: readonly { value: number | null }[], addsUp: boolean): number | null {
  const values = cells.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length === 0) return null
  return addsUp ? Math.round(values.reduce((sum, value) => sum + value, 0) * 100) / 100 : values[0]!
}

export const chartRows = (definition: Definition): number => (definition.chart ? 1_000 : 0)
