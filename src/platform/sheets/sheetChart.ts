/** Cells of a sheet that a chart shows, from line to line of one column; lines count from 1. */
export type CellRange = { sheet: string; column: number; from: number; to: number }

/**
 * A chart of the spreadsheet program, which a person can edit: its numbers are cells of the workbook. The values beside
 * the ranges are what programs show before they have counted anew.
 */
export type SheetChart = {
  kind: 'bar' | 'stackedBar' | 'line' | 'pie'
  title: string
  /** Title of the axis of numbers. */
  unit: string
  categories: { at: CellRange; texts: readonly string[] }
  /** `name` is one cell. Colours as `1a5f3f`; `colours` a colour a category, for a pie. */
  series: readonly { name: { at: CellRange; text: string }; at: CellRange; values: readonly (number | null)[]; colour: string }[]
  colours: readonly string[]
}
