/** A cell as the file holds it. A Date carries the wall-clock day and time of the sheet as if it were UTC. */
export type Cell = string | number | Date | boolean | null

/** One row with content. `row` is the number the user sees beside it in a spreadsheet, counted from 1. */
export type Row = { row: number; cells: Cell[] }

export type OpenedWorkbook = {
  kind: 'xlsx' | 'csv'
  /** The sheet that is read; the file's own name for csv. */
  sheetName: string
  /** Only for csv. */
  delimiter: string | null
  /** Only for csv: 'utf-8', 'utf-16le', 'utf-16be' or 'windows-1256'. */
  encoding: string | null
  /** Only for xlsx: the column widths of the sheet, in characters, by column from 0. */
  widths: (number | undefined)[]
  rightToLeft: boolean
  /** Streams the rows that hold something, the header among them. May be called once. */
  rows(): AsyncGenerator<Row>
  /** Releases file handles and temporary files; safe to call twice. */
  close(): Promise<void>
}

/** Whether nothing but blanks stands in the row. */
export function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))
}

/** The letters over a column: 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
