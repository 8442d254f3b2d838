import type { PayloadRequest } from 'payload'
import type { Caller } from '../platform/caller.ts'
import { firstAsCaller } from '../platform/firstAsCaller.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'

export type OwnComment = { id: number; internal: boolean }

/** The comment a file is to hang on: of this transaction, and the caller's own. Raises NOT_FOUND, FORBIDDEN. */
export async function commentOfOwn(req: PayloadRequest, caller: Caller, args: { id: number; transactionId: number }): Promise<OwnComment> {
  type Found = { id: number; author: number | null; internal: boolean | null }
  const comment = await firstAsCaller<Found>(req, slugs.comments, { id: { equals: args.id }, transaction: { equals: args.transactionId } })
  if (!comment) throw new DomainError('NOT_FOUND')
  if (comment.author !== caller.id) throw new DomainError('FORBIDDEN')
  return { id: comment.id, internal: comment.internal !== false }
}
