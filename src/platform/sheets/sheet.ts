import type { SheetChart } from './sheetChart.ts'

/**
 * What stands in a cell. Days and moments are written as the office's clock shows them, without a time zone:
 * `2026-01-31` and `2026-01-31 14:30`.
 */
export type Cell = string | number | null | { day: string } | { moment: string }

/** How the numbers of a column look: grouped digits, hours with one decimal, shares (0 to 1) as per cent. */
export type NumberLook = 'number' | 'hours' | 'share'

/** A table for a spreadsheet. `width` in characters. Rows come in batches, so that few things wait for each other. */
export type Sheet = {
  name: string
  columns: readonly { heading: string; width: number; look?: NumberLook | undefined }[]
  rows: AsyncIterable<Cell[][]>
  /** A table of the spreadsheet program, striped, with filters that belong to it. Else filters alone. */
  asTable?: boolean
  /** A last line below the rows, which filters and sorting leave alone. */
  total?: readonly Cell[] | undefined
}

export type CellLook = NumberLook | 'title' | 'heading' | 'label' | 'strong' | 'text' | 'plain'

/** A cell by itself; `across` covers so many columns. */
export type PlacedCell = { value: Cell; look: CellLook; across?: number }

/** A sheet to be read like a page: lines of placed cells, and charts over the columns. `widths` in characters. */
export type PageSheet = {
  name: string
  widths: readonly number[]
  lines: readonly (readonly PlacedCell[])[]
  charts: readonly PlacedChart[]
  /** False hides the lines between cells. */
  grid: boolean
}

/** A chart from the upper edge of a column and line to those of another; both count from 0. */
export type PlacedChart = { chart: SheetChart; from: { column: number; line: number }; to: { column: number; line: number } }

export type Workbook = readonly (Sheet | PageSheet)[]

export const isPage = (sheet: Sheet | PageSheet): sheet is PageSheet => 'lines' in sheet
