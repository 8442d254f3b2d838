import type { Locale, Text } from '../shared/text.ts'
import type { ReportFormat, ReportState, ReportType } from './reportTypes.ts'

/** Why a report could not be made: a code, and the sentence in both languages. */
export type ReportProblem = { code: string; message: Text }

/** A report as it is stored (depth 0); moments are ISO texts. See the collection `reports` for what each field means. */
export type ReportRecord = {
  id: number
  name: string
  report: ReportType
  definition: number | null
  schedule: number | null
  occurrence: string | null
  format: ReportFormat
  language: Locale
  asked: unknown
  state: ReportState
  rows: number | null
  rowsExpected: number | null
  /** Null where there is no file: not made yet, failed, or kept no longer. */
  fileName: string | null
  size: number | null
  sha256: string | null
  manifest: string | null
  askedBy: number | null
  madeFor: number
  startedAt: string | null
  finishedAt: string | null
  problem: ReportProblem | null
  createdAt: string
  updatedAt: string
}
