import type { PayloadRequest } from 'payload'
import { publish } from '../outbox/publish.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { moment, type Attachment } from './attachment.ts'
import { countAttachments } from './countAttachments.ts'
import { loadFileForChange } from './loadFileForChange.ts'
import { markLatest } from './markLatest.ts'

/**
 * Takes one version of a document out of sight, or with `all` the whole document; rows and bytes stay. The highest
 * version left is then the one that counts. Only who uploaded what goes, or an admin, never a client. Raises NOT_FOUND
 * (also for a second time) and FORBIDDEN.
 */
export async function removeAttachment(
  req: PayloadRequest,
  { id, all = false }: { id: number; all?: boolean },
): Promise<{ attachment: Attachment; transaction: Transaction; removed: number }> {
  return inTx(req, async () => {
    const { caller, attachment } = await loadFileForChange(req, id, all ? 'mayDeleteAll' : 'mayDelete')
    const { document, transaction: transactionId, fileName, version } = attachment
    const at = moment()
    const removed = await sqlOf(req)<{ id: number }>(
      `update attachments set deleted_at = $2, deleted_by_id = $3, updated_at = $2
       where document = $1 and deleted_at is null and (id = $4 or $5) returning id`,
      [document, at, caller.id, id, all],
    )
    const versions = await markLatest(req, document)
    const transaction = await countAttachments(req, transactionId)
    await publish(req, [
      {
        type: 'documentRemoved',
        transactionId,
        attachmentId: id,
        fileName,
        clientVisible: attachment.clientVisible === true,
        ...(all ? { versions: removed.length } : versions.all > 1 ? { version } : {}),
        by: { id: caller.id, role: caller.role },
        at,
      },
    ])
    return { attachment, transaction, removed: removed.length }
  })
}
