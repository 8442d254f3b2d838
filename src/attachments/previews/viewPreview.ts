import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { callerOf } from '../../platform/caller.ts'
import { openPreview, type PreviewKind, type StoredContent } from '../../platform/fileStore/index.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOnPool } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { findAttachment } from '../attachment.ts'
import { scanningOf, servable, whyNotServable } from '../scan/scanning.ts'

/**
 * Opens a preview for somebody who may see the file; `record` writes the audit line and must be called before a byte
 * leaves. Seeing is not downloading: clients see previews of their files also where the office lets them download
 * nothing. Raises NOT_FOUND (unknown, hidden, deleted), FILE_NOT_CLEAN, NO_PREVIEW, PREVIEW_NOT_READY.
 */
export async function viewPreview(
  req: PayloadRequest,
  { id, size }: { id: number; size: PreviewKind },
): Promise<{ sha256: string; preview: StoredContent; record: () => Promise<void> }> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  const attachment = await findAttachment(req, id)
  if (!attachment) throw new DomainError('NOT_FOUND')
  const { fileName, scan, sha256, transaction } = attachment
  const scanning = await scanningOf(req.payload)
  if (!servable(scan, scanning)) {
    const { en, ar } = whyNotServable(scan, scanning, caller.role)
    throw new DomainError('FILE_NOT_CLEAN', { name: fileName, reason: en, reasonAr: ar }, { data: { scan } })
  }
  const { files } = await settingsOf(req.payload)
  if (!files.previews) throw new DomainError('FEATURE_OFF', { feature: 'Looking at files', featureAr: 'معاينة الملفات' })
  const state = attachment.purgedAt ? 'none' : await stateOf(req, sha256, size)
  if (state === 'pending') throw new DomainError('PREVIEW_NOT_READY', { name: fileName })
  if (state !== 'ready') throw new DomainError('NO_PREVIEW', { name: fileName, size }, { data: { state } })
  const preview = await openPreview(sha256, size)
  if (!preview) {
    await makeAgain(req, sha256)
    throw new DomainError('PREVIEW_NOT_READY', { name: fileName })
  }
  const record = () =>
    recordAudit(req, [
      { action: 'filePreviewed', entity: 'attachments', entityId: id, after: { transactionId: transaction, fileName, sha256, size } },
    ])
  return { sha256, preview, record }
}

type State = 'pending' | 'ready' | 'none' | 'failed'

async function stateOf(req: PayloadRequest, sha256: string, size: PreviewKind): Promise<State> {
  const [row] = await sqlOnPool(req.payload)<{ preview: State; kinds: string[] }>(
    'select preview, preview_kinds as kinds from file_contents where sha256 = $1',
    [sha256],
    'preview-state',
  )
  if (!row) return 'none'
  return row.preview === 'ready' && !row.kinds.includes(size) ? 'none' : row.preview
}

/** A store that was restored without its previews gets them anew; the next tick finds them missing. */
async function makeAgain(req: PayloadRequest, sha256: string): Promise<void> {
  await sqlOnPool(req.payload)(
    `update file_contents set preview = 'pending', preview_kinds = '{}', preview_tries = 0, preview_next_at = now()
     where sha256 = $1 and preview = 'ready'`,
    [sha256],
  )
}
