import type { Cell, Row } from '../read/row.ts'

/** A csv in UTF-8, with the byte order mark without which Excel garbles Arabic. Rows keep their numbers. */
export async function* csvBytes(rows: AsyncIterable<Row>, delimiter: string): AsyncGenerator<Buffer> {
  let text = '\uFEFF'
  let rowNumber = 0
  for await (const { row, cells } of rows) {
    // Empty lines of the original stay, so that row numbers in messages keep pointing at the same rows.
    for (rowNumber += 1; rowNumber < row; rowNumber += 1) text += '\r\n'
    text += `${cells.map((cell) => quoted(cellWords(cell), delimiter)).join(delimiter)}\r\n`
    if (text.length > 64 * 1024) {
      yield Buffer.from(text)
      text = ''
    }
  }
  yield Buffer.from(text)
}

function cellWords(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}

function quoted(text: string, delimiter: string): string {
  const needed = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text)
  return needed ? `"${text.replaceAll('"', '""')}"` : text
}
