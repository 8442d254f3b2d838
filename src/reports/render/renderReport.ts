import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../platform/settings.ts'
import type { ReportDocument } from '../document.ts'
import type { ReportFormat } from '../reportTypes.ts'
import { counted, type OnRows } from './counted.ts'
import { csvPieces } from './csvPieces.ts'
import { lookOf } from './look.ts'
import { printReport } from './page/printReport.ts'
import { defaultTemplate, type ReportTemplate } from './template.ts'
import { workbook } from './workbook.ts'

export type RenderOptions = {
  /** How the pages look; without one, as the release lays them out. Only PDF asks it. */
  template?: ReportTemplate | null
  signal?: AbortSignal
  /** Told, after each batch, how many rows of all tables were read; what it gives is waited for. */
  onRows?: OnRows
}

/** The media type of each format. */
export const reportContentTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const satisfies Record<ReportFormat, string>

/**
 * A report as a file: the only door to the printers of all formats. The rows of the document are read once, while the
 * bytes are. Raises what the rows raise, the signal's reason, PDF_TOO_LONG for a PDF of more rows than one holds, and
 * PrintFailure when a page cannot be printed.
 */
export async function* renderReport(req: PayloadRequest, document: ReportDocument, format: ReportFormat, options: RenderOptions = {}): AsyncGenerator<Uint8Array> {
  const { template, signal, onRows } = options
  const { office } = await settingsOf(req.payload)
  const look = lookOf({ office }, document.locale)
  const watched = counted(document, { onRows, signal })
  if (format === 'csv') yield* csvPieces(watched)
  else if (format === 'xlsx') yield* workbook(watched, look)
  else yield* printReport(req.payload, watched, { template: template ?? defaultTemplate, office, look, signal })
}
