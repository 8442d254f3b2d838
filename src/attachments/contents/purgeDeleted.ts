import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { settingsOf } from '../../platform/settings.ts'
import { inTx, sqlOf, sqlOnPool } from '../../platform/tx.ts'
import { lockTransactionRow } from '../../transactions/store.ts'

type Purged = { id: number; fileName: string; sha256: string }

/**
 * Files that were deleted longer ago than the office keeps them (`files.keepDeletedDays`) give up their content: the
 * row stays, with its digest, because decisions and the audit trail name it, and says since when the content is gone.
 * The bytes are the sweep's. Gives how many files.
 */
export async function purgeDeleted(payload: Payload, signal?: AbortSignal): Promise<number> {
  const { keepDeletedDays } = (await settingsOf(payload)).files
  const concerned = await sqlOnPool(payload)<{ id: number }>(
    `select distinct transaction_id as id from attachments
     where deleted_at < now() - $1 * interval '1 day' and purged_at is null order by 1`,
    [keepDeletedDays],
  )
  let purged = 0
  for (const { id } of concerned) {
    if (signal?.aborted) break
    const req = await createLocalReq({}, payload)
    purged += await inTx(req, () => purgeOf(req, id, keepDeletedDays))
  }
  return purged
}

/** Under the lock of the transaction, as restoring is: a file is brought back or gives up its content, never both. */
async function purgeOf(req: PayloadRequest, transactionId: number, keepDeletedDays: number): Promise<number> {
  await lockTransactionRow(req, transactionId)
  const purged = await sqlOf(req)<Purged>(
    `update attachments set purged_at = now()
     where transaction_id = $1 and deleted_at < now() - $2 * interval '1 day' and purged_at is null
     returning id, file_name as "fileName", sha256`,
    [transactionId, keepDeletedDays],
  )
  await recordAudit(
    req,
    purged.map(({ id, fileName, sha256 }) => ({
      action: 'filePurged',
      entity: 'attachments',
      entityId: id,
      before: { transactionId, fileName, sha256 },
    })),
  )
  return purged.length
}
