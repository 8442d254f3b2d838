import type { PayloadRequest } from 'payload'
import { recordAudit } from '../audit/record.ts'
import { openContent, type StoredContent } from '../platform/fileStore/index.ts'
import { DomainError } from '../shared/errors.ts'
import { findAttachment, type Attachment } from './attachment.ts'
import { demandDownload } from './demandDownload.ts'
import { scanningOf, servable, whyNotServable } from './scan/scanning.ts'

/**
 * Opens a file for somebody who may have it; `record` writes the audit line and must be called before a byte leaves.
 * Raises NOT_FOUND (unknown, hidden, deleted), FORBIDDEN (clients where downloads are off), FILE_NOT_CLEAN, STORE_UNAVAILABLE.
 */
export async function openAttachment(
  req: PayloadRequest,
  id: number,
): Promise<{ attachment: Attachment; content: StoredContent; record: () => Promise<void> }> {
  const attachment = await findAttachment(req, id)
  if (!attachment) throw new DomainError('NOT_FOUND')
  const caller = await demandDownload(req)
  const { fileName, scan, sha256, transaction } = attachment
  const scanning = await scanningOf(req.payload)
  if (!servable(scan, scanning)) {
    const { en, ar } = whyNotServable(scan, scanning, caller.role)
    throw new DomainError('FILE_NOT_CLEAN', { name: fileName, reason: en, reasonAr: ar }, { data: { scan } })
  }
  const content = await openContent(sha256)
  if (!content) throw new Error(`The content ${sha256} of attachment ${id} is not in the file store.`)
  const record = () =>
    recordAudit(req, [
      { action: 'fileDownloaded', entity: 'attachments', entityId: id, after: { transactionId: transaction, fileName, sha256 } },
    ])
  return { attachment, content, record }
}
