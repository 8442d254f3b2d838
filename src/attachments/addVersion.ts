import type { PayloadRequest } from 'payload'
import { publish } from '../outbox/publish.ts'
import { sqlOf, inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { tell } from '../transactions/act.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { findAttachment, moment, type Attachment } from './attachment.ts'
import { countAttachments } from './countAttachments.ts'
import { insertFiles } from './insertFiles.ts'
import { loadFileForChange } from './loadFileForChange.ts'
import { loadForUpload } from './loadForUpload.ts'
import { rightsOnFile } from './rightsOnFile.ts'
import type { AcceptedFile } from './takeIn.ts'

/** The most versions a document may have at a time, deleted ones not counted. */
export const mostVersions = 100

/**
 * Adds a newer version to the document that file `id` is a version of; the older ones stay. It is seen by who sees the
 * document, and hangs where that hangs. Raises NOT_FOUND, FORBIDDEN (clients on what they did not bring), TOO_MANY_VERSIONS.
 */
export async function addVersion(
  req: PayloadRequest,
  args: { id: number; file: AcceptedFile },
): Promise<{ attachment: Attachment; transaction: Transaction }> {
  return inTx(req, async () => {
    const { caller, attachment: earlier } = await loadFileForChange(req, args.id, 'mayAddVersion')
    const { document, transaction: transactionId } = earlier
    const clientVisible = earlier.clientVisible === true
    const [state] = await sqlOf(req)<{ last: number; present: number; comment: number | null }>(
      `select max(version)::int as last, (count(*) filter (where deleted_at is null))::int as present,
         max(comment_id) filter (where id = $2) as comment
       from attachments where document = $1`,
      [document, earlier.id],
    )
    refuseTooManyVersions(earlier.fileName, (state?.present ?? 0) + 1)
    const version = (state?.last ?? 0) + 1
    await sqlOf(req)('update attachments set latest = false, updated_at = now() where document = $1 and latest', [document])
    const [attachment] = await insertFiles(req, caller, [
      { ...args.file, transactionId, document, version, clientVisible, comment: state?.comment ?? null },
    ])
    if (!attachment) throw new Error(`Version ${version} of document ${document} was not written.`)
    const transaction = await countAttachments(req, transactionId)
    const event = {
      type: 'documentSubmitted' as const,
      transactionId,
      attachmentId: attachment.id,
      fileName: attachment.fileName,
      clientVisible,
      version,
      by: { id: caller.id, role: caller.role },
      at: moment(),
    }
    await publish(req, [event])
    return { attachment, transaction: await tell(req, transaction, [event]) }
  })
}

/** Asked before a byte of the new version is read. Raises what addVersion raises for who asks. */
export async function refuseVersionOf(req: PayloadRequest, id: number): Promise<void> {
  const attachment = await findAttachment(req, id)
  if (!attachment) throw new DomainError('NOT_FOUND')
  await loadForUpload(req, attachment.transaction)
  if (!(await rightsOnFile(req, attachment)).mayAddVersion) throw new DomainError('FORBIDDEN')
}

/** Raises TOO_MANY_VERSIONS when a document would come to have `count` versions. */
export function refuseTooManyVersions(name: string, count: number): void {
  if (count > mostVersions) throw new DomainError('TOO_MANY_VERSIONS', { name, limit: mostVersions })
}
