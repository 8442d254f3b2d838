import type { Locale } from '../shared/text.ts'
import type { RowError } from './check/rowProblems.ts'
import { errorColumnHeader } from './columns.ts'
import { formulaSafe } from '../shared/formulaSafe.ts'
import { matchHeaders } from './matchHeaders.ts'
import { type ReadLimits, defaultLimits } from './read/limits.ts'
import { openWorkbook } from './read/openWorkbook.ts'
import type { Cell, OpenedWorkbook, Row } from './read/row.ts'
import { csvBytes } from './write/csvBytes.ts'
import { xlsxBytes } from './write/xlsxBytes.ts'

export type ResultFileInput = {
  /** The user's own file, and the name it came with. */
  source: string
  originalName: string
  /** The row of the headings, as `openImportFile` found it. */
  headerRow: number
  /** What is wrong with the rows from `first` to `last`; rows without an entry are fine. */
  errorsOf(first: number, last: number): Promise<ReadonlyMap<number, readonly RowError[]>>
  /** The language of the messages. */
  locale: Locale
  limits?: ReadLimits
}

export type ResultFile = { extension: 'xlsx' | 'csv'; contentType: string; bytes: AsyncIterable<Buffer> }

const block = 1000
const errorWidth = 60

/**
 * Hands the user's own rows back, in the format they came in, with one more column that says in words what is wrong
 * with each. Every row keeps its number. Values stay values: no cell is one that a spreadsheet would run. The bytes are
 * made while they are read; the source is closed when they end or are abandoned.
 */
export async function createResultFile(input: ResultFileInput): Promise<ResultFile> {
  const workbook = await openWorkbook(input.source, input.originalName, input.limits ?? defaultLimits)
  const rows = rowsWithErrors(workbook, input)
  if (workbook.kind === 'csv') {
    return { extension: 'csv', contentType: 'text/csv; charset=utf-8', bytes: csvBytes(rows, workbook.delimiter ?? ',') }
  }
  // The widths stand before the rows in the file, so the headings are asked first where the new column will be.
  const { column, all } = await placeOfErrors(rows, input.headerRow)
  const widths = [...workbook.widths]
  while (widths.length < column) widths.push(undefined)
  widths[column] = errorWidth
  const { sheetName, rightToLeft } = workbook
  return {
    extension: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: xlsxBytes(all, { sheetName, rightToLeft, widths, headerRow: input.headerRow }),
  }
}

/** Reads on to the headings and says in which column the errors will stand; `all` still gives every row. */
async function placeOfErrors(
  rows: AsyncGenerator<Row>,
  headerRow: number,
): Promise<{ column: number; all: AsyncGenerator<Row> }> {
  const first: Row[] = []
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    first.push(next.value)
    if (next.value.row >= headerRow) break
  }
  const column = Math.max(first.at(-1)?.cells.indexOf(errorColumnHeader) ?? 0, 0)
  return { column, all: chained(first, rows) }
}

async function* chained(first: Row[], rest: AsyncGenerator<Row>): AsyncGenerator<Row> {
  try {
    yield* first
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

async function* rowsWithErrors(workbook: OpenedWorkbook, input: ResultFileInput): AsyncGenerator<Row> {
  try {
    let place: ErrorPlace | undefined
    for await (const rows of inBlocks(workbook.rows())) {
      const errors = await input.errorsOf(rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0)
      for (const row of rows) {
        if (row.row < input.headerRow) {
          yield { row: row.row, cells: row.cells.map(safeCell) }
          continue
        }
        place ??= errorPlace(row)
        const isHeader = row.row === input.headerRow
        const words = isHeader ? errorColumnHeader : wordsOf(errors.get(row.row), input.locale)
        yield { row: row.row, cells: withErrors(row.cells, place, words) }
      }
    }
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
