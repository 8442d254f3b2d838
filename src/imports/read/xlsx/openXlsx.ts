import type { ReadLimits } from '../limits.ts'
import type { OpenedWorkbook } from '../row.ts'
import { openZip } from './openZip.ts'
import { readDateStyles } from './readDateStyles.ts'
import { readSheetLayout } from './readSheetLayout.ts'
import { readSheetRows } from './readSheetRows.ts'
import { readWorkbookParts } from './readWorkbookParts.ts'
import { type SharedStrings, readSharedStrings } from './sharedStrings.ts'

/**
 * Opens an xlsx and finds its first visible sheet. Throws `FileRefused` when it is no workbook, damaged or a bomb.
 *
 * Not exceljs's stream reader: it keeps all shared texts in memory, inflates without a limit, and reports a damaged zip
 * as an unhandled stream error.
 */
export async function openXlsx(path: string, limits: ReadLimits): Promise<OpenedWorkbook> {
  const zip = await openZip(path, limits)
  try {
    const parts = await readWorkbookParts(zip, limits)
    const layout = await readSheetLayout(zip, parts.sheetPath, limits)
    const dateStyles = await readDateStyles(zip, parts.stylesPath, limits)
    let sharedStrings: SharedStrings | undefined
    return {
      kind: 'xlsx',
      sheetName: parts.sheetName,
      delimiter: null,
      encoding: null,
      ...layout,
      async *rows() {
        sharedStrings = await readSharedStrings(zip, parts.sharedStringsPath, limits)
        const context = { sharedStrings, dateStyles, date1904: parts.date1904, limits }
        yield* readSheetRows(await zip.stream(parts.sheetPath), context)
      },
      async close() {
        sharedStrings?.close()
        sharedStrings = undefined
        zip.close()
      },
    }
  } catch (error) {
    zip.close()
    throw error
  }
}
