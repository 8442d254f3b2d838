import { createLocalReq, type Payload } from 'payload'
import { removeContent } from '../../platform/fileStore/index.ts'
import { inTx, sqlOf, sqlOnPool } from '../../platform/tx.ts'
import { contentReferences } from './contentReferences.ts'

/** Nobody takes longer than this between saying that a content is needed (`registerContent`) and naming it in a row. */
const untouched = `now() - interval '24 hours'`

/**
 * Removes the contents that nothing names any more: of uploads that were rolled back, and of files whose time is over.
 * Gives how many. One that cannot be removed ends the run; the next one begins anew.
 */
export async function sweepContents(payload: Payload, signal?: AbortSignal): Promise<number> {
  const orphans = await sqlOnPool(payload)<{ sha256: string }>(
    `select sha256 from file_contents as content where touched_at < ${untouched}
       and not exists (select 1 from ${contentReferences} as named where named.sha256 = content.sha256)`,
  )
  let removed = 0
  for (const { sha256 } of orphans) {
    if (signal?.aborted) break
    if (await sweepContent(payload, sha256)) removed += 1
  }
  return removed
}

/**
 * Removes one content, if it is still nobody's once its row is locked. Whoever wants to refer to it touches that row
 * first: before us, and it is too young to go; after us, and they wait, find no bytes, and store theirs anew. The bytes
 * go before the row, so that whoever dies in between leaves a row without bytes, which is an orphan like before.
 */
export async function sweepContent(payload: Payload, sha256: string): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  return inTx(req, async () => {
    const sql = sqlOf(req)
    const locked = await sql(`select 1 from file_contents where sha256 = $1 and touched_at < ${untouched} for update`, [sha256])
    if (locked.length === 0) return false
    // A statement of its own, after the lock: it sees every row committed until now.
    const named = await sql(`select 1 from ${contentReferences} as named where sha256 = $1 limit 1`, [sha256])
    if (named.length > 0) return false
    await removeContent(sha256)
    // What was found in it is remembered, for whoever brings it again; until then there is nothing to come back for.
    // Nor does it lie in quarantine any more: when it comes again it has to be shut away anew.
    const remembered = await sql(
      `update file_contents set touched_at = 'infinity', quarantined_at = null, cleared_at = null, rescan_at = null
       where sha256 = $1 and scan = 'infected' returning 1`,
      [sha256],
    )
    if (remembered.length === 0) await sql('delete from file_contents where sha256 = $1', [sha256])
    return true
  })
}
