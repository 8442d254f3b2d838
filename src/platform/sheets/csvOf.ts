import { formulaSafe } from '../../shared/formulaSafe.ts'
import type { Cell, Sheet } from './sheet.ts'

/**
 * A sheet as CSV: UTF-8 with its mark (without it Excel shows Arabic as rubbish), commas, CRLF. Text that a spreadsheet
 * would run gets an apostrophe in front. Without `mark` it goes on in a file that has begun already.
 */
export async function* csvOf(sheet: Sheet, { mark = true }: { mark?: boolean } = {}): AsyncGenerator<Buffer> {
  yield Buffer.from(`${mark ? '\ufeff' : ''}${lineOf(sheet.columns.map(({ heading }) => heading))}`)
  for await (const rows of sheet.rows) {
    if (rows.length > 0) yield Buffer.from(rows.map(lineOf).join(''))
  }
}

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map(fieldOf).join(',')}\r\n`
}

function fieldOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'object') return 'day' in cell ? cell.day : cell.moment
  const safe = formulaSafe(cell)
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
