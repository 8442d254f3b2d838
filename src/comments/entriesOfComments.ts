import type { PayloadRequest } from 'payload'
import type { Attachment, AttachmentEntry } from '../attachments/attachment.ts'
import { entriesOf } from '../attachments/entriesOf.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import { withNames } from '../shared/richText/mentionsIn.ts'
import type { RichText } from '../shared/richText/nodes.ts'
import { readRichText } from '../shared/richText/readRichText.ts'
import { slugs } from '../shared/slugs.ts'
import { peopleNames } from '../transactions/peopleNames.ts'
import { editableUntil, type Comment } from './comment.ts'
import { peopleIn } from './judgeMentions.ts'

/** A comment as its reader gets it. */
export type CommentEntry = {
  id: number
  transaction: number
  text: string
  /** Null where the plain words are all there is. Mentions have the names of today. */
  body: RichText | null
  internal: boolean
  author: { id: number; name: string } | null
  replyTo: number | null
  createdAt: string
  /** When it was last edited; what it was before is for staff (GET /comments/:id/edits). */
  editedAt: string | null
  /** The files on it that the reader may see. */
  files: AttachmentEntry[]
  /** Until when the reader may edit it (ISO), null when not at all or no longer. */
  editableUntil: string | null
}

/** Comments in words for their reader, in the order given. */
export async function entriesOfComments(req: PayloadRequest, comments: readonly Comment[]): Promise<CommentEntry[]> {
  const caller = callerOf(req)
  const bodies = new Map(comments.map(({ id, body }) => [id, body === null || body === undefined ? null : (readRichText(body).state ?? null)]))
  const people = [...comments.map(({ author }) => author), ...[...bodies.values()].flatMap(peopleIn)]
  const names = await peopleNames(req, people)
  const files = await filesOn(req, comments.map(({ id }) => id))
  const mayWrite = caller !== null && (caller.role !== 'client' || (await settingsOf(req.payload)).clients.mayComment)
  const at = now().getTime()
  return comments.map((comment) => {
    const { id, transaction, text, internal, author, createdAt } = comment
    const body = bodies.get(id) ?? null
    const until = editableUntil(createdAt)
    return {
      id,
      transaction,
      text,
      body: body && withNames(body, names),
      internal: internal === true,
      author: author === null ? null : { id: author, name: names.get(author) ?? '' },
      replyTo: comment.replyTo ?? null,
      createdAt,
      editedAt: comment.editedAt ?? null,
      files: files.filter((file) => file.on === id).map(({ on: _on, ...file }) => file),
      editableUntil: mayWrite && author === caller.id && at <= until ? new Date(until).toISOString() : null,
    }
  })
}

/**
 * The files on comments, with the reader's rights; of a document that has several versions there, the newest. Which hang
 * on which is asked of the table: their records do not tell clients.
 */
async function filesOn(req: PayloadRequest, comments: readonly number[]): Promise<(AttachmentEntry & { on: number })[]> {
  if (comments.length === 0) return []
  const hanging = await sqlOf(req)<{ id: number; on: number }>(
    `select distinct on (comment_id, document) id, comment_id as "on" from attachments
     where comment_id = any($1::int[]) and deleted_at is null order by comment_id, document, version desc`,
    [comments],
  )
  if (hanging.length === 0) return []
  const found = await req.payload.find({
    collection: slugs.attachments,
    where: { id: { in: hanging.map(({ id }) => id) }, deletedAt: { exists: false } },
    sort: 'id',
    limit: hanging.length,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const on = new Map(hanging.map((each) => [each.id, each.on]))
  return (await entriesOf(req, found.docs as unknown as Attachment[])).map((entry) => ({ ...entry, on: on.get(entry.id)! }))
}
