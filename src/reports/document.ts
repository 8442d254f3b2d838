import type { Cell } from '../platform/sheets/sheet.ts'
import type { Locale } from '../shared/text.ts'

/*
 * What a report says, before anybody decided how it looks: the same document becomes pages, a workbook or a CSV.
 * All words are in the reader's language already.
 */

/** How the values of a column are written and lined up. `hours` are numbers of hours, `share` numbers from 0 to 1. */
export type ColumnKind = 'text' | 'code' | 'number' | 'hours' | 'share' | 'day' | 'moment'

export type ReportColumn = {
  key: string
  heading: string
  kind: ColumnKind
  /** In characters. */
  width: number
}

/** `rows` come in batches and are read once. `total` is the last row, where sums make sense. */
export type ReportTable = { columns: readonly ReportColumn[]; rows: AsyncIterable<Cell[][]>; total?: readonly Cell[] }

/** `colour` as `#1a5f3f`; without one, of the office's palette. `values` stand beside `categories`, null for none. */
export type ChartSeries = { name: string; values: readonly (number | null)[]; colour?: string }
export type ReportChart = {
  kind: 'bar' | 'stackedBar' | 'line' | 'pie'
  title: string
  categories: readonly string[]
  series: readonly ChartSeries[]
  /** What the numbers count ("transactions", "hours"), for the axis. */
  unit: string
}

/** A figure that stands by itself: `value` as it is shown, `number` as it can be counted with. */
export type ReportTile = { label: string; value: string; number: number | null }

/** `key` names it in addresses and file parts; `heading` is its title in the contents and on its sheet. */
export type ReportSection = {
  key: string
  heading: string
  text?: string
  tiles?: readonly ReportTile[]
  charts?: readonly ReportChart[]
  table?: ReportTable
}

export type ReportDocument = {
  title: string
  locale: Locale
  /** Who it was made for, when, over which days, with which filters: label and value, in the order shown. */
  facts: readonly { label: string; value: string }[]
  /** The first is the summary: a report without one begins with its table. */
  sections: readonly ReportSection[]
}
