import type { CollectionAfterChangeHook } from 'payload'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'

/** A new comment is on the timeline, in the audit trail, and told to those it concerns. */
export const publishCommentEvents: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc
  const caller = callerOf(req)
  const transaction = typeof doc.transaction === 'object' ? doc.transaction.id : doc.transaction
  await publish(req, [
    {
      type: 'commentAdded',
      transactionId: transaction,
      commentId: doc.id,
      internal: doc.internal === true,
      by: caller && { id: caller.id, role: caller.role },
      at: now().toISOString(),
    },
  ])
  return doc
}
