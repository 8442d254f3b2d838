import type { PayloadRequest } from 'payload'
import { stateOf } from '../../workflows/definition.ts'
import type { Order } from '../../workflows/order.ts'
import { sendDelivery } from '../../webhooks/sendDelivery.ts'
import type { Transaction } from '../transaction.ts'
import type { Ordered } from './ordered.ts'

/**
 * What a receiver is told of a transaction, people by their ids: it may lie in somebody else's logs for years. Who needs
 * more asks the API for it.
 */
const told = [
  'id', 'reference', 'externalReference', 'title', 'status', 'stateKind', 'priority', 'type', 'category', 'department',
  'projectId', 'client', 'assignedTo', 'createdBy', 'submittedBy', 'dueDate', 'tags', 'customFields', 'createdAt',
  'statusChangedAt', 'completedAt', 'rev',
] as const satisfies readonly (keyof Transaction)[]

/** Has a webhook told of the transaction as the decision left it, by a job that exists if the decision does. */
export async function webhook(
  req: PayloadRequest,
  { target }: Extract<Order, { kind: 'webhook' }>,
  { definition, transaction, actor, at }: Ordered,
): Promise<void> {
  const state = stateOf(definition, transaction.status)
  await sendDelivery(req, {
    key: target,
    event: 'workflow',
    at,
    transactionId: transaction.id,
    facts: {
      actor,
      workflow: { key: definition.key, version: transaction.workflowVersion },
      state: { key: transaction.status, label: state?.label ?? null, kind: transaction.stateKind },
      transaction: Object.fromEntries(told.map((field) => [field, transaction[field] ?? null])),
    },
  })
}
