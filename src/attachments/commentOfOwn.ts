import type { PayloadRequest } from 'payload'
import type { Caller } from '../platform/caller.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'

export type OwnComment = { id: number; internal: boolean }

/** The comment a file is to hang on: of this transaction, and the caller's own. Raises NOT_FOUND, FORBIDDEN. */
export async function commentOfOwn(req: PayloadRequest, caller: Caller, args: { id: number; transactionId: number }): Promise<OwnComment> {
  const found = await req.payload.find({
    collection: slugs.comments,
    where: { id: { equals: args.id }, transaction: { equals: args.transactionId } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const [comment] = found.docs as unknown as { id: number; author: number | null; internal: boolean | null }[]
  if (!comment) throw new DomainError('NOT_FOUND')
  if (comment.author !== caller.id) throw new DomainError('FORBIDDEN')
  return { id: comment.id, internal: comment.internal !== false }
}
