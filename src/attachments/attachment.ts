import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { firstAsCaller } from '../platform/firstAsCaller.ts'
import { slugs } from '../shared/slugs.ts'
import type { Scan } from './scan/scanning.ts'

/** The record of a file, one version of a document, as it is stored (related records by id). Dates are ISO texts. */
export type Attachment = {
  id: number
  transaction: number
  /** What the versions of one document have in common. */
  document: string
  /** From 1. */
  version: number
  /** The highest version that is not deleted. */
  latest: boolean | null
  fileName: string
  mimeType: string
  /** Bytes. */
  size: number
  sha256: string
  scan: Scan
  /** Of the document: the same on all its versions. */
  clientVisible: boolean | null
  uploadedBy: number | null
  comment: number | null
  createdAt: string
  deletedAt: string | null
  /** Since when its content is gone; the record stays. */
  purgedAt: string | null
}

export type PreviewState = 'ready' | 'pending' | 'none' | 'failed'
export type PreviewKind = 'small' | 'large' | 'text'

/** A file as lists and uploads answer it. */
export type AttachmentEntry = {
  id: number
  transaction: number
  document: string
  version: number
  /** How many versions of the document there are, deleted ones not counted. */
  versions: number
  /** Whether it is the version that counts. */
  latest: boolean
  fileName: string
  mimeType: string
  /** Bytes. */
  size: number
  sha256: string
  scan: Scan
  /** For staff: what the scan said, and when. */
  scanDetail?: { found: string | null; engine: string | null; scannedAt: string | null }
  clientVisible: boolean
  uploadedBy: { id: number; name: string } | null
  createdAt: string
  /** The comment it hangs on, where the reader may read that. */
  comment: number | null
  preview: { state: PreviewState; kinds: PreviewKind[] }
  /** Whether its content may be opened now: found clean, or scanning was turned off on purpose. */
  downloadable: boolean
  /** Whether this person may delete it. */
  mayDelete: boolean
  /** Whether this person may delete all versions of its document at once. */
  mayDeleteAll: boolean
  mayAddVersion: boolean
  mayChangeVisibility: boolean
  mayRestore: boolean
  /** Only where deleted files were asked for. */
  deletedAt?: string
}

/** Where admins ask for deleted files too. */
export type Reach = { deleted?: boolean }

/** A file that is there, with the caller's rights; null when unknown, hidden or (unless asked for) deleted. */
export function findAttachment(req: PayloadRequest, id: number, { deleted = false }: Reach = {}): Promise<Attachment | null> {
  return firstAsCaller<Attachment>(req, slugs.attachments, { id: { equals: id }, ...(deleted ? {} : { deletedAt: { exists: false } }) })
}

/** The moment of a change, as stored. */
export const moment = (): string => now().toISOString()
