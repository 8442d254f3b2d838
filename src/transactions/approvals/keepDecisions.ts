import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { approvalIn } from '../../workflows/definition.ts'
import type { EngineEvent } from '../../workflows/snapshot.ts'
import { askedDigest } from './askedDigest.ts'
import { definitionOf } from '../definitions.ts'
import { enteredAt } from '../enteredAt.ts'
import type { Transaction } from '../transaction.ts'

/**
 * Keeps the decisions that `events` tell of: who gave them, for whose seat, and what they covered. `before` is the
 * transaction as it stood when they were given: they belong to that stay in its state. Call it in the tx that saves
 * what they settle. A decision stays as it was given; the database refuses to change or to delete one.
 */
export async function keepDecisions(req: PayloadRequest, before: Transaction, events: readonly EngineEvent[]): Promise<void> {
  for (const event of events) {
    if (event.type !== 'approvalDecided' || !event.by) continue
    const definition = await definitionOf(req, before.workflowVersion)
    const asked = askedDigest(approvalIn(definition, before.status))
    const { approval, decision, by, onBehalfOf, at, covers, comment } = event
    await sqlOf(req)(
      `insert into approval_decisions
         (transaction_id, entered_at, approval, decision, given_by, seat, given_at, rev, attachments, attachments_digest, comment, asked)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, encode(sha256(convert_to(array_to_string($9::text[], ','), 'UTF8')), 'hex'), $10, $11)`,
      [
        before.id, enteredAt(before), approval, decision, by.id, onBehalfOf ?? by.id, at, covers.rev,
        covers.attachments.toSorted(), comment ?? null, asked,
      ],
    )
  }
}
