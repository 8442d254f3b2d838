import type { PayloadRequest } from 'payload'
import { csvOf } from '../platform/sheets/csvOf.ts'
import type { Cell } from '../platform/sheets/sheet.ts'
import { DomainError } from '../shared/errors.ts'
import type { ReportDocument, ReportTable } from './document.ts'
import { offeredFormats } from './formats.ts'
import type { ReportFormat } from './reportTypes.ts'

/** The bytes of a report. `onRows` hears how many rows have been written. */
export async function* renderMade(
  _req: PayloadRequest,
  document: ReportDocument,
  format: ReportFormat,
  { onRows }: { template: number | null; signal: AbortSignal; onRows: (rows: number) => void },
): AsyncGenerator<Uint8Array> {
  if (!offeredFormats.includes(format)) throw new DomainError('FORMAT_NOT_OFFERED', { format, offered: offeredFormats.join(', ') })
  const table = document.sections.find((section) => section.table)?.table
  if (table) yield* csvOf({ name: document.title, columns: table.columns, rows: counted(table, onRows) })
}

async function* counted({ rows }: ReportTable, onRows: (rows: number) => void): AsyncGenerator<Cell[][]> {
  let read = 0
  for await (const batch of rows) {
    read += batch.length
    onRows(read)
    yield batch
  }
}
