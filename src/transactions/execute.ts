import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { inTx } from '../platform/tx.ts'
import { DomainError, inBoth } from '../shared/errors.ts'
import { isRefusal, raise, refuse } from '../shared/refusal.ts'
import { allowedTransitions } from '../workflows/allowedTransitions.ts'
import { decide } from '../workflows/decide.ts'
import { transitionOf } from '../workflows/definition.ts'
import type { ChangeStatus, Decision } from '../workflows/snapshot.ts'
import { act } from './act.ts'
import { actionsOf } from './actionsOf.ts'
import { actorOn } from './actorOf.ts'
import { asToldTo } from './asToldTo.ts'
import { definitionOf } from './definitions.ts'
import { snapshotFor } from './snapshotFor.ts'
import { loadAsCaller, loadForChange } from './store.ts'
import type { Transaction } from './transaction.ts'

export type Execution = {
  workflow: number
  transaction: number
  /** Its key. */
  transition: string
  comment?: string | undefined
  rev?: number | undefined
  /** Only say what would happen. */
  dryRun: boolean
}

/**
 * Takes one transition of a workflow, by its key, on a transaction that runs on it; what it would do is told when
 * nothing shall be done. Raises NOT_FOUND (also for a transaction of another workflow), STALE_REV,
 * UNKNOWN_WORKFLOW_PART and the refusals of the engine, which carry the transitions now open.
 */
export async function execute(
  req: PayloadRequest,
  { workflow, transaction: id, transition: key, comment, rev, dryRun }: Execution,
): Promise<{ transaction: Transaction; foreseen: Decision | null }> {
  return inTx(req, async () => {
    const transaction = dryRun ? await loadAsCaller(req, id) : await loadForChange(req, id, rev)
    const caller = callerOf(req)
    if (!caller) throw new DomainError('UNAUTHENTICATED')
    if (transaction.workflow !== workflow) throw new DomainError('NOT_FOUND')
    const definition = await definitionOf(req, transaction.workflowVersion)
    const [actor, at] = [await actorOn(req, caller, transaction), now().toISOString()]
    const to = transitionOf(definition, key)?.to
    if (to === undefined) raise(refuse('UNKNOWN_WORKFLOW_PART', { key, ...inBoth('workflow', definition.name) }))
    const command: ChangeStatus = { kind: 'changeStatus', to, transition: key, actor, at, ...(comment ? { comment } : {}) }
    if (!dryRun) return { transaction: await act(req, transaction, command), foreseen: null }
    const snapshot = await snapshotFor(req, transaction, definition)
    const decision = decide(definition, asToldTo(actor, snapshot), command, actionsOf(req.payload))
    if (isRefusal(decision)) raise(decision, { transitions: allowedTransitions(definition, asToldTo(actor, snapshot), actor, at, actionsOf(req.payload)) })
    return { transaction, foreseen: decision }
  })
}
