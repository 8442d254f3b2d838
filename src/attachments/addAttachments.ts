import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { publish } from '../outbox/publish.ts'
import type { Caller } from '../platform/caller.ts'
import { settingsOf } from '../platform/settings.ts'
import { inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { tell } from '../transactions/act.ts'
import { lockTransactionRow } from '../transactions/store.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { moment, type Attachment } from './attachment.ts'
import { commentOfOwn } from './commentOfOwn.ts'
import { countAttachments, presentFiles } from './countAttachments.ts'
import { insertFiles } from './insertFiles.ts'
import { loadForUpload } from './loadForUpload.ts'
import type { AcceptedFile } from './takeIn.ts'

/**
 * Adds files that were taken in to a transaction as new documents, all of them or none. Staff choose who sees them;
 * what a client brings is the client's to see, and what hangs on a `comment` of one's own is seen by who sees that.
 * Raises NOT_FOUND, FORBIDDEN, TOO_MANY_FILES (NO_MORE_FILES to a client).
 */
export async function addAttachments(
  req: PayloadRequest,
  args: { transactionId: number; files: readonly AcceptedFile[]; clientVisible: boolean; comment?: number | null },
): Promise<{ attachments: Attachment[]; transaction: Transaction }> {
  const { transactionId } = args
  return inTx(req, async () => {
    // The row is held until the commit: of many uploads at once each counts what the one before left.
    await lockTransactionRow(req, transactionId)
    const { caller } = await loadForUpload(req, transactionId)
    await refuseTooMany(req, caller, { transactionId, added: args.files.length })
    const comment = args.comment ? await commentOfOwn(req, caller, { id: args.comment, transactionId }) : null
    const clientVisible = caller.role === 'client' || (comment ? !comment.internal : args.clientVisible)
    const attachments = await insertFiles(
      req,
      caller,
      args.files.map((file) => ({ ...file, transactionId, document: randomUUID(), version: 1, clientVisible, comment: comment?.id ?? null })),
    )
    const transaction = await countAttachments(req, transactionId)
    const events = attachments.map((each) => ({
      type: 'documentSubmitted' as const,
      transactionId,
      attachmentId: each.id,
      fileName: each.fileName,
      clientVisible,
      by: { id: caller.id, role: caller.role },
      at: moment(),
    }))
    await publish(req, events)
    return { attachments, transaction: await tell(req, transaction, events) }
  })
}

/** Raises TOO_MANY_FILES. A client is not told numbers: they would say how many internal files there are. */
export async function refuseTooMany(req: PayloadRequest, caller: Caller, args: { transactionId: number; added: number }): Promise<void> {
  const { files } = await settingsOf(req.payload)
  const { all: present } = await presentFiles(req, args.transactionId)
  if (present + args.added <= files.maxPerTransaction) return
  throw caller.role === 'client'
    ? new DomainError('NO_MORE_FILES')
    : new DomainError('TOO_MANY_FILES', { limit: files.maxPerTransaction, present, added: args.added })
}
