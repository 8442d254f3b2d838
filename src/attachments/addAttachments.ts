import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { publish } from '../outbox/publish.ts'
import type { Caller } from '../platform/caller.ts'
import { settingsOf } from '../platform/settings.ts'
import { inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { tell } from '../transactions/act.ts'
import { lockTransactionRow } from '../transactions/store.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { moment, type Attachment } from './attachment.ts'
import { countAttachments, presentFiles } from './countAttachments.ts'
import { loadForUpload } from './loadForUpload.ts'
import { scanOfNew, scanningOf } from './scan/scanning.ts'
import { wakeScan } from './scan/wakeScan.ts'
import type { AcceptedFile } from './takeIn.ts'

/**
 * Adds files that were taken in to a transaction, all of them or none. Staff choose who sees them; what a client brings
 * is the client's to see. Raises NOT_FOUND, FORBIDDEN, TOO_MANY_FILES (NO_MORE_FILES to a client).
 */
export async function addAttachments(
  req: PayloadRequest,
  args: { transactionId: number; files: readonly AcceptedFile[]; clientVisible: boolean },
): Promise<{ attachments: Attachment[]; transaction: Transaction }> {
  const { files } = await settingsOf(req.payload)
  return inTx(req, async () => {
    // The row is held until the commit: of many uploads at once each counts what the one before left.
    await lockTransactionRow(req, args.transactionId)
    const { caller } = await loadForUpload(req, args.transactionId)
    const present = await presentFiles(req, args.transactionId)
    if (present.all + args.files.length > files.maxPerTransaction) {
      throw tooMany(caller, { limit: files.maxPerTransaction, present: present.all, added: args.files.length })
    }
    const clientVisible = caller.role === 'client' || args.clientVisible
    const attachments: Attachment[] = []
    for (const file of args.files) {
      attachments.push(await store(req, file, { transactionId: args.transactionId, clientVisible, uploadedBy: caller.id }))
    }
    await wakeScan(req, attachments)
    const transaction = await countAttachments(req, args.transactionId)
    const events = attachments.map((each) => ({
      type: 'documentSubmitted' as const,
      transactionId: args.transactionId,
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

/** A client is not told numbers: they would say how many internal files there are. */
function tooMany(caller: Caller, numbers: { limit: number; present: number; added: number }): DomainError {
  return caller.role === 'client' ? new DomainError('NO_MORE_FILES') : new DomainError('TOO_MANY_FILES', numbers)
}

async function store(
  req: PayloadRequest,
  file: AcceptedFile,
  { transactionId, clientVisible, uploadedBy }: { transactionId: number; clientVisible: boolean; uploadedBy: number },
): Promise<Attachment> {
  const created = await req.payload.create({
    collection: slugs.attachments,
    data: {
      transaction: transactionId,
      document: randomUUID(),
      version: 1,
      latest: true,
      fileName: file.fileName,
      mimeType: file.servedAs,
      size: file.size,
      sha256: file.sha256,
      scan: scanOfNew(await scanningOf(req.payload)),
      clientVisible,
      uploadedBy,
    } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return created as unknown as Attachment
}
