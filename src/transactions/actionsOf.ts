import type { Payload, PayloadRequest } from 'payload'
import { onPayload } from '../platform/onPayload.ts'
import { officeActions, type Actions } from '../workflows/actions/index.ts'
import type { WorkflowAction } from '../workflows/actions/action.ts'
import type { WorkflowDefinition } from '../workflows/definition.ts'
import type { ConsumerEffect } from '../workflows/effect.ts'
import type { ConsumerOrder } from '../workflows/order.ts'
import type { Actor } from '../events/index.ts'
import type { Transaction } from './transaction.ts'

/** What an order of a consumer's action is about: the transaction as the decision left it, who decided (null: the system), when. */
export type ConsumerOrdered = {
  req: PayloadRequest
  order: ConsumerOrder
  transaction: Transaction
  definition: WorkflowDefinition
  actor: Actor | null
  /** An ISO moment. */
  at: string
}

/**
 * A kind of effect that a consumer of the plugin adds. What its `apply` orders under its own kind, `carryOut` does, in
 * the tx of the change: it holds if the change does, and throwing undoes the change. Whatever leaves the database (a
 * call, a file) belongs into a job sent in that tx.
 */
export type ConsumerAction = WorkflowAction<ConsumerEffect> & { carryOut?: (ordered: ConsumerOrdered) => Promise<void> | void }

/** Refuses at the start what could not work: a name that may become ours, the same name twice. */
export function checkedActions(actions: readonly ConsumerAction[]): readonly ConsumerAction[] {
  const seen = new Set<string>()
  for (const { kind } of actions) {
    if (!/^[a-z][\w-]*\.[\w-]+$/i.test(kind)) {
      throw new Error(`mdcTracker: the action "${kind}" needs a kind of its own with a dot, such as "acme.stamp".`)
    }
    if (seen.has(kind)) throw new Error(`mdcTracker: the action "${kind}" is given twice.`)
    seen.add(kind)
  }
  return actions
}

/** The kinds of effects this office knows: ours first, then the consumer's. The same list again and again. */
export function actionsOf(payload: Payload): Actions {
  return onPayload(payload, 'workflow.actions', () => {
    const added = consumerActions(payload)
    return added.length === 0 ? officeActions : [...officeActions, ...added]
  })
}

export function consumerActions(payload: Payload): readonly ConsumerAction[] {
  return (payload.config.custom?.mdcTracker?.actions ?? []) as readonly ConsumerAction[]
}
