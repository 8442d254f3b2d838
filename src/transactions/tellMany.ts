import type { PayloadRequest } from 'payload'
import type { TransactionEvent } from '../events/index.ts'
import { callerOf } from '../platform/caller.ts'
import { isRefusal, raise } from '../shared/refusal.ts'
import { decide } from '../workflows/decide.ts'
import { act, hasWorkOnEntry, isOfNew, settleUnchanged, tell, wakes, type Acted } from './act.ts'
import { actionsOf } from './actionsOf.ts'
import { actorOf } from './actorOf.ts'
import { definitionOf } from './definitions.ts'
import { snapshotFor } from './snapshotFor.ts'
import type { Transaction } from './transaction.ts'

/**
 * `tell` for many transactions that nobody else sees or changes before the tx ends. What enters a first state without
 * a change of its record is told together, by few statements.
 */
export async function tellMany(
  req: PayloadRequest,
  told: readonly { transaction: Transaction; events: readonly TransactionEvent[] }[],
): Promise<void> {
  const caller = callerOf(req)
  const actor = caller && actorOf(caller)
  const unchanged: Acted[] = []
  for (const { transaction, events } of told) {
    const definition = await definitionOf(req, transaction.workflowVersion)
    if (events.some((event) => wakes(definition, event))) {
      await tell(req, transaction, events)
      continue
    }
    const made = events.find(isOfNew)
    if (!made || !hasWorkOnEntry(definition)) continue
    const command = { kind: 'enter', actor, at: made.at } as const
    const decision = decide(definition, await snapshotFor(req, transaction, definition), command, actionsOf(req.payload))
    if (isRefusal(decision)) raise(decision)
    if (Object.keys(decision.next).length > 0) await act(req, transaction, command)
    else unchanged.push({ before: transaction, transaction, definition, decision, command })
  }
  await settleUnchanged(req, unchanged)
}
