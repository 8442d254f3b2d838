import type { Endpoint } from 'payload'
import { addAttachmentVersion } from './addVersion.ts'
import { bulkUpload } from './bulkUpload.ts'
import { downloadAttachment } from './download.ts'
import { editAttachment } from './edit.ts'
import { previewAttachment } from './preview.ts'
import { deleteAttachment } from './remove.ts'
import { restoreDeletedAttachment } from './restore.ts'
import { listVersions } from './versions.ts'

/** Everything that can be asked under /attachments. */
export const attachmentEndpoints: Endpoint[] = [
  bulkUpload,
  downloadAttachment,
  previewAttachment,
  listVersions,
  addAttachmentVersion,
  restoreDeletedAttachment,
  editAttachment,
  deleteAttachment,
]
