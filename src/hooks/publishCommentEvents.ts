import type { CollectionAfterChangeHook } from 'payload'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { tellOfComment } from '../transactions/addComment.ts'

/** A new comment is on the timeline, in the audit trail, told to those it concerns and to the rules of the workflow. */
export const publishCommentEvents: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc
  const caller = callerOf(req)
  const transaction = typeof doc.transaction === 'object' ? doc.transaction.id : doc.transaction
  const event = {
    type: 'commentAdded' as const,
    transactionId: Number(transaction),
    commentId: doc.id,
    internal: doc.internal === true,
    by: caller && { id: caller.id, role: caller.role },
    at: now().toISOString(),
  }
  await publish(req, [event])
  await tellOfComment(req, event)
  return doc
}
