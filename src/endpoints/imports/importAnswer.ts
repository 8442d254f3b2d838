import type { ImportRecord } from '../../imports/importRecord.ts'
import type { ListedError } from '../../imports/readRows.ts'
import { say, type Locale } from '../../shared/text.ts'

/** An import as callers see it, in their language; where the file lies is nobody's business. */
export function importAnswer(record: ImportRecord, locale: Locale, listed?: { errors: ListedError[]; total: number }) {
  const { storedAs: _storedAs, columns, refusal, locale: _locale, ...facts } = record
  return {
    ...facts,
    columns: columns && {
      ...columns,
      found: columns.found.map((column) => ({ ...column, header: say(column.header, locale) })),
      absent: columns.absent.map((column) => ({ ...column, header: say(column.header, locale) })),
    },
    refusal: refusal && { code: refusal.code, message: say(refusal.message, locale) },
    errors: (listed?.errors ?? []).map((error) => ({ ...error, message: say(error.message, locale) })),
    errorCount: listed?.total ?? 0,
  }
}

/** For the API document. */
export const importExample = {
  id: 7,
  fileName: 'declarations.xlsx',
  status: 'completed',
  step: 'done',
  mode: 'skip_invalid',
  duplicates: 'reject',
  dryRun: false,
  totalRows: 3,
  processedRows: 3,
  validRows: 2,
  imported: 2,
  updated: 0,
  skipped: 0,
  failed: 1,
  errorCount: 1,
  errors: [
    {
      row: 4,
      column: 'type',
      code: 'UNKNOWN_TYPE',
      message: '"Submision" is not a transaction type. Known types: Document Review, Submission.',
      value: 'Submision',
    },
  ],
}
