import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { settingsOf } from '../platform/settings.ts'
import { DomainError } from '../shared/errors.ts'
import type { RichText } from '../shared/richText/nodes.ts'
import { loadAsCaller } from '../transactions/store.ts'
import { findComment } from './comment.ts'
import { judgeMentions } from './judgeMentions.ts'
import { readWords } from './readWords.ts'
import { wrong } from './wrong.ts'

export type PreparedComment = {
  transaction: number
  text: string
  body: RichText | null
  internal: boolean
  replyTo: number | null
  author: number
  editedAt: null
}

/**
 * A new comment as it may be stored: on a transaction its author sees, in the author's name. Clients comment only where
 * the office allows it, never internally. Raises UNAUTHENTICATED, NOT_FOUND (also for a reply to what the caller does
 * not see), FORBIDDEN, VALIDATION_FAILED.
 */
export async function prepareComment(req: PayloadRequest, sent: Record<string, unknown>): Promise<PreparedComment> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  const transaction = await loadAsCaller(req, idOf(sent.transaction))
  const isClient = caller.role === 'client'
  if (isClient && !(await settingsOf(req.payload)).clients.mayComment) throw new DomainError('FORBIDDEN')
  const answered = sent.replyTo === undefined || sent.replyTo === null ? null : await answeredBy(req, idOf(sent.replyTo), transaction.id)
  if (answered?.internal && sent.internal === false) throw wrong({ path: 'internal', code: 'REPLY_TO_INTERNAL', message: repliesToInternal })
  const internal = !isClient && (sent.internal ?? true) !== false
  const words = await judgeMentions(req, await readWords(req, sent), { transaction, internal })
  return { transaction: transaction.id, ...words, internal, replyTo: answered?.id ?? null, author: caller.id, editedAt: null }
}

/** The comment a reply is to: one the caller sees, of the same transaction, and itself no reply. */
async function answeredBy(req: PayloadRequest, id: number, transaction: number): Promise<{ id: number; internal: boolean }> {
  const comment = await findComment(req, id)
  if (!comment || comment.transaction !== transaction) throw new DomainError('NOT_FOUND')
  if (comment.replyTo === null) return comment
  const message = {
    en: `Comment ${id} is itself a reply; answer comment ${comment.replyTo}.`,
    ar: `التعليق ${id} هو نفسه رد، يمكن الرد على التعليق ${comment.replyTo}.`,
  }
  throw wrong({ path: 'replyTo', code: 'REPLY_TO_REPLY', message })
}

/** A related record, by its number or as it was read; what is neither names nothing. */
function idOf(related: unknown): number {
  const id = Number(typeof related === 'object' && related !== null && 'id' in related ? related.id : related)
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) throw new DomainError('NOT_FOUND')
  return id
}

const repliesToInternal = {
  en: 'A reply to an internal comment is internal.',
  ar: 'الرد على تعليق داخلي يكون داخلياً.',
}
