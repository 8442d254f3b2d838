import type { PageSheet, PlacedCell } from '../../platform/sheets/sheet.ts'
import type { SheetChart } from '../../platform/sheets/sheetChart.ts'
import type { ReportChart, ReportSection } from '../document.ts'
import { colourOf, paletteColour } from './palette.ts'

/**
 * The numbers of all charts below each other on a sheet, and the charts that point to them, by section. No sheet where
 * there is no chart.
 */
export function chartSheet(sections: readonly ReportSection[], name: string): { sheet: PageSheet | null; charts: ReadonlyMap<ReportSection, SheetChart[]> } {
  const lines: PlacedCell[][] = []
  const charts = new Map<ReportSection, SheetChart[]>()
  let columns = 1
  for (const section of sections) {
    const made = (section.charts ?? []).filter(({ series, categories }) => series.length > 0 && categories.length > 0)
    if (made.length === 0) continue
    charts.set(section, made.map((chart) => {
      columns = Math.max(columns, chart.series.length + 1)
      return putDown(chart, name, lines)
    }))
  }
  if (lines.length === 0) return { sheet: null, charts }
  const widths = [30, ...Array.from({ length: columns - 1 }, () => 16)]
  return { sheet: { name, widths, lines, charts: [], grid: true }, charts }
}

/** Writes a chart's numbers below what is there: its title, the names of its series, a line a category. */
function putDown(chart: ReportChart, sheet: string, lines: PlacedCell[][]): SheetChart {
  const { kind, title, unit, categories, series } = chart
  lines.push([{ value: title, look: 'heading' }])
  lines.push([{ value: unit, look: 'label' }, ...series.map(({ name }): PlacedCell => ({ value: name, look: 'strong' }))])
  const head = lines.length
  for (const [index, category] of categories.entries()) {
    lines.push([{ value: category, look: 'plain' }, ...series.map(({ values }): PlacedCell => ({ value: values[index] ?? null, look: 'plain' }))])
  }
  const range = (column: number) => ({ sheet, column, from: head + 1, to: head + categories.length })
  lines.push([])
  return {
    kind, title, unit,
    categories: { at: range(0), texts: categories },
    series: series.map(({ name, values, colour }, index) => ({
      name: { at: { sheet, column: index + 1, from: head, to: head }, text: name },
      at: range(index + 1),
      values: categories.map((_category, place) => values[place] ?? null),
      colour: bare(colourOf(colour, index)),
    })),
    colours: categories.map((_category, index) => bare(paletteColour(index))),
  }
}

/** As DrawingML writes colours. */
const bare = (colour: string): string => colour.slice(1).toUpperCase()
