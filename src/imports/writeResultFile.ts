import type { Locale } from '../shared/text.ts'
import type { RowError } from './check/rowProblems.ts'
import { errorColumnHeader } from './columns.ts'
import { formulaSafe } from './formulaSafe.ts'
import { matchHeaders } from './matchHeaders.ts'
import { type ReadLimits, defaultLimits } from './read/limits.ts'
import { openWorkbook } from './read/openWorkbook.ts'
import type { Cell, Row } from './read/row.ts'
import { createCsvWriter } from './write/createCsvWriter.ts'
import { createXlsxWriter } from './write/createXlsxWriter.ts'

export type ResultFileInput = {
  /** The user's own file, and the name it came with. */
  source: string
  originalName: string
  /** Where the result is written; an existing file is replaced. */
  target: string
  /** The row of the headings, as `openImportFile` found it. */
  headerRow: number
  /** What is wrong with the rows from `first` to `last`; rows without an entry are fine. */
  errorsOf(first: number, last: number): Promise<ReadonlyMap<number, readonly RowError[]>>
  /** The language of the messages. */
  locale: Locale
  limits?: ReadLimits
}

/** What a file that is written must be able to do; one for each format. */
export type SheetWriter = {
  /** Writes the row at its number; numbers rise. `emphasis` makes it a heading. */
  write(row: Row, emphasis: boolean): Promise<void>
  end(): Promise<void>
}

const block = 1000

/**
 * Hands the user's own rows back, in the format they came in, with one more column that says in words what is wrong
 * with each. Every row keeps its number. Values stay values: no cell is one that a spreadsheet would run.
 */
export async function writeResultFile(input: ResultFileInput): Promise<void> {
  const workbook = await openWorkbook(input.source, input.originalName, input.limits ?? defaultLimits)
  try {
    const writer: SheetWriter =
      workbook.kind === 'xlsx'
        ? createXlsxWriter(input.target, workbook)
        : createCsvWriter(input.target, workbook.delimiter ?? ',')
    let place: ErrorPlace | undefined
    for await (const rows of inBlocks(workbook.rows())) {
      const errors = await input.errorsOf(rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0)
      for (const row of rows) {
        if (row.row < input.headerRow) {
          await writer.write({ row: row.row, cells: row.cells.map(safeCell) }, false)
          continue
        }
        place ??= errorPlace(row)
        const isHeader = row.row === input.headerRow
        const words = isHeader ? errorColumnHeader : wordsOf(errors.get(row.row), input.locale)
        await writer.write({ row: row.row, cells: withErrors(row.cells, place, words) }, isHeader)
      }
    }
    await writer.end()
  } finally {
    await workbook.close()
  }
}

type ErrorPlace = { column: number; replaces: boolean }

/** After the last heading, or where a result file that is handed in again already has it. */
function errorPlace(header: Row): ErrorPlace {
  const before = header.cells.indexOf(errorColumnHeader)
  if (before >= 0) return { column: before, replaces: true }
  const known = Object.values(matchHeaders(header).places)
  const last = Math.max(header.cells.findLastIndex((cell) => cell !== null && cell !== ''), ...known)
  return { column: last + 1, replaces: false }
}

function withErrors(cells: readonly Cell[], { column, replaces }: ErrorPlace, words: string | null): Cell[] {
  const result = cells.map(safeCell)
  while (result.length < column) result.push(null)
  // What stands without a heading to the right of the table moves on by one instead of being lost.
  result.splice(column, replaces ? 1 : 0, words)
  return result
}

function safeCell(cell: Cell): Cell {
  return typeof cell === 'string' ? formulaSafe(cell) : cell
}

function wordsOf(errors: readonly RowError[] | undefined, locale: Locale): string | null {
  if (!errors || errors.length === 0) return null
  return formulaSafe(errors.map((error) => error.message[locale]).join('\n'))
}

async function* inBlocks(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let gathered: Row[] = []
  for await (const row of rows) {
    gathered.push(row)
    if (gathered.length === block) {
      yield gathered
      gathered = []
    }
  }
  if (gathered.length > 0) yield gathered
}
