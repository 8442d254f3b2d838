import type { Figure, Slice } from '../../analytics/dashboard.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import type { ChartSeries, ColumnKind, ReportChart, ReportColumn, ReportTable, ReportTile } from '../document.ts'
import { sayNumber } from '../render/sayCell.ts'

/* What documents are put together from. */

/** A column of a table of figures. `width` in characters. */
export function column(key: string, heading: Text, kind: ColumnKind, locale: Locale, width = 14): ReportColumn {
  return { key, heading: say(heading, locale), kind, width }
}

/** A table whose rows are known already. */
export function tableOf(columns: readonly ReportColumn[], rows: Cell[][], total?: readonly Cell[]): ReportTable {
  return { columns, rows: inOne(rows), ...(total ? { total } : {}) }
}

async function* inOne(rows: Cell[][]): AsyncGenerator<Cell[][]> {
  if (rows.length > 0) yield rows
}

/** A number by itself; a dash where there is none. */
export function tile(label: Text, number: number | null, locale: Locale, kind: ColumnKind = 'number'): ReportTile {
  return { label: say(label, locale), value: number === null ? '–' : sayNumber(number, kind), number }
}

/** The number of a figure; none where it is not for this reader. */
export function tileOf(label: Text, figure: Figure | null, locale: Locale): ReportTile[] {
  return figure ? [tile(label, figure.value, locale)] : []
}

/** Parts of a whole as bars; none where there is nothing to draw. */
export function barsOf(title: string, slices: readonly Slice[], unit: string): ReportChart[] {
  const shown = slices.filter(({ value }) => value > 0)
  if (shown.length === 0) return []
  return [{ kind: 'bar', title, categories: shown.map(({ label }) => label), series: [{ name: title, values: shown.map(({ value }) => value) }], unit }]
}

/** A line for each series over the same periods. */
export function linesOf(title: string, categories: readonly string[], series: readonly ChartSeries[], unit: string): ReportChart[] {
  return categories.length < 2 ? [] : [{ kind: 'line', title, categories, series, unit }]
}

export const words = {
  transactions: { en: 'transactions', ar: 'معاملات' },
  hours: { en: 'hours', ar: 'ساعات' },
  name: { en: 'Name', ar: 'الاسم' },
  count: { en: 'Transactions', ar: 'المعاملات' },
  share: { en: 'Share', ar: 'النسبة' },
  from: { en: 'From', ar: 'من' },
  to: { en: 'To', ar: 'إلى' },
} as const satisfies Record<string, Text>
