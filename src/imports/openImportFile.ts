import { FileRefused } from './fileProblems.ts'
import { type ColumnKey, type Heading, columns } from './columns.ts'
import { type HeaderMatch, demandHeaders, matchHeaders } from './matchHeaders.ts'
import { type ReadLimits, defaultLimits } from './read/limits.ts'
import { openWorkbook } from './read/openWorkbook.ts'
import type { OpenedWorkbook, Row } from './read/row.ts'

export type ImportFile<Key extends string = ColumnKey> = {
  workbook: OpenedWorkbook
  header: HeaderMatch<Key>
  /** The rows below the headings. May be read once; close the workbook afterwards. */
  rows: AsyncGenerator<Row>
}

// A title, a logo's caption and an empty line may stand above the headings.
const rowsBeforeHeader = 10

/**
 * Opens an uploaded file and finds its headings, the first row among ten that has all required columns. Throws
 * `FileRefused` when the file cannot be read or lacks columns; the file is then closed already.
 */
export function openImportFile(path: string, originalName: string, limits?: ReadLimits): Promise<ImportFile> {
  return openFileOf(columns, path, originalName, limits)
}

/** The same for a file with other headings. */
export async function openFileOf<Key extends string>(
  headings: readonly Heading<Key>[],
  path: string,
  originalName: string,
  limits: ReadLimits = defaultLimits,
): Promise<ImportFile<Key>> {
  const workbook = await openWorkbook(path, originalName, limits)
  try {
    const rows = workbook.rows()
    const header = await findHeader(rows, headings)
    return { workbook, header, rows: demandRows(rows) }
  } catch (error) {
    await workbook.close()
    throw error
  }
}

async function findHeader<Key extends string>(
  rows: AsyncGenerator<Row>,
  headings: readonly Heading<Key>[],
): Promise<HeaderMatch<Key>> {
  let best: { match: HeaderMatch<Key>; row: Row } | undefined
  for (let count = 0; count < rowsBeforeHeader; count += 1) {
    const next = await rows.next()
    if (next.done) break
    const match = matchHeaders(next.value, headings)
    if (match.missing.length === 0) {
      demandHeaders(match, next.value.cells, headings)
      return match
    }
    if (!best || match.missing.length < best.match.missing.length) best = { match, row: next.value }
  }
  await rows.return(undefined)
  if (!best) throw new FileRefused('FILE_NO_ROWS')
  demandHeaders(best.match, best.row.cells, headings)
  return best.match
}

async function* demandRows(rows: AsyncGenerator<Row>): AsyncGenerator<Row> {
  let any = false
  for await (const row of rows) {
    any = true
    yield row
  }
  if (!any) throw new FileRefused('FILE_NO_ROWS')
}
