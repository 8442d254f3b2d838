import type { Payload } from 'payload'
import { sqlOnPool } from '../../platform/tx.ts'
import type { Locale } from '../../shared/text.ts'
import type { ReportFormat, ReportType } from '../reportTypes.ts'

/** A report that one try (`run`) is making. */
export type Begun = {
  id: number
  run: string
  report: ReportType
  definition: number | null
  format: ReportFormat
  language: Locale
  asked: unknown
  madeFor: number
  /** Null where a schedule did; then `schedule` is its id, or null once it is gone. */
  askedBy: number | null
  schedule: number | null
  createdAt: Date
}

/** Another try makes it now, or it was taken back: what this one makes is nobody's. */
export class TakenOver extends Error {}

/** Takes a report that is not over in hand; from now on only this try may finish it. Undefined when it is over. */
export async function begin(payload: Payload, id: number): Promise<Begun | undefined> {
  const [row] = await sqlOnPool(payload)<Begun>(
    `update reports set state = 'making', run = gen_random_uuid(), started_at = coalesce(started_at, clock_timestamp()),
       rows = 0, updated_at = clock_timestamp()
     where id = $1 and state in ('waiting', 'making')
     returning id, run, report, definition_id as definition, format, language, asked, made_for_id as "madeFor", asked_by_id as "askedBy", schedule_id as schedule,
       created_at as "createdAt"`,
    [id],
  )
  return row
}

/** Says how far a try has come, in rows; false when it is not the one that counts any more. */
export async function tellProgress(payload: Payload, { id, run }: Begun, { rows, rowsExpected }: { rows: number; rowsExpected: number | null }): Promise<boolean> {
  const kept = await sqlOnPool(payload)(
    `update reports set rows = $3, rows_expected = $4, updated_at = clock_timestamp() where id = $1 and run = $2 and state = 'making' returning 1`,
    [id, run, rows, rowsExpected],
  )
  return kept.length > 0
}
