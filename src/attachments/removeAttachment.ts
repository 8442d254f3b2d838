import type { PayloadRequest } from 'payload'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { lockTransactionRow } from '../transactions/store.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { findAttachment, moment, type Attachment } from './attachment.ts'
import { countAttachments } from './countAttachments.ts'
import { rightsOnFile } from './rightsOnFile.ts'

/**
 * Takes a file out of sight; its row and bytes stay. Only its uploader or an admin, never a client. Raises NOT_FOUND
 * (also for a second time) and FORBIDDEN.
 */
export async function removeAttachment(
  req: PayloadRequest,
  id: number,
): Promise<{ attachment: Attachment; transaction: Transaction }> {
  return inTx(req, async () => {
    const caller = callerOf(req)
    if (!caller) throw new DomainError('UNAUTHENTICATED')
    const seen = await findAttachment(req, id)
    if (!seen) throw new DomainError('NOT_FOUND')
    await lockTransactionRow(req, seen.transaction)
    // Read again under the lock: of two who delete at once, the second finds nothing any more.
    const attachment = await findAttachment(req, id)
    if (!attachment) throw new DomainError('NOT_FOUND')
    if (!(await rightsOnFile(req, attachment)).mayDelete) throw new DomainError('FORBIDDEN')
    await req.payload.update({
      collection: slugs.attachments,
      id,
      data: { deletedAt: moment(), deletedBy: caller.id } as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const transaction = await countAttachments(req, attachment.transaction)
    await publish(req, [
      {
        type: 'documentRemoved',
        transactionId: attachment.transaction,
        attachmentId: id,
        fileName: attachment.fileName,
        clientVisible: attachment.clientVisible === true,
        by: { id: caller.id, role: caller.role },
        at: moment(),
      },
    ])
    return { attachment, transaction }
  })
}
