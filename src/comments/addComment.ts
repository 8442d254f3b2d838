import type { PayloadRequest } from 'payload'
import { inTx } from '../platform/tx.ts'
import { slugs } from '../shared/slugs.ts'
import type { Comment } from './comment.ts'
import { entriesOfComments, type CommentEntry } from './entriesOfComments.ts'

export type NewComment = {
  /** The transaction. */
  id: number
  text?: string | undefined
  body?: unknown
  internal?: boolean | undefined
  replyTo?: number | null | undefined
  /** Ids of files that hang on it. */
  attachments?: readonly number[] | undefined
}

/**
 * Adds a comment in the caller's name; internal unless said otherwise. What may be said is decided by the collection's
 * hooks (see prepareComment, claimFiles), so that it holds by every door. Raises NOT_FOUND, FORBIDDEN, VALIDATION_FAILED.
 */
export async function addComment(req: PayloadRequest, { id, ...said }: NewComment): Promise<CommentEntry> {
  return inTx(req, async () => {
    const created = await req.payload.create({
      collection: slugs.comments,
      data: { transaction: id, ...said } as never,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    const [entry] = await entriesOfComments(req, [created as unknown as Comment])
    return entry!
  })
}
