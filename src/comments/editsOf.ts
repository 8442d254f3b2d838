import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import type { RichText } from '../shared/richText/nodes.ts'
import { readRichText } from '../shared/richText/readRichText.ts'
import { findComment } from './comment.ts'

/** What a comment said from `writtenAt` until `replacedAt` (ISO). */
export type CommentEdit = { text: string; body: RichText | null; writtenAt: string; replacedAt: string }

/** What a comment said before, newest first, for staff who may read it. Raises NOT_FOUND. */
export async function editsOf(req: PayloadRequest, id: number): Promise<CommentEdit[]> {
  if (!(await findComment(req, id))) throw new DomainError('NOT_FOUND')
  const rows = await sqlOf(req)<Omit<CommentEdit, 'body'> & { body: unknown }>(
    `select text, body, written_at as "writtenAt", replaced_at as "replacedAt" from comment_edits where comment_id = $1 order by id desc limit 500`,
    [id], undefined, true,
  )
  return rows.map(({ body, ...edit }) => ({ ...edit, body: body === null ? null : (readRichText(body).state ?? null) }))
}
