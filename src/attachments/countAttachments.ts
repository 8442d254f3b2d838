import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { loadAsOffice, saveAsOffice } from '../transactions/store.ts'
import type { Transaction } from '../transactions/transaction.ts'

export type FileCount = { all: number; forClient: number }

/** How many documents a transaction has, each counted once whatever its versions. Call it while holding the transaction's row, or the number may be old. */
export async function presentFiles(req: PayloadRequest, transactionId: number): Promise<FileCount> {
  const [row] = await sqlOf(req)<FileCount>(
    `select count(*)::int as all, (count(*) filter (where client_visible))::int as "forClient"
     from attachments where transaction_id = $1 and latest and deleted_at is null`,
    [transactionId],
  )
  return row ?? { all: 0, forClient: 0 }
}

/** Writes the counts on the transaction, in the tx that changed the files; its rev counts up. */
export async function countAttachments(req: PayloadRequest, transactionId: number): Promise<Transaction> {
  const { all, forClient } = await presentFiles(req, transactionId)
  const counts = { attachmentCount: all, clientAttachmentCount: forClient }
  const { transaction } = await saveAsOffice(req, await loadAsOffice(req, transactionId), counts, { kind: 'countAttachments' })
  return transaction
}
