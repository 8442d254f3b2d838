import type { PayloadRequest } from 'payload'
import { firstAsCaller } from '../platform/firstAsCaller.ts'
import { slugs } from '../shared/slugs.ts'
import type { RichText } from '../shared/richText/nodes.ts'

/** A comment as it is stored (related records by id). Dates are ISO texts. */
export type Comment = {
  id: number
  transaction: number
  author: number | null
  internal: boolean
  text: string
  /** Null where the words are all there is. */
  body: RichText | null
  /** The comment it answers; that one answers none. */
  replyTo: number | null
  editedAt: string | null
  createdAt: string
}

/** For how long an author may edit, in minutes. */
export const editMinutes = 15

/** The last moment, in ms since 1970, at which a comment of `createdAt` may be edited. */
export const editableUntil = (createdAt: string): number => Date.parse(createdAt) + editMinutes * 60_000

/** A comment with the caller's rights; null when unknown or hidden. */
export function findComment(req: PayloadRequest, id: number): Promise<Comment | null> {
  return firstAsCaller<Comment>(req, slugs.comments, { id: { equals: id } })
}
