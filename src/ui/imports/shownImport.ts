export type ImportMode = 'all_or_nothing' | 'skip_invalid'
export type DuplicateRule = 'reject' | 'skip' | 'update'
export type ImportChoice = { mode: ImportMode; duplicates: DuplicateRule }

export type ShownError = { row: number; column: string; code: string; message: string; value: string }

/** An import as `GET /imports/:id` tells it, in the reader's language. */
export type ShownImport = ImportChoice & {
  id: number
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
  errors: ShownError[]
  errorCount: number
  startedAt: string | null
  finishedAt: string | null
  undoneAt: string | null
}

export type Verdict = 'create' | 'update' | 'skip' | 'invalid'

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

/** What the screens need to know of the office and the installation. */
export type ImportSetting = {
  adminRoute: string
  timeZone: string
  maxBytes: number
  maxRows: number
  columns: { letter: string; header: string; required: boolean }[]
}

/** Whether nothing more will happen to it by itself. */
export const isOver = ({ status }: Pick<ShownImport, 'status'>): boolean =>
  status === 'completed' || status === 'failed'
