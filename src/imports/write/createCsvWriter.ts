import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import type { Cell } from '../read/row.ts'
import type { SheetWriter } from '../writeResultFile.ts'

/** Writes a csv in UTF-8 with the byte order mark without which Excel garbles Arabic. */
export function createCsvWriter(target: string, delimiter: string): SheetWriter {
  const stream = createWriteStream(target, { encoding: 'utf8' })
  let failure: unknown
  stream.on('error', (error) => {
    failure = error
  })
  stream.write('\uFEFF')
  let rowNumber = 0

  async function put(text: string) {
    if (failure) throw failure
    if (!stream.write(text)) await once(stream, 'drain')
  }

  return {
    async write(row) {
      // Empty lines of the original stay, so that row numbers in messages keep pointing at the same rows.
      while (rowNumber < row.row - 1) {
        await put('\r\n')
        rowNumber += 1
      }
      rowNumber += 1
      await put(`${row.cells.map((cell) => quoted(cellWords(cell), delimiter)).join(delimiter)}\r\n`)
    },
    async end() {
      stream.end()
      if (failure) throw failure
      if (!stream.closed) await once(stream, 'close')
      if (failure) throw failure
    },
  }
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
