import type { PayloadRequest } from 'payload'
import type { CommentAdded } from '../events/index.ts'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { sqlOf } from '../platform/tx.ts'
import { tell, wakes } from '../transactions/act.ts'
import { definitionOf } from '../transactions/definitions.ts'
import { loadAsOffice, lockTransactionRow } from '../transactions/store.ts'
import type { Comment } from './comment.ts'
import { peopleIn } from './judgeMentions.ts'

/** A new comment is on the timeline, in the audit trail, told to those it concerns and to the rules of the workflow. */
export async function announceComment(req: PayloadRequest, comment: Comment): Promise<void> {
  const caller = callerOf(req)
  const mentions = peopleIn(comment.body)
  const event = {
    type: 'commentAdded' as const,
    transactionId: comment.transaction,
    commentId: comment.id,
    internal: comment.internal,
    ...(mentions.length > 0 ? { mentions } : {}),
    by: caller && { id: caller.id, role: caller.role },
    at: now().toISOString(),
  }
  await publish(req, [event])
  await tellWorkflow(req, event)
}

/** Lets the business rules hear of a comment. Only where one listens is the transaction held until the tx ends. */
async function tellWorkflow(req: PayloadRequest, event: CommentAdded): Promise<void> {
  const { transactionId: id } = event
  const [row] = await sqlOf(req)<{ version: number }>('select workflow_version_id as version from transactions where id = $1', [id])
  if (!row || !wakes(await definitionOf(req, row.version), event)) return
  await lockTransactionRow(req, id)
  await tell(req, await loadAsOffice(req, id), [event])
}
