import type { PayloadRequest } from 'payload'
import type { ConsumerOrder } from '../../workflows/order.ts'
import { consumerActions } from '../actionsOf.ts'
import type { Ordered } from './ordered.ts'

/**
 * Has the consumer's own action do what it ordered, in the tx of the change. An order that nobody carries out undoes
 * the change: better refused than half done.
 */
export async function consumer(req: PayloadRequest, order: ConsumerOrder, { transaction, definition, actor, at }: Ordered): Promise<void> {
  const action = consumerActions(req.payload).find(({ kind }) => kind === order.kind)
  if (!action?.carryOut) throw new Error(`Workflow "${definition.key}" ordered "${order.kind}", which no action of the plugin's options carries out.`)
  await action.carryOut({ req, order, transaction, definition, actor, at })
}
