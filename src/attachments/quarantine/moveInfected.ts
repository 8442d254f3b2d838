import { createLocalReq, type Payload } from 'payload'
import { quarantineContent } from '../../platform/fileStore/index.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'

/**
 * Puts the bytes of infected contents into quarantine. The verdict was committed before, so nobody can open them any
 * more; a worker that dies anywhere here leaves a content that the next one moves. Gives how many were moved.
 */
export async function moveInfected(payload: Payload, signal: AbortSignal): Promise<number> {
  let moved = 0
  while (!signal.aborted && (await moveOne(payload))) moved += 1
  return moved
}

async function moveOne(payload: Payload): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  return inTx(req, async () => {
    const sql = sqlOf(req)
    // Held until the bytes lie there: a release that comes meanwhile waits, and moves them back.
    const [content] = await sql<{ sha256: string }>(
      `select c.sha256 from file_contents c
       where c.scan = 'infected' and c.quarantined_at is null
         and exists (select 1 from attachments a where a.sha256 = c.sha256 and a.purged_at is null)
       limit 1 for update of c skip locked`,
    )
    if (!content) return false
    await quarantineContent(content.sha256)
    await sql('update file_contents set quarantined_at = now() where sha256 = $1', [content.sha256])
    return true
  })
}
