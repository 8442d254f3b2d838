import type { Endpoint } from 'payload'
import { addAttachmentVersion } from './addVersion.ts'
import { bulkUpload } from './bulkUpload.ts'
import { downloadAttachment } from './download.ts'
<<<<<<< HEAD
import { editAttachment } from './edit.ts'
=======
import { previewAttachment } from './preview.ts'
>>>>>>> previews-next
import { deleteAttachment } from './remove.ts'
import { restoreDeletedAttachment } from './restore.ts'
import { listVersions } from './versions.ts'

/** Everything that can be asked under /attachments. */
<<<<<<< HEAD
export const attachmentEndpoints: Endpoint[] = [
  bulkUpload,
  downloadAttachment,
  listVersions,
  addAttachmentVersion,
  restoreDeletedAttachment,
  editAttachment,
  deleteAttachment,
]
=======
export const attachmentEndpoints: Endpoint[] = [downloadAttachment, previewAttachment, deleteAttachment]
>>>>>>> previews-next
