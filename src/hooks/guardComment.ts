import type { CollectionBeforeValidateHook } from 'payload'
import { noteFiles } from '../comments/claimFiles.ts'
import type { Comment } from '../comments/comment.ts'
import { refuseRewriting } from '../comments/editing.ts'
import { prepareComment } from '../comments/prepareComment.ts'

/** What may be said, and what stays said, whoever saves: see comments/prepareComment and comments/editing. */
export const guardComment: CollectionBeforeValidateHook = async ({ data = {}, operation, originalDoc, req }) => {
  const { attachments, ...sent } = data as Record<string, unknown>
  if (operation === 'update') {
    refuseRewriting(req, sent, originalDoc as Comment)
    return sent
  }
  const prepared = await prepareComment(req, sent)
  noteFiles(req, attachments)
  return { ...sent, ...prepared }
}
