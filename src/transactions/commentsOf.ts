import type { PayloadRequest } from 'payload'
import { slugs } from '../shared/slugs.ts'
import { pageOf, type Page } from './list.ts'
import { peopleNames } from './peopleNames.ts'
import { loadAsCaller } from './store.ts'

export type CommentEntry = {
  id: number
  transaction: number
  text: string
  internal: boolean
  author: { id: number; name: string } | null
  createdAt: string
}

/** A page of the comments the caller may read, newest first. Raises NOT_FOUND. */
export async function commentsOf(
  req: PayloadRequest,
  args: { id: number; page: number; limit: number },
): Promise<Page<CommentEntry>> {
  await loadAsCaller(req, args.id)
  const found = await req.payload.find({
    collection: slugs.comments,
    where: { transaction: { equals: args.id } },
    sort: '-id',
    page: args.page,
    limit: args.limit,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  type Stored = Omit<CommentEntry, 'author'> & { author: number | null }
  const stored = found.docs as unknown as Stored[]
  const names = await peopleNames(req, stored.map(({ author }) => author))
  const comments = stored.map(({ id, transaction, text, internal, author, createdAt }) => ({
    id,
    transaction,
    text,
    internal,
    author: author === null ? null : { id: author, name: names.get(author) ?? '' },
    createdAt,
  }))
  return pageOf(comments, found.totalDocs, args.page, args.limit)
}
