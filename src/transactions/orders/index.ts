import type { PayloadRequest } from 'payload'
import { carryOutClockOrders } from '../../clocks/carryOutClockOrders.ts'
import { isClockOrder, type ClockOrder } from '../../clocks/clockWork.ts'
import type { Order } from '../../workflows/order.ts'
import { enteredAt } from '../enteredAt.ts'
import { consumer } from './consumer.ts'
import { createFollowUp } from './createFollowUp.ts'
import { noteTurn } from './noteTurn.ts'
import { notify } from './notify.ts'
import type { Ordered } from './ordered.ts'
import { webhook } from './webhook.ts'

type Notify = Extract<Order, { kind: 'notify' }>
type Single = Exclude<Order, ClockOrder | Notify>
type CarryOut<Kind extends Order['kind']> = (
  req: PayloadRequest,
  order: Extract<Order, { kind: Kind }>,
  of: Ordered,
) => Promise<void>

/** What is done one order after the other; messages and orders of clocks are done together, for all transactions at once. */
const carryOut = {
  noteTurn,
  webhook,
  createFollowUp,
} satisfies { [Kind in Single['kind']]: CarryOut<Kind> }

/** Does what decisions order, in the tx of the request: it holds if, and only if, the decisions do. */
export async function carryOutOrders(
  req: PayloadRequest,
  ordered: readonly { orders: readonly Order[]; of: Ordered }[],
): Promise<void> {
  const messages: { order: Notify; of: Ordered }[] = []
  for (const { orders, of } of ordered) {
    for (const order of orders) {
      if (isClockOrder(order)) continue
      if (isNotify(order)) {
        messages.push({ order, of })
        continue
      }
      const doIt = order.kind in carryOut ? carryOut[order.kind as keyof typeof carryOut] : consumer
      await doIt(req, order as never, of)
    }
  }
  await notify(req, messages)
  // Without orders, too: timers of a stay that ended are taken off the list.
  await carryOutClockOrders(
    req,
    ordered.map(({ orders, of: { definition, transaction, at } }) => ({
      transactionId: transaction.id,
      definition,
      status: transaction.status,
      statusChangedAt: enteredAt(transaction),
      at,
      orders: orders.filter(isClockOrder),
    })),
  )
}

function isNotify(order: Order): order is Notify {
  return order.kind === 'notify'
}
