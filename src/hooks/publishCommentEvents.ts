import type { CollectionAfterChangeHook } from 'payload'
import { announceComment } from '../comments/announceComment.ts'
import { claimFiles, notedFiles } from '../comments/claimFiles.ts'
import type { Comment } from '../comments/comment.ts'

/** A new comment gets its files and is told of. What an edit leads to is told by editComment. */
export const publishCommentEvents: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc
  const { transaction } = doc
  const comment: Comment = { ...doc, transaction: Number(typeof transaction === 'object' ? transaction.id : transaction), internal: doc.internal === true }
  await claimFiles(req, comment, notedFiles(req))
  await announceComment(req, comment)
  return doc
}
