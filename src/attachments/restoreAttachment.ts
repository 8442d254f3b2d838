import type { PayloadRequest } from 'payload'
import { publish } from '../outbox/publish.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { refuseTooMany } from './addAttachments.ts'
import { refuseTooManyVersions } from './addVersion.ts'
import { findAttachment, moment, type Attachment } from './attachment.ts'
import { countAttachments } from './countAttachments.ts'
import { loadFileForChange } from './loadFileForChange.ts'
import { markLatest } from './markLatest.ts'

/**
 * Brings a deleted version back, or with `all` every deleted version of its document whose content is still kept. A
 * document that was gone takes a place of the transaction's limit again. Admins only. Raises NOT_FOUND, FORBIDDEN,
 * FILE_NOT_DELETED, FILE_PURGED, TOO_MANY_FILES, TOO_MANY_VERSIONS.
 */
export async function restoreAttachment(
  req: PayloadRequest,
  { id, all = false }: { id: number; all?: boolean },
): Promise<{ attachment: Attachment; transaction: Transaction }> {
  return inTx(req, async () => {
    const { caller, attachment } = await loadFileForChange(req, id, 'mayRestore', { deleted: true })
    const { document, transaction: transactionId, fileName, version } = attachment
    const [state] = await sqlOf(req)<{ present: number }>(
      'select count(*)::int as present from attachments where document = $1 and deleted_at is null',
      [document],
    )
    const present = state?.present ?? 0
    if (present === 0) await refuseTooMany(req, caller, { transactionId, added: 1 })
    // Said again in the statement: whoever purges does not hold the transaction's row.
    const restored = await sqlOf(req)<{ id: number }>(
      `update attachments set deleted_at = null, deleted_by_id = null, updated_at = now()
       where document = $1 and deleted_at is not null and purged_at is null and (id = $2 or $3) returning id`,
      [document, id, all],
    )
    if (!restored.some((each) => each.id === id)) throw new DomainError('FILE_PURGED', { name: fileName })
    refuseTooManyVersions(fileName, present + restored.length)
    const versions = await markLatest(req, document)
    const transaction = await countAttachments(req, transactionId)
    await publish(req, [
      {
        type: 'documentRestored',
        transactionId,
        attachmentId: id,
        fileName,
        clientVisible: attachment.clientVisible === true,
        ...(all ? { versions: restored.length } : versions.all > 1 ? { version } : {}),
        by: { id: caller.id, role: caller.role },
        at: moment(),
      },
    ])
    return { attachment: (await findAttachment(req, id)) ?? attachment, transaction }
  })
}
