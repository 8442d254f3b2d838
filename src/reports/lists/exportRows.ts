import type { PayloadRequest } from 'payload'
import type { QueryResultRow } from 'pg'
import { recordAudit } from '../../audit/record.ts'
import { mostRowsOnPaper } from '../../platform/chromium/paper.ts'
import { exportFile, type ExportedFile } from '../../platform/exportFile.ts'
import type { SqlPart } from '../../platform/idsQuery.ts'
import { readByCursor } from '../../platform/readByCursor.ts'
import { readAhead } from '../../platform/sheets/readAhead.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import { printList } from '../render/printList.ts'

/** A column of a log: `width` in characters, `cell` what a row shows in it. */
export type RowColumn<Row> = { heading: Text; width: number; cell: (row: Row, locale: Locale) => Cell }

export type RowsAsked<Row> = {
  /** What stands above the rows, and on the sheet; `fileName` in front of the day. */
  title: Text
  sheet: Text
  fileName: Text
  columns: readonly RowColumn<Row>[]
  /** How many rows there are, as `count`, and the rows themselves in their order. */
  count: SqlPart
  rows: SqlPart
  /** Whose list it is, for the audit trail, and the names of what it was narrowed by. */
  entity: string
  entityId: string | null
  filters: readonly string[]
  format: 'csv' | 'xlsx' | 'pdf'
  locale: Locale
  signal: AbortSignal
}

/**
 * A list that is no collection - a log, which one statement reads - as a file, all of it from one moment. Who may ask is
 * decided before; that it was taken is in the audit trail before the first byte. Raises PDF_TOO_LONG.
 */
export function exportRows<Row extends QueryResultRow>(req: PayloadRequest, asked: RowsAsked<Row>): Promise<ExportedFile> {
  const { title, sheet, columns, entity, entityId, filters, format, locale } = asked
  const begin = async (snapshot: PayloadRequest, signal: AbortSignal) => {
    const [{ count } = { count: 0 }] = await sqlOf(snapshot)<{ count: number }>(asked.count.text, asked.count.values)
    if (format === 'pdf' && count > mostRowsOnPaper) throw new DomainError('PDF_TOO_LONG', { most: mostRowsOnPaper })
    const after = { format, count, ...(filters.length > 0 ? { filters } : {}) }
    await inTx(req, () => recordAudit(req, [{ action: 'listExported', entity, entityId, subject: null, after }]))
    return [{
      name: say(sheet, locale),
      columns: columns.map(({ heading, width }) => ({ heading: say(heading, locale), width })),
      rows: readAhead(cellsOf(readByCursor<Row>(snapshot, asked.rows, signal), columns, locale)),
    }]
  }
  const common = { name: asked.fileName, locale, signal: asked.signal, begin }
  return exportFile(req, format === 'pdf' ? { ...common, format, print: (sheets, signal) => printList(req, { title, sheets, locale, signal }) } : { ...common, format })
}

async function* cellsOf<Row>(batches: AsyncIterable<Row[]>, columns: readonly RowColumn<Row>[], locale: Locale): AsyncGenerator<Cell[][]> {
  for await (const rows of batches) yield rows.map((row) => columns.map(({ cell }) => cell(row, locale)))
}
