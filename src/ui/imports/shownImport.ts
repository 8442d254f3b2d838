import type { Mapping } from './mappingOf.ts'

export type ImportMode = 'all_or_nothing' | 'skip_invalid'
export type DuplicateRule = 'reject' | 'skip' | 'update'
export type ImportKind = 'transactions' | 'history'
export type ImportChoice = { mode: ImportMode; duplicates: DuplicateRule }
/** `mapping` is absent the first time: then it is suggested. */
export type HistoryChoice = { kind: 'history'; workflow: string; mode: ImportMode; duplicates: 'reject' | 'skip'; mapping?: Mapping }

export type MappedActivity = string[] | { approval: string; decision: 'approved' | 'rejected' } | null
export type MappedActor = 'client' | 'editor' | 'admin' | 'system' | { email: string }

/** What was found in a file of events, in the reader's language. */
export type FoundHistory = {
  workflow: { key: string; name: string; version: number }
  transitions: { key: string; label: string; to: string }[]
  approvals: { key: string; label: string }[]
  activities: { activity: string; count: number; mapped?: MappedActivity; suggested: boolean }[]
  roles: { word: string; count: number; mapped?: MappedActor; suggested: boolean }[]
  transactions: number
  moved: { workflow: string; version: number; state: string; count: number }[]
  ends: { state: string; count: number }[]
  first: string | null
  last: string | null
}

export type ShownError = {
  row: number
  column: string
  code: string
  message: string
  value: string
  reference: string | null
  /** Of an event: where its transaction stood at that moment. */
  state?: { key: string; label: string }
}

/** An import as `GET /imports/:id` tells it, in the reader's language. */
export type ShownImport = ImportChoice & {
  id: number
  kind: ImportKind
  fileName: string
  fileSize: number
  status: 'queued' | 'running' | 'completed' | 'failed'
  step: string | null
  dryRun: boolean
  totalRows: number
  processedRows: number
  validRows: number
  imported: number
  updated: number
  skipped: number
  failed: number
  columns: {
    headerRow: number
    sheet: string
    found: { key: string; column: string; header: string }[]
    absent: { key: string; header: string }[]
    ignored: { column: string; header: string }[]
  } | null
  refusal: { code: string; message: string } | null
  found: FoundHistory | null
  errors: ShownError[]
  errorCount: number
  startedAt: string | null
  finishedAt: string | null
  undoneAt: string | null
}

export type Verdict = 'create' | 'update' | 'skip' | 'invalid' | 'accept'

/** A row as `GET /imports/:id/rows` tells it. */
export type ShownRow = {
  row: number
  verdict: Verdict
  externalReference: string | null
  clientName: string | null
  dueDate: string | null
  transactionId: number | null
  reference: string | null
  errors: { column: string; message: string }[]
}

/** An event as `GET /imports/:id/rows` tells it. */
export type ShownEvent = {
  row: number
  verdict: Verdict
  externalReference: string | null
  occurredAt: string | null
  activity: string | null
  transition: string | null
  transactionId: number | null
  reference: string | null
}

/** What the screens need to know of the office and the installation. */
export type ImportSetting = {
  adminRoute: string
  timeZone: string
  maxBytes: number
  maxRows: number
  columns: { letter: string; header: string; required: boolean }[]
  /** For administrators, who alone import a history; else empty. */
  workflows: { key: string; name: string }[]
  eventColumns: { key: string; header: string; required: boolean }[]
}

/** Whether nothing more will happen to it by itself. */
export const isOver = ({ status }: Pick<ShownImport, 'status'>): boolean =>
  status === 'completed' || status === 'failed'
