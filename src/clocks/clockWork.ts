import type { WorkflowDefinition } from '../workflows/definition.ts'
import type { Order } from '../workflows/order.ts'

/** What the engine orders of clocks and timers. */
export type ClockOrder = Extract<Order, { kind: 'slaRun' | 'slaPause' | 'slaStop' | 'schedule' }>

/**
 * The orders of one decision, and the transaction as the decision left it. Moments are ISO texts; `status` and
 * `statusChangedAt` name the stay that the orders belong to.
 */
export type ClockWork = {
  transactionId: number
  definition: WorkflowDefinition
  status: string
  statusChangedAt: string
  at: string
  orders: readonly ClockOrder[]
}

const kinds: readonly Order['kind'][] = ['slaRun', 'slaPause', 'slaStop', 'schedule']

/** Whether an order is one of these. */
export function isClockOrder(order: Order): order is ClockOrder {
  return kinds.includes(order.kind)
}
