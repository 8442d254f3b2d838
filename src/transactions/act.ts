import type { PayloadRequest } from 'payload'
import type { TransactionEvent } from '../events/index.ts'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { isRefusal, raise } from '../shared/refusal.ts'
import { allowedTransitions } from '../workflows/allowedTransitions.ts'
import { decide } from '../workflows/decide.ts'
import { ruleTriggers, stateOf, type WorkflowDefinition } from '../workflows/definition.ts'
import type { Command, Decision } from '../workflows/snapshot.ts'
import { writtenBy } from '../workflows/writtenBy.ts'
import { actionsOf } from './actionsOf.ts'
import { actorOf } from './actorOf.ts'
import { asToldTo } from './asToldTo.ts'
import { coverFiles } from './coverFiles.ts'
import { definitionOf } from './definitions.ts'
import { keepDecisions } from './approvals/keepDecisions.ts'
import { carryOutOrders } from './orders/index.ts'
import type { Tell } from './orders/ordered.ts'
import { snapshotFor } from './snapshotFor.ts'
import { saveAsOffice } from './store.ts'
import type { Transaction } from './transaction.ts'

/*
 * `act` and `tell` stand in one file because each leads to the other: a decision may order a new transaction, and its
 * workflow then answers that it is there.
 */

/**
 * Puts a command to the workflow of a transaction that was locked and loaded (`before`), and does what it decides:
 * the state, the traces, the orders, all in the tx of the request. Raises the refusals of the engine; to a person who
 * asked for a change of status they carry the transitions now open.
 */
export async function act(req: PayloadRequest, before: Transaction, command: Command, depth = 0): Promise<Transaction> {
  const definition = await definitionOf(req, before.workflowVersion)
  const snapshot = await snapshotFor(req, before, definition)
  const actions = actionsOf(req.payload)
  const decision = decide(definition, snapshot, command, actions)
  if (isRefusal(decision)) {
    const told = asToldTo('actor' in command ? command.actor : null, snapshot)
    const refusal = told === snapshot ? decision : decide(definition, told, command, actions)
    if (isRefusal(refusal) && command.kind === 'changeStatus') {
      raise(refusal, { transitions: allowedTransitions(definition, told, command.actor, command.at, actions) })
    }
    raise(isRefusal(refusal) ? refusal : decision)
  }
  const after = await write(req, before, definition, decision)
  await settle(req, [{ transaction: after, before, definition, decision, command, depth }])
  return after
}

/** Saves what was decided; where nothing of the record changes there is only something to tell. */
async function write(
  req: PayloadRequest,
  before: Transaction,
  definition: WorkflowDefinition,
  { next, events: decided }: Decision,
): Promise<Transaction> {
  const events = await coverFiles(req, before, decided)
  const written = writtenBy(definition, next, before.customFields)
  if (Object.keys(written).length === 0) {
    await publish(req, events)
    return before
  }
  const kind = next.status === undefined ? {} : { stateKind: stateOf(definition, next.status)?.kind ?? 'normal' }
  const { transaction } = await saveAsOffice(req, before, { ...written, ...kind }, { kind: 'decide', events })
  return transaction
}

/** A decision that is written. `before` is the transaction it was made about, `transaction` as it left it. */
export type Acted = {
  before: Transaction
  transaction: Transaction
  definition: WorkflowDefinition
  decision: Decision
  command: Command
  depth?: number
}

/** What follows from decisions that are written and told, of many transactions together: answers kept, orders done. */
export async function settle(req: PayloadRequest, acted: readonly Acted[]): Promise<void> {
  for (const { before, decision } of acted) await keepDecisions(req, before, decision.events)
  const tellOf: Tell = (transaction, events, depth) => tell(req, transaction, events, depth)
  await carryOutOrders(
    req,
    acted.map(({ transaction, definition, decision, command, depth = 0 }) => {
      const actor = 'actor' in command ? command.actor : null
      return {
        orders: decision.orders ?? [],
        of: { definition, transaction, actor: actor && { id: actor.id, role: actor.role }, at: command.at, depth, tell: tellOf },
      }
    }),
  )
}

/** Decisions after which no record changes, of many transactions: told by one statement, then what follows from them. */
export async function settleUnchanged(req: PayloadRequest, acted: readonly Acted[]): Promise<void> {
  await publish(req, acted.flatMap(({ decision }) => decision.events))
  await settle(req, acted)
}

/**
 * Lets the workflow answer what happened by another door: a new transaction enters its first state, then the business
 * rules hear of each event. Gives the transaction as that leaves it. Raises what `act` raises: rules that cannot be
 * computed undo the change that woke them.
 */
export async function tell(
  req: PayloadRequest,
  transaction: Transaction,
  events: readonly TransactionEvent[],
  depth = 0,
): Promise<Transaction> {
  if (events.length === 0) return transaction
  const definition = await definitionOf(req, transaction.workflowVersion)
  const caller = callerOf(req)
  const actor = caller && actorOf(caller)
  let present = transaction
  for (const event of events) {
    const { at } = event
    if (isOfNew(event) && hasWorkOnEntry(definition)) present = await act(req, present, { kind: 'enter', actor, at }, depth)
    if (wakes(definition, event)) present = await act(req, present, { kind: 'tell', event: asRulesHear(event), actor, at }, depth)
  }
  return present
}

/** Whether being in a state means anything beyond being there: a clock, a timer, somebody to do the work, a question. */
export function hasWorkOnEntry({ slas, assignments, approvals, transitions }: WorkflowDefinition): boolean {
  const has = (some: readonly unknown[] | undefined) => (some?.length ?? 0) > 0
  return has(slas) || has(assignments) || has(approvals) || transitions.some(({ automatic }) => automatic !== undefined)
}

export function isOfNew({ type }: TransactionEvent): boolean {
  return type === 'transactionCreated' || type === 'transactionDuplicated'
}

/** A copy is a new transaction like any other. */
function asRulesHear(event: TransactionEvent): TransactionEvent {
  return isOfNew(event) ? ({ ...event, type: 'transactionCreated' } as TransactionEvent) : event
}

/** Whether a business rule listens to this event. */
export function wakes({ rules = [] }: WorkflowDefinition, event: TransactionEvent): boolean {
  const trigger = ruleTriggers.find((each) => each === asRulesHear(event).type)
  return trigger !== undefined && rules.some(({ on }) => on.includes(trigger))
}
