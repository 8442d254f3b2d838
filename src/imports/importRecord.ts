import type { Text, Locale } from '../shared/text.ts'
import type { ColumnKey } from './columns.ts'

export const modes = ['all_or_nothing', 'skip_invalid'] as const
export const duplicateRules = ['reject', 'skip', 'update'] as const

export type ImportMode = (typeof modes)[number]
export type DuplicateRule = (typeof duplicateRules)[number]

/** How a workbook is to be treated. */
export type ImportOptions = { mode: ImportMode; duplicates: DuplicateRule; dryRun: boolean }

/** Which column of the file was taken for which of ours, and which were left aside. */
export type ColumnCheck = {
  headerRow: number
  sheet: string
  found: { key: ColumnKey; column: string; header: Text }[]
  absent: { key: ColumnKey; header: Text }[]
  ignored: { column: string; header: string }[]
}

/** One run of a workbook through the importer, as it is stored (depth 0). Dates are ISO texts. */
export type ImportRecord = ImportOptions & {
  id: number
  fileName: string
  storedAs: string
  fileSize: number
  sha256: string
  status: 'queued' | 'running' | 'completed' | 'failed'
  step: string | null
  locale: Locale | null
  totalRows: number
  processedRows: number
  validRows: number
  imported: number
  updated: number
  skipped: number
  failed: number
  columns: ColumnCheck | null
  refusal: { code: string; message: Text } | null
  createdBy: number | null
  startedAt: string | null
  finishedAt: string | null
  undoneAt: string | null
  undoneBy: number | null
  createdAt: string
  updatedAt: string
}

/** What becomes of a row. */
export type Verdict = 'create' | 'update' | 'skip' | 'invalid'
