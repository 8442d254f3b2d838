import type { Text, Locale } from '../shared/text.ts'
import type { FoundHistory, HistoryTerms } from './history/historyPlan.ts'

export const importKinds = ['transactions', 'history'] as const
export const modes = ['all_or_nothing', 'skip_invalid'] as const
export const duplicateRules = ['reject', 'skip', 'update'] as const

export type ImportKind = (typeof importKinds)[number]
export type ImportMode = (typeof modes)[number]
export type DuplicateRule = (typeof duplicateRules)[number]

/** How a workbook is to be treated. */
export type ImportOptions = {
  mode: ImportMode
  duplicates: DuplicateRule
  dryRun: boolean
  kind?: ImportKind
  /** Of a history: how its words are to be understood. */
  history?: HistoryTerms
}

/** Which column of the file was taken for which of ours, and which were left aside. */
export type ColumnCheck = {
  headerRow: number
  sheet: string
  found: { key: string; column: string; header: Text }[]
  absent: { key: string; header: Text }[]
  ignored: { column: string; header: string }[]
}

/** One run of a workbook through the importer, as it is stored (depth 0). Dates are ISO texts. */
export type ImportRecord = Omit<ImportOptions, 'history'> & {
  id: number
  kind: ImportKind
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
  /** Of a history: how its words are to be understood, and what was found. */
  history: HistoryTerms | null
  found: FoundHistory | null
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
export type Verdict = 'create' | 'update' | 'skip' | 'invalid' | 'accept'
