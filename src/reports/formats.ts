import type { ReportFormat } from './reportTypes.ts'

/** What a report can be made as. */
export const offeredFormats: readonly ReportFormat[] = ['csv']

export const mimeTypes: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}
