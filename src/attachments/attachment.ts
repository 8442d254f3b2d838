import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { callerOf, type Caller } from '../platform/caller.ts'
import { slugs } from '../shared/slugs.ts'
import { peopleNames } from '../transactions/peopleNames.ts'
import { scanShown, servable, type Scan } from './scan.ts'

/** The record of a file as it is stored (related records by id). Dates are ISO texts. */
export type Attachment = {
  id: number
  transaction: number
  /** What the versions of one document share; this one's number among them, and whether it is the highest there is. */
  document: string
  version: number
  latest: boolean | null
  fileName: string
  mimeType: string
  /** Bytes. */
  size: number
  sha256: string
  scan: Scan
  clientVisible: boolean | null
  uploadedBy: number | null
  createdAt: string
  deletedAt: string | null
}

/** A file as lists and uploads answer it. */
export type AttachmentEntry = {
  id: number
  transaction: number
  fileName: string
  mimeType: string
  size: number
  sha256: string
  scan: Scan
  clientVisible: boolean
  uploadedBy: { id: number; name: string } | null
  createdAt: string
  /** Whether its content may be opened now: found clean, or scanning was turned off on purpose. */
  downloadable: boolean
  /** Whether this person may delete it. */
  mayDelete: boolean
}

/** A file that is there, with the caller's rights; null when unknown, hidden or deleted. */
export async function findAttachment(req: PayloadRequest, id: number): Promise<Attachment | null> {
  const found = await req.payload.find({
    collection: slugs.attachments,
    where: { id: { equals: id }, deletedAt: { exists: false } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const [attachment] = found.docs as unknown as Attachment[]
  return attachment ?? null
}

/** Staff remove what they uploaded themselves, admins anything, clients nothing. */
export function mayDelete(caller: Caller | null, attachment: Pick<Attachment, 'uploadedBy'>): boolean {
  if (!caller || caller.role === 'client') return false
  return caller.role === 'admin' || attachment.uploadedBy === caller.id
}

/** Files in words for their reader. */
export async function entriesOf(req: PayloadRequest, attachments: readonly Attachment[]): Promise<AttachmentEntry[]> {
  const caller = callerOf(req)
  const names = await peopleNames(req, attachments.map(({ uploadedBy }) => uploadedBy))
  return attachments.map((each) => ({
    id: each.id,
    transaction: each.transaction,
    fileName: each.fileName,
    mimeType: each.mimeType,
    size: each.size,
    sha256: each.sha256,
    scan: scanShown(each.scan),
    clientVisible: each.clientVisible === true,
    uploadedBy: each.uploadedBy === null ? null : { id: each.uploadedBy, name: names.get(each.uploadedBy) ?? '' },
    createdAt: each.createdAt,
    downloadable: servable(each.scan),
    mayDelete: mayDelete(caller, each),
  }))
}

/** The moment of a change, as stored. */
export const moment = (): string => now().toISOString()
