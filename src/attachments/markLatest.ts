import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'

/**
 * Makes the highest version of a document that is not deleted the one that counts; none where all are deleted. Call it
 * while holding the transaction's row, after what changed the versions. Says how many are not deleted, and of how many.
 */
export async function markLatest(req: PayloadRequest, document: string): Promise<{ present: number; all: number }> {
  await sqlOf(req)(
    `update attachments a set latest = (a.id is not distinct from top.id), updated_at = now()
     from (select max(version) filter (where deleted_at is null) as version from attachments where document = $1) highest
       left join attachments top on top.document = $1 and top.version = highest.version and top.deleted_at is null
     where a.document = $1 and a.latest is distinct from (a.id is not distinct from top.id)`,
    [document],
  )
  const [count] = await sqlOf(req)<{ present: number; all: number }>(
    'select (count(*) filter (where deleted_at is null))::int as present, count(*)::int as all from attachments where document = $1',
    [document],
  )
  return count ?? { present: 0, all: 0 }
}
