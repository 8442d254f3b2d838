import type { PayloadRequest } from 'payload'
import { DomainError } from '../shared/errors.ts'
import type { Comment } from './comment.ts'

const key = 'mdc.editsComment'

/** Runs the one save that may change the words of a comment. */
export async function whileEditing<Result>(req: PayloadRequest, save: () => Promise<Result>): Promise<Result> {
  req.context[key] = true
  try {
    return await save()
  } finally {
    delete req.context[key]
  }
}

const kept = ['transaction', 'author', 'internal', 'text', 'body', 'replyTo', 'editedAt'] as const

/** What somebody said stays what they said, by every door but editComment. Raises FIELD_FORBIDDEN. */
export function refuseRewriting(req: PayloadRequest, data: Record<string, unknown>, stored: Comment): void {
  if (req.context[key] === true) return
  const changed = kept.find((name) => data[name] !== undefined && JSON.stringify(data[name]) !== JSON.stringify(stored[name]))
  if (changed) throw new DomainError('FIELD_FORBIDDEN', { field: changed })
}
