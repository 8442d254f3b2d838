import type { PayloadRequest } from 'payload'
import { withdrawFiles } from '../notifications/withdraw.ts'
import { publish } from '../outbox/publish.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { loadAsOffice } from '../transactions/store.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { findAttachment, moment, type Attachment } from './attachment.ts'
import { countAttachments } from './countAttachments.ts'
import { loadFileForChange } from './loadFileForChange.ts'

/**
 * Shows a document to the client, or keeps it in the house: all its versions together, deleted ones too. What the
 * timeline and the client's notices say of it follows, so that they never name a file that is internal now. Saying what
 * is so already changes nothing. Staff only. Raises NOT_FOUND, FORBIDDEN.
 */
export async function changeVisibility(
  req: PayloadRequest,
  { id, clientVisible }: { id: number; clientVisible: boolean },
): Promise<{ attachment: Attachment; transaction: Transaction }> {
  return inTx(req, async () => {
    const { caller, attachment } = await loadFileForChange(req, id, 'mayChangeVisibility')
    const { document, transaction: transactionId } = attachment
    if ((attachment.clientVisible === true) === clientVisible) {
      return { attachment, transaction: await loadAsOffice(req, transactionId) }
    }
    const versions = await sqlOf(req)<{ id: number; version: number; fileName: string; latest: boolean }>(
      `update attachments a set client_visible = $2, updated_at = now()
       where document = $1 returning id, version::int, file_name as "fileName", latest`,
      [document, clientVisible],
    )
    const ids = versions.map((each) => each.id)
    await rewriteTimeline(req, { transactionId, ids, clientVisible })
    if (!clientVisible) await withdrawFiles(req, { transactionId, files: ids })
    const transaction = await countAttachments(req, transactionId)
    const shown = versions.find(({ latest }) => latest) ?? { id, version: attachment.version, fileName: attachment.fileName }
    await publish(req, [
      {
        type: 'documentVisibilityChanged',
        transactionId,
        attachmentId: shown.id,
        fileName: shown.fileName,
        clientVisible,
        version: shown.version,
        by: { id: caller.id, role: caller.role },
        at: moment(),
      },
    ])
    return { attachment: (await findAttachment(req, id)) ?? attachment, transaction }
  })
}

/** The lines that tell of these files, for clients to read or not; the audit trail keeps what was said at the time. */
async function rewriteTimeline(
  req: PayloadRequest,
  { transactionId, ids, clientVisible }: { transactionId: number; ids: number[]; clientVisible: boolean },
): Promise<void> {
  await sqlOf(req)(
    `update transaction_history
     set internal = not $3::boolean, data = jsonb_set(data, '{clientVisible}', to_jsonb($3::boolean))
     where transaction_id = $1 and event in ('documentSubmitted', 'documentRemoved', 'documentRestored')
       and (data->>'attachmentId')::int = any($2::int[])`,
    [transactionId, ids, clientVisible],
  )
}
