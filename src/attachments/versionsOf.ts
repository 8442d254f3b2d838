import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { pageOf, type Page } from '../transactions/list.ts'
import { findAttachment, type Attachment, type AttachmentEntry } from './attachment.ts'
import { entriesOf } from './entriesOf.ts'

/**
 * A page of the versions of the document that file `id` is one of, newest first, as far as the caller may see them;
 * with `deleted`, for admins, those that were deleted too. Raises NOT_FOUND, FORBIDDEN.
 */
export async function versionsOf(
  req: PayloadRequest,
  args: { id: number; page: number; limit: number; deleted: boolean },
): Promise<Page<AttachmentEntry>> {
  if (args.deleted && callerOf(req)?.role !== 'admin') throw new DomainError('FORBIDDEN')
  const attachment = await findAttachment(req, args.id, { deleted: args.deleted })
  if (!attachment) throw new DomainError('NOT_FOUND')
  const found = await req.payload.find({
    collection: slugs.attachments,
    where: { document: { equals: attachment.document }, ...(args.deleted ? {} : { deletedAt: { exists: false } }) },
    sort: '-version',
    page: args.page,
    limit: args.limit,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return pageOf(await entriesOf(req, found.docs as unknown as Attachment[]), found.totalDocs, args.page, args.limit)
}
