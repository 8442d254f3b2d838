import type { ReportFormat } from '../reportTypes.ts'

/** What a report can be made as. */
export const offeredFormats: readonly ReportFormat[] = ['pdf', 'xlsx', 'csv']
