import type { PayloadRequest } from 'payload'
import { inTx } from '../platform/tx.ts'
import { slugs } from '../shared/slugs.ts'

/** Adds a comment in the caller's name; internal unless said otherwise. Raises NOT_FOUND, FORBIDDEN, VALIDATION_FAILED. */
export async function addComment(
  req: PayloadRequest,
  args: { id: number; text: string; internal?: boolean | undefined },
): Promise<unknown> {
  return inTx(req, () =>
    req.payload.create({
      collection: slugs.comments,
      data: { transaction: args.id, text: args.text, internal: args.internal ?? true } as never,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    }),
  )
}
