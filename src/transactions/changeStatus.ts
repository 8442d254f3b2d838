import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { callerOf } from '../platform/caller.ts'
import { inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { isRefusal, raise } from '../shared/refusal.ts'
import { allowedTransitions } from '../workflows/allowedTransitions.ts'
import { decide } from '../workflows/decide.ts'
import { stateOf } from '../workflows/definition.ts'
import { writtenBy } from '../workflows/writtenBy.ts'
import { definitionOf } from './definitions.ts'
import { snapshotOf } from './snapshotOf.ts'
import { loadForChange, saveAsOffice } from './store.ts'
import type { Transaction } from './transaction.ts'

/**
 * Moves a transaction to another state, if its workflow allows this person to. `rev` is the one the
 * caller saw. Raises NOT_FOUND, STALE_REV, and the refusals of the engine; these carry the
 * transitions now open as data.
 */
export async function changeStatus(
  req: PayloadRequest,
  args: { id: number; to: string; comment?: string | undefined; rev?: number | undefined },
): Promise<Transaction> {
  return inTx(req, async () => {
    const transaction = await loadForChange(req, args.id, args.rev)
    const caller = callerOf(req)
    if (!caller) throw new DomainError('UNAUTHENTICATED')
    const definition = await definitionOf(req, transaction.workflowVersion)
    const snapshot = snapshotOf(transaction)
    const actor = { id: caller.id, role: caller.role }
    const at = now().toISOString()

    const decision = decide(definition, snapshot, {
      kind: 'changeStatus',
      to: args.to,
      ...(args.comment === undefined ? {} : { comment: args.comment }),
      actor,
      at,
    })
    if (isRefusal(decision)) raise(decision, { transitions: allowedTransitions(definition, snapshot, actor, at) })

    const stateKind = stateOf(definition, decision.next.status)?.kind ?? 'normal'
    const written = writtenBy(definition, decision.next, transaction.customFields)
    return saveAsOffice(req, transaction, { ...written, stateKind }, { kind: 'changeStatus', events: decision.events })
  })
}
