import { FileRefused } from './fileProblems.ts'
import { type HeaderMatch, demandHeaders, matchHeaders } from './matchHeaders.ts'
import { type ReadLimits, defaultLimits } from './read/limits.ts'
import { openWorkbook } from './read/openWorkbook.ts'
import type { OpenedWorkbook, Row } from './read/row.ts'

export type ImportFile = {
  workbook: OpenedWorkbook
  header: HeaderMatch
  /** The rows below the headings. May be read once; close the workbook afterwards. */
  rows: AsyncGenerator<Row>
}

// A title, a logo's caption and an empty line may stand above the headings.
const rowsBeforeHeader = 10

/**
 * Opens an uploaded file and finds its headings, the first row among ten that has all required columns. Throws
 * `FileRefused` when the file cannot be read or lacks columns; the file is then closed already.
 */
export async function openImportFile(
  path: string,
  originalName: string,
  limits: ReadLimits = defaultLimits,
): Promise<ImportFile> {
  const workbook = await openWorkbook(path, originalName, limits)
  try {
    const rows = workbook.rows()
    const header = await findHeader(rows)
    return { workbook, header, rows: demandRows(rows) }
  } catch (error) {
    await workbook.close()
    throw error
  }
}

async function findHeader(rows: AsyncGenerator<Row>): Promise<HeaderMatch> {
  let best: { match: HeaderMatch; row: Row } | undefined
  for (let count = 0; count < rowsBeforeHeader; count += 1) {
    const next = await rows.next()
    if (next.done) break
    const match = matchHeaders(next.value)
    if (match.missing.length === 0) {
      demandHeaders(match, next.value.cells)
      return match
    }
    if (!best || match.missing.length < best.match.missing.length) best = { match, row: next.value }
  }
  await rows.return(undefined)
  if (!best) throw new FileRefused('FILE_NO_ROWS')
  demandHeaders(best.match, best.row.cells)
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
