import type { PayloadRequest } from 'payload'
import type { Order } from '../../workflows/order.ts'
import { consumer } from './consumer.ts'
import { noteTurn } from './noteTurn.ts'
import { notify } from './notify.ts'
import type { Ordered } from './ordered.ts'
import { webhook } from './webhook.ts'

type CarryOut<Kind extends Order['kind']> = (
  req: PayloadRequest,
  order: Extract<Order, { kind: Kind }>,
  of: Ordered,
) => Promise<void>

/** What is done one order after the other. Orders of clocks are carried out together, see carryOutOrders. */
const carryOut = {
  noteTurn,
  notify,
  webhook,
} satisfies { [Kind in Order['kind']]?: CarryOut<Kind> }

/** Does what a decision orders, in the tx of the request: it holds if, and only if, the decision does. */
export async function carryOutOrders(
  req: PayloadRequest,
  ordered: readonly { orders: readonly Order[]; of: Ordered }[],
): Promise<void> {
  for (const { orders, of } of ordered) {
    for (const order of orders) {
      const own = (carryOut as Record<string, CarryOut<never> | undefined>)[order.kind]
      const doIt = order.kind.includes('.') ? consumer : own
      // Publishing refuses what nobody carries out (notCarriedOutYet); versions older than that may still ask for it.
      if (doIt) await doIt(req, order as never, of)
    }
  }
}
