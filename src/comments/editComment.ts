import type { PayloadRequest } from 'payload'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { loadAsCaller } from '../transactions/store.ts'
import { editableUntil, editMinutes, findComment, type Comment } from './comment.ts'
import { whileEditing } from './editing.ts'
import { entriesOfComments, type CommentEntry } from './entriesOfComments.ts'
import { judgeMentions, peopleIn } from './judgeMentions.ts'
import { readWords, type Words } from './readWords.ts'

/**
 * Changes the words of one's own comment within `editMinutes`; who reads it stays as it is. What it said before is kept.
 * Two edits at once come one after the other. Raises NOT_FOUND (unknown, hidden), FORBIDDEN (somebody else's),
 * FIELD_FORBIDDEN (`others` names what else was sent), COMMENT_EDIT_OVER, VALIDATION_FAILED.
 */
export async function editComment(
  req: PayloadRequest,
  { id, others, ...sent }: { id: number; text?: string | undefined; body?: unknown; others: readonly string[] },
): Promise<CommentEntry> {
  return inTx(req, async () => {
    const before = await loadOwn(req, id)
    if (others[0] !== undefined) throw new DomainError('FIELD_FORBIDDEN', { field: others[0] })
    const transaction = await loadAsCaller(req, before.transaction)
    const known = peopleIn(before.body)
    const words = await judgeMentions(req, await readWords(req, sent), { transaction, internal: before.internal }, known)
    const after = isSame(before, words) ? before : await rewrite(req, before, words, known)
    const [entry] = await entriesOfComments(req, [after])
    return entry!
  })
}

/** The caller's own comment, held until the tx ends, while it may still be edited. */
async function loadOwn(req: PayloadRequest, id: number): Promise<Comment> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  // Held before it is read: the second of two edits keeps what the first one wrote.
  await sqlOf(req)('select id from comments where id = $1 for no key update', [id])
  const comment = await findComment(req, id)
  if (!comment) throw new DomainError('NOT_FOUND')
  const mayWrite = caller.role !== 'client' || (await settingsOf(req.payload)).clients.mayComment
  if (comment.author !== caller.id || !mayWrite) throw new DomainError('FORBIDDEN')
  if (now().getTime() > editableUntil(comment.createdAt)) throw new DomainError('COMMENT_EDIT_OVER', { minutes: editMinutes })
  return comment
}

function isSame(before: Comment, { text, body }: Words): boolean {
  return before.text === text && (before.body === null) === (body === null) && (body === null || sameJson(before.body, body))
}

/** The database orders the members of JSON by itself. */
function sameJson(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return one === other
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))]
  return mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && sameJson(value, theirs.get(key)))
}

async function rewrite(req: PayloadRequest, before: Comment, { text, body }: Words, known: readonly number[]): Promise<Comment> {
  const at = now().toISOString()
  await sqlOf(req)('insert into comment_edits (comment_id, body, text, written_at, replaced_at) values ($1, $2, $3, $4, $5)', [
    before.id, before.body && JSON.stringify(before.body), before.text, before.editedAt ?? before.createdAt, at,
  ])
  const saved = await whileEditing(req, () =>
    req.payload.update({ collection: slugs.comments, id: before.id, data: { text, body, editedAt: at } as never, depth: 0, overrideAccess: true, req }),
  )
  const mentions = peopleIn(body).filter((person) => !known.includes(person))
  const caller = callerOf(req)
  await publish(req, [
    {
      type: 'commentEdited',
      transactionId: before.transaction,
      commentId: before.id,
      internal: before.internal,
      ...(mentions.length > 0 ? { mentions } : {}),
      by: caller && { id: caller.id, role: caller.role },
      at,
    },
  ])
  return saved as unknown as Comment
}
