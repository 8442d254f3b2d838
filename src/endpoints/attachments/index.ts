import type { Endpoint } from 'payload'
import { downloadAttachment } from './download.ts'
import { previewAttachment } from './preview.ts'
import { deleteAttachment } from './remove.ts'

/** Everything that can be asked under /attachments. */
export const attachmentEndpoints: Endpoint[] = [downloadAttachment, previewAttachment, deleteAttachment]
