import { createLocalReq, type Payload } from 'payload'
import { keepPreview, type PreviewKind } from '../../platform/fileStore/index.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { openScans, type LeasedContent } from './leaseContent.ts'

/**
 * Puts previews into the store and says that they are there. The content's row is held meanwhile: the sweep, which
 * removes contents with their previews, waits, and of a content that went nothing is kept. Nor of one that may not be
 * opened any more.
 */
export async function keepPreviews(payload: Payload, { sha256 }: LeasedContent, made: ReadonlyMap<PreviewKind, Uint8Array>): Promise<void> {
  const scans = await openScans(payload)
  const req = await createLocalReq({}, payload)
  await inTx(req, async () => {
    const sql = sqlOf(req)
    const waiting = await sql(
      `select 1 from file_contents where sha256 = $1 and preview = 'pending' and scan = any($2::text[]) for no key update`,
      [sha256, scans],
    )
    if (waiting.length === 0) return
    for (const [kind, bytes] of made) await keepPreview(sha256, kind, bytes)
    await sql(
      `update file_contents set preview = 'ready', preview_kinds = $2::text[], preview_problem = null, preview_leased_until = null
       where sha256 = $1`,
      [sha256, [...made.keys()]],
    )
  })
}
