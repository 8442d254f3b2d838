import type { PayloadRequest, Where } from 'payload'
import { slugs } from '../shared/slugs.ts'
import { pageOf, type Page } from '../transactions/list.ts'
import { loadAsCaller } from '../transactions/store.ts'
import type { Comment } from './comment.ts'
import { entriesOfComments, type CommentEntry } from './entriesOfComments.ts'

/** A comment with what was answered to it, oldest first. */
export type Thread = CommentEntry & { replies: CommentEntry[] }

/** A page of the comments the caller may read, replies among them, newest first. Raises NOT_FOUND. */
export async function commentsOf(
  req: PayloadRequest,
  args: { id: number; page: number; limit: number },
): Promise<Page<CommentEntry>> {
  await loadAsCaller(req, args.id)
  const { comments, total } = await find(req, { transaction: { equals: args.id } }, args)
  return pageOf(await entriesOfComments(req, comments), total, args.page, args.limit)
}

/** The most replies a page of threads brings; nobody writes so many by hand. */
const mostReplies = 1_000

/** The same by thread: a page of those that answer none, newest first, each with its replies. Raises NOT_FOUND. */
export async function threadsOf(
  req: PayloadRequest,
  args: { id: number; page: number; limit: number },
): Promise<Page<Thread>> {
  await loadAsCaller(req, args.id)
  const { comments, total } = await find(req, { transaction: { equals: args.id }, replyTo: { exists: false } }, args)
  const answers = comments.length === 0 ? [] : (await find(req, { replyTo: { in: comments.map(({ id }) => id) } }, { page: 1, limit: mostReplies })).comments
  const entries = await entriesOfComments(req, [...comments, ...answers.toReversed()])
  const threads = entries.slice(0, comments.length).map((entry) => ({
    ...entry,
    replies: entries.filter(({ replyTo }) => replyTo === entry.id),
  }))
  return pageOf(threads, total, args.page, args.limit)
}

async function find(
  req: PayloadRequest,
  where: Where,
  { page, limit }: { page: number; limit: number },
): Promise<{ comments: Comment[]; total: number }> {
  const found = await req.payload.find({
    collection: slugs.comments, where, sort: '-id', page, limit, depth: 0, overrideAccess: false, user: req.user, req,
  })
  return { comments: found.docs as unknown as Comment[], total: found.totalDocs }
}
