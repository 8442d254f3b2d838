import type { Payload } from 'payload'
import { actAsJob } from '../audit/actor.ts'
import { publish } from '../outbox/publish.ts'
import { now } from '../platform/clock.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import type { Text } from '../shared/text.ts'
import { createLocalReq } from 'payload'
import { importRows } from './jobs.ts'

/** Ends an import of which nothing could be read, and tells who started it why. Once: a second call changes nothing. */
export async function failImport(payload: Payload, id: number, refusal: { code: string; message: Text }): Promise<void> {
  const req = actAsJob(await createLocalReq({}, payload), importRows.name)
  await inTx(req, async () => {
    const [ended] = await sqlOf(req)<{ dry_run: boolean }>(
      `update imports set status = 'failed', step = 'done', refusal = $2, finished_at = now(), updated_at = now()
       where id = $1 and status in ('queued', 'running') returning dry_run`,
      [id, JSON.stringify(refusal)],
    )
    if (!ended || ended.dry_run) return
    await publish(req, [{
      type: 'importFinished',
      importId: id,
      outcome: 'failed',
      imported: 0,
      skipped: 0,
      failed: 0,
      by: null,
      at: now().toISOString(),
    }])
  })
}
