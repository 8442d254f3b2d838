/**
 * What stands in a cell. Days and moments are written as the office's clock shows them, without a time zone:
 * `2026-01-31` and `2026-01-31 14:30`.
 */
export type Cell = string | number | null | { day: string } | { moment: string }

/** A table for a spreadsheet. `width` in characters. Rows come in batches, so that few things wait for each other. */
export type Sheet = {
  name: string
  columns: readonly { heading: string; width: number }[]
  rows: AsyncIterable<Cell[][]>
}
