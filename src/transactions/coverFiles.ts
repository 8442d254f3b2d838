import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { sqlOf } from '../platform/tx.ts'
import type { EngineEvent } from '../workflows/snapshot.ts'
import type { Transaction } from './transaction.ts'

/**
 * The events of a decision, its changes of status with the digests of the files they cover: the latest versions that
 * are there, for a client those that a client sees. One statement where the transaction has files, none where it has
 * none. `before` was locked and loaded with the rights of the caller.
 */
export async function coverFiles(req: PayloadRequest, before: Transaction, events: readonly EngineEvent[]): Promise<EngineEvent[]> {
  if (!before.attachmentCount || !events.some(({ type }) => type === 'statusChanged')) return [...events]
  const rows = await sqlOf(req)<{ sha256: string }>(
    `select sha256 from attachments where transaction_id = $1 and latest and deleted_at is null and (client_visible or $2)
     order by sha256`,
    [before.id, callerOf(req)?.role !== 'client'],
    'files-covered',
  )
  const covers = { attachments: rows.map(({ sha256 }) => sha256) }
  return events.map((event) => (event.type === 'statusChanged' ? { ...event, covers } : event))
}
