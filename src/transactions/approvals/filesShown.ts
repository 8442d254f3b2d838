import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { sqlOf } from '../../platform/tx.ts'

export type FileShown = { id: number; document: string; name: string; sha256: string; there: boolean }

/** The files of a transaction that this person may see, those that were removed or replaced by a newer version too (`there` is false). */
export async function filesShown(req: PayloadRequest, transactionId: number): Promise<FileShown[]> {
  return sqlOf(req)<FileShown>(
    `select id, document, file_name as name, sha256, (latest and deleted_at is null) is true as there from attachments
     where transaction_id = $1 and (client_visible or $2) order by id`,
    [transactionId, callerOf(req)?.role !== 'client'],
  )
}
