import { parse } from 'csv-parse/sync'
import { sniffDelimiter } from '../../../shared/sniffDelimiter.ts'
import type { Made } from '../made.ts'
import { decodeHead } from './decodeHead.ts'
import { cut, linesOf, textAnswer } from './makeText.ts'

const mostRows = 50
const mostColumns = 20
/** Characters of one cell. */
const mostOfCell = 300

/** The first rows of a table; its lines as text where it cannot be read as one. `whole`: the bytes are all there are. */
export async function makeTable(head: Uint8Array, whole: boolean): Promise<{ answer: Made; parts: readonly Uint8Array[] }> {
  const text = decodeHead(head)
  if (text === null) return { answer: { problem: 'notText' }, parts: [] }
  const { delimiter, declared } = sniffDelimiter(text)
  const content = declared ? text.replace(/^[^\n]*\n/, '') : text
  const { rows, complete } = recordsOf(content, delimiter, whole)
  if (rows.length === 0 && content.trim() !== '') return textAnswer(linesOf(text, whole))
  const shown = rows.slice(0, mostRows).map((row) => row.slice(0, mostColumns).map((cell) => cut(cell, mostOfCell)))
  const cutOff = rows.length > mostRows || rows.some((row) => row.length > mostColumns || row.some((cell) => cell.length > mostOfCell))
  return textAnswer({ kind: 'table', rows: shown, truncated: cutOff || !complete || !whole })
}

/** The records up to one more than are shown, or up to where they cannot be read any more: there the table ends. */
function recordsOf(content: string, delimiter: string, whole: boolean): { rows: string[][]; complete: boolean } {
  const rows: string[][] = []
  const collect = (row: string[]) => {
    rows.push(row)
    return null
  }
  try {
    parse(content, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, to: mostRows + 1, on_record: collect as never })
  } catch {
    // A quotation mark that is never closed, or not within the beginning that is read.
    return { rows, complete: false }
  }
  // The last record of a cut-off text is likely half a record.
  if (!whole && rows.length > 1 && rows.length <= mostRows) rows.pop()
  return { rows, complete: true }
}
