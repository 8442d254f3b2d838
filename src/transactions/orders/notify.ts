import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../../events/index.ts'
import { publish } from '../../outbox/publish.ts'
import { approvalIn } from '../../workflows/definition.ts'
import type { Order } from '../../workflows/order.ts'
import { tally } from '../../workflows/tally.ts'
import { snapshotFor } from '../snapshotFor.ts'
import type { Ordered } from './ordered.ts'

type Notify = Extract<Order, { kind: 'notify' }>

/**
 * Says what workflows have to say to people, for any number of transactions at once. Who they are in the end, and who of
 * them may hear it, the notices know.
 */
export async function notify(req: PayloadRequest, ordered: readonly { order: Notify; of: Ordered }[]): Promise<void> {
  const events: OfficeEvent[] = []
  for (const { order: { to, users, message, reminder }, of } of ordered) {
    const approvers = to.includes('approvers') ? await approversAwaited(req, of) : []
    events.push({ type: 'peopleNotified', transactionId: of.transaction.id, at: of.at, by: of.actor, message, to, users, approvers, reminder })
  }
  await publish(req, events)
}

/** Those asked to approve now who have not answered yet. */
async function approversAwaited(req: PayloadRequest, { definition, transaction }: Ordered): Promise<number[]> {
  const approval = approvalIn(definition, transaction.status)
  if (!approval) return []
  const { seats, decisions } = tally(approval, await snapshotFor(req, transaction, definition))
  return (seats ?? []).filter((seat) => !decisions.some((each) => each.seat === seat))
}
