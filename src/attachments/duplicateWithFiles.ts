import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import type { Locale } from '../shared/text.ts'
import { tell } from '../transactions/act.ts'
import { duplicate } from '../transactions/duplicate.ts'
import { lockTransactionRow } from '../transactions/store.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { refuseTooMany } from './addAttachments.ts'
import { moment, type Attachment } from './attachment.ts'
import { countAttachments } from './countAttachments.ts'
import { insertFiles } from './insertFiles.ts'

/**
 * Duplicates a transaction with its files: of each document the version that counts, as the first of a document of its
 * own; the original keeps its own. The content is not stored twice, and what was found in a content is found in the
 * copy; a file with a virus stays behind. Raises what `duplicate` raises, and TOO_MANY_FILES.
 */
export async function duplicateWithFiles(req: PayloadRequest, args: { id: number; locale: Locale }): Promise<Transaction> {
  return inTx(req, async () => {
    // Held, so that what is copied is what was there at one moment.
    await lockTransactionRow(req, args.id)
    const copy = await duplicate(req, args)
    const caller = callerOf(req)
    if (!caller) throw new DomainError('UNAUTHENTICATED')
    const originals = await filesOf(req, args.id)
    if (originals.length === 0) return copy
    await refuseTooMany(req, caller, { transactionId: copy.id, added: originals.length })
    const files = await insertFiles(
      req,
      caller,
      originals.map(({ fileName, size, sha256, mimeType, clientVisible }) => ({
        fileName, size, sha256, servedAs: mimeType, transactionId: copy.id, document: randomUUID(), version: 1,
        clientVisible: clientVisible === true, comment: null,
      })),
    )
    const transaction = await countAttachments(req, copy.id)
    const events = files.map(({ id, fileName, clientVisible }) => ({
      type: 'documentSubmitted' as const,
      transactionId: copy.id,
      attachmentId: id,
      fileName,
      clientVisible: clientVisible === true,
      by: { id: caller.id, role: caller.role },
      at: moment(),
    }))
    await publish(req, events)
    return tell(req, transaction, events)
  })
}

/** With the rights of the caller: nobody copies what they do not see. Oldest first. */
async function filesOf(req: PayloadRequest, transactionId: number): Promise<Attachment[]> {
  const found = await req.payload.find({
    collection: slugs.attachments,
    where: {
      transaction: { equals: transactionId }, latest: { equals: true }, deletedAt: { exists: false },
      purgedAt: { exists: false }, scan: { not_equals: 'infected' },
    },
    sort: 'id',
    limit: 200,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return found.docs as unknown as Attachment[]
}
