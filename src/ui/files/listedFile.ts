import type { AttachmentEntry } from '../../attachments/attachment.ts'

/** A file - one version of a document - as the API lists it. */
export type ListedFile = AttachmentEntry

/** Where a file's content comes from. */
export const downloadAddress = (file: Pick<ListedFile, 'id'>): string => `/api/v1/attachments/${file.id}/download`

/** Whether something about it will change without anybody's doing: a scan or a preview to come. */
export function isUnderWay(file: Pick<ListedFile, 'scan' | 'downloadable' | 'preview'>): boolean {
  return file.scan === 'pending' || (file.downloadable && file.preview.state === 'pending')
}
