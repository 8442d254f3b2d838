import { openCsv } from './csv/openCsv.ts'
import { detectFormat } from './detectFormat.ts'
import { type ReadLimits, defaultLimits } from './limits.ts'
import type { OpenedWorkbook } from './row.ts'
import { openXlsx } from './xlsx/openXlsx.ts'

/**
 * Opens an uploaded workbook for reading row by row. The format is told by the content; `originalName` only labels it.
 * Memory stays the same whatever the size of the file. Throws `FileRefused` for a file that cannot be imported, here or
 * while the rows are read. The caller closes what it opened.
 */
export async function openWorkbook(
  path: string,
  originalName: string,
  limits: ReadLimits = defaultLimits,
): Promise<OpenedWorkbook> {
  const format = await detectFormat(path)
  return format === 'zip' ? openXlsx(path, limits) : openCsv(path, originalName, limits)
}
