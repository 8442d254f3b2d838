import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { actAsJob } from '../audit/actor.ts'
import { holdClocks } from '../clocks/holdClocks.ts'
import { isClockOrder } from '../clocks/clockWork.ts'
import { sweepDue } from '../clocks/jobs.ts'
import { inTx } from '../platform/tx.ts'
import { isRefusal } from '../shared/refusal.ts'
import { settleUnchanged, type Acted } from '../transactions/act.ts'
import { actionsOf } from '../transactions/actionsOf.ts'
import { definitionOf } from '../transactions/definitions.ts'
import { snapshotFor } from '../transactions/snapshotFor.ts'
import { loadManyAsOffice } from '../transactions/store.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { decide } from '../workflows/decide.ts'
import type { Decision } from '../workflows/snapshot.ts'
import { claimDue, commandOf, type DueItem } from './dueItem.ts'
import { noteOutcomes, type Outcome } from './noteOutcomes.ts'

type Batch = {
  /** Carried out or refused, and noted so. */
  done: number
  /** Transactions that turned out to be deleted; nothing of theirs is due any more. */
  held: number
  /** The next item of each transaction that one of its items would change. */
  single: DueItem[]
}

/**
 * Does together, in one tx, what is due and leaves the transactions themselves as they are: most steps of ladders only
 * tell people. What changes a transaction is left over, and with it what comes after it there. Everything happens at
 * `at`, the moment of the sweep: what was due at night while no worker ran is told when it is done.
 */
export async function sweepBatch(
  payload: Payload,
  { at, limit, onClaimed }: { at: Date; limit: number; onClaimed: (items: readonly DueItem[]) => void },
): Promise<Batch> {
  const req = actAsJob(await createLocalReq({}, payload), sweepDue.name)
  return inTx(req, async () => {
    const items = await claimDue(req, at, limit)
    onClaimed(items)
    if (items.length === 0) return { done: 0, held: 0, single: [] }
    const transactions = await loadManyAsOffice(req, [...new Set(items.map(({ transactionId }) => transactionId))])
    const acted: Acted[] = []
    const outcomes: Outcome[] = []
    const single: DueItem[] = []
    let held = 0
    for (const transaction of transactions) {
      const due = items.filter(({ transactionId }) => transactionId === transaction.id)
      if (transaction.deletedAt !== null) {
        await holdClocks(req, [transaction.id], Date.parse(transaction.deletedAt))
        held += 1
      } else single.push(...(await decideAll(req, transaction, due, { at, acted, outcomes })))
    }
    await settleUnchanged(req, acted)
    await noteOutcomes(req, outcomes, at)
    return { done: outcomes.length, held, single }
  })
}

/** Decides about the items of one transaction until one changes something, which is given back. */
async function decideAll(
  req: PayloadRequest,
  transaction: Transaction,
  items: readonly DueItem[],
  { at, acted, outcomes }: { at: Date; acted: Acted[]; outcomes: Outcome[] },
): Promise<DueItem[]> {
  const definition = await definitionOf(req, transaction.workflowVersion)
  const snapshot = await snapshotFor(req, transaction, definition)
  for (const item of items) {
    const command = commandOf(item, at)
    const decision = decide(definition, snapshot, command, actionsOf(req.payload))
    if (isRefusal(decision)) {
      outcomes.push({ item, outcome: decision.code, detail: decision.params })
      continue
    }
    if (changesSomething(decision)) return [item]
    acted.push({ before: transaction, transaction, definition, decision, command })
    outcomes.push({ item, outcome: 'done' })
  }
  return []
}

/** The transaction, or its clocks: then what else is due of it has to be looked at anew. */
function changesSomething({ next, orders = [] }: Decision): boolean {
  return Object.keys(next).length > 0 || orders.some(isClockOrder)
}
