import { createLocalReq, type Payload } from 'payload'
import { actAsJob } from '../audit/actor.ts'
import { sweepDue } from '../clocks/jobs.ts'
import { inTx } from '../platform/tx.ts'
import { isRefusal } from '../shared/refusal.ts'
import { act } from '../transactions/act.ts'
import { actionsOf } from '../transactions/actionsOf.ts'
import { definitionOf } from '../transactions/definitions.ts'
import { snapshotFor } from '../transactions/snapshotFor.ts'
import { loadAsOffice, lockTransactionRow } from '../transactions/store.ts'
import { decide } from '../workflows/decide.ts'
import { commandOf, readDue, type DueItem } from './dueItem.ts'
import { noteOutcomes } from './noteOutcomes.ts'

/** Does one item in a tx of its own, if it still is due; says whether it did. Raises what the change raises. */
export async function sweepOne(payload: Payload, { id, transactionId }: DueItem, at: Date): Promise<boolean> {
  const req = actAsJob(await createLocalReq({}, payload), sweepDue.name)
  return inTx(req, async () => {
    await lockTransactionRow(req, transactionId)
    const item = await readDue(req, id, at)
    if (!item) return false
    const transaction = await loadAsOffice(req, transactionId)
    // Deleted a moment ago: the next batch takes what is due off the list.
    if (transaction.deletedAt !== null) return false
    const command = commandOf(item, at)
    const definition = await definitionOf(req, transaction.workflowVersion)
    const decision = decide(definition, await snapshotFor(req, transaction, definition), command, actionsOf(req.payload))
    if (isRefusal(decision)) {
      await noteOutcomes(req, [{ item, outcome: decision.code, detail: decision.params }], at)
      return true
    }
    await act(req, transaction, command)
    await noteOutcomes(req, [{ item, outcome: 'done' }], at)
    return true
  })
}
