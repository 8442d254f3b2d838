/** A file - one version of a document - as the API lists it. */
export type ListedFile = {
  id: number
  transaction: number
  /** What the versions of one document have in common. */
  document: string
  version: number
  /** How many versions the document has, deleted ones not counted. */
  versions: number
  latest: boolean
  fileName: string
  mimeType: string
  /** Bytes. */
  size: number
  sha256: string
  scan: 'pending' | 'clean' | 'infected' | 'failed' | 'unscanned'
  /** For staff: what the scan said, and when. */
  scanDetail?: { found: string | null; engine: string | null; scannedAt: string | null }
  clientVisible: boolean
  uploadedBy: { id: number; name: string } | null
  createdAt: string
  comment: number | null
  preview: { state: 'ready' | 'pending' | 'none' | 'failed'; kinds: ('small' | 'large' | 'text')[] }
  downloadable: boolean
  mayDelete: boolean
  mayDeleteAll: boolean
  mayAddVersion: boolean
  mayChangeVisibility: boolean
  mayRestore: boolean
  /** Only where deleted files were asked for. */
  deletedAt?: string
}

/** Where a file's content comes from. */
export const downloadAddress = (file: Pick<ListedFile, 'id'>): string => `/api/v1/attachments/${file.id}/download`

/** Whether something about it will change without anybody's doing: a scan or a preview to come. */
export function isUnderWay(file: Pick<ListedFile, 'scan' | 'downloadable' | 'preview'>): boolean {
  return file.scan === 'pending' || (file.downloadable && file.preview?.state === 'pending')
}
