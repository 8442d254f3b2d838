import { now } from '../../platform/clock.ts'
import type { JobHandler } from '../../platform/queue.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOnPool } from '../../platform/tx.ts'

const msPerDay = 86_400_000

/**
 * Forgets the files of old imports, and the verdicts of their good rows, which only undoing needs. What was wrong with
 * a row stays to be read. Also files whose upload was never finished as an import.
 */
export const forgetFilesHandler: JobHandler<{ occurrence: string }> = async ({ payload }) => {
  const { imports } = await settingsOf(payload)
  const sql = sqlOnPool(payload)
  const before = new Date(now().getTime() - imports.keepDays * msPerDay)
  await sql(
    `delete from import_rows where verdict <> 'invalid'
       and import_id in (select id from imports where status in ('completed', 'failed') and finished_at < $1)`,
    [before],
  )
  await sql(
    `delete from import_files where file in (select stored_as::uuid from imports where finished_at < $1)
       or (created_at < $2 and not exists (select 1 from imports where stored_as = file::text))`,
    [before, new Date(now().getTime() - msPerDay)],
  )
}
