import { createLocalReq, type Payload } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { actAsJob } from '../../audit/actor.ts'
import { settingsOf } from '../../platform/settings.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { forgetReports } from '../jobs.ts'

const atOnce = 500

/**
 * Reports older than the office keeps them (`reports.keepDays`) give up their files: the line of the history stays, with
 * the digests, so that a copy somebody has can still be told to be the one. The bytes are the sweep's. Gives how many.
 */
export async function forgetOldFiles(payload: Payload, signal?: AbortSignal): Promise<number> {
  const { keepDays } = (await settingsOf(payload)).reports
  let forgotten = 0
  for (;;) {
    if (signal?.aborted) return forgotten
    const found = await forgetSome(payload, keepDays)
    forgotten += found
    if (found < atOnce) return forgotten
  }
}

async function forgetSome(payload: Payload, keepDays: number): Promise<number> {
  const req = actAsJob(await createLocalReq({}, payload), forgetReports.name)
  return inTx(req, async () => {
    const rows = await sqlOf(req)<{ id: number; fileName: string; sha256: string; manifest: string }>(
      `with old as (
         select id, file_name from reports where file_name is not null and finished_at < now() - $1 * interval '1 day'
         order by id limit $2 for update skip locked)
       update reports set file_name = null, updated_at = now() from old where reports.id = old.id
       returning reports.id, old.file_name as "fileName", reports.sha256, reports.manifest`,
      [keepDays, atOnce],
    )
    // The bytes stay for another day: a backup that began before this still names them.
    await sqlOf(req)('update file_contents set touched_at = now() where sha256 = any($1::text[])', [rows.flatMap(({ sha256, manifest }) => [sha256, manifest])])
    await recordAudit(req, rows.map(({ id, fileName, sha256 }) => ({ action: 'reportForgotten', entity: 'reports', entityId: id, before: { fileName, sha256 } })))
    return rows.length
  })
}
