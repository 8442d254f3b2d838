import type { PayloadRequest } from 'payload'
import { slugs } from '../shared/slugs.ts'
import { pageOf, type Page } from '../transactions/list.ts'
import { loadAsCaller } from '../transactions/store.ts'
import { entriesOf, type Attachment, type AttachmentEntry } from './attachment.ts'

/** A page of the files of a transaction that the caller may see, newest first. Raises NOT_FOUND. */
export async function attachmentsOf(
  req: PayloadRequest,
  args: { transactionId: number; page: number; limit: number },
): Promise<Page<AttachmentEntry>> {
  await loadAsCaller(req, args.transactionId)
  const found = await req.payload.find({
    collection: slugs.attachments,
    where: { transaction: { equals: args.transactionId }, deletedAt: { exists: false } },
    sort: '-id',
    page: args.page,
    limit: args.limit,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const entries = await entriesOf(req, found.docs as unknown as Attachment[])
  return pageOf(entries, found.totalDocs, args.page, args.limit)
}
