import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import type { Order } from '../../workflows/order.ts'
import type { Ordered } from './ordered.ts'

/** Remembers whom an assignment that goes round chose, so that the next choice begins after them. */
export async function noteTurn(
  req: PayloadRequest,
  { assignment, person }: Extract<Order, { kind: 'noteTurn' }>,
  { transaction, at }: Ordered,
): Promise<void> {
  await sqlOf(req)(
    `insert into assignment_turns (workflow_id, assignment, user_id, at) values ($1, $2, $3, $4)
     on conflict (workflow_id, assignment) do update set user_id = excluded.user_id, at = excluded.at`,
    [transaction.workflow, assignment, person, at],
  )
}
