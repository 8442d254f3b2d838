import type { PayloadRequest, Where } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { pageOf, type Page } from '../transactions/list.ts'
import { loadAsCaller } from '../transactions/store.ts'
import type { Attachment, AttachmentEntry } from './attachment.ts'
import { entriesOf } from './entriesOf.ts'

/**
 * A page of the documents of a transaction that the caller may see, each by its latest version, newest first; `deleted`
 * gives admins what was deleted instead, version by version. Raises NOT_FOUND, FORBIDDEN.
 */
export async function attachmentsOf(
  req: PayloadRequest,
  args: { transactionId: number; page: number; limit: number; deleted?: boolean },
): Promise<Page<AttachmentEntry>> {
  await loadAsCaller(req, args.transactionId)
  if (args.deleted && callerOf(req)?.role !== 'admin') throw new DomainError('FORBIDDEN')
  const state: Where = args.deleted ? { deletedAt: { exists: true } } : { deletedAt: { exists: false }, latest: { equals: true } }
  const found = await req.payload.find({
    collection: slugs.attachments,
    where: { transaction: { equals: args.transactionId }, ...state },
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
