import type { PayloadRequest } from 'payload'
import { changeVersion } from '../clocks/changeVersion.ts'
import { isClockOrder } from '../clocks/clockWork.ts'
import { isRefusal, raise } from '../shared/refusal.ts'
import { act, settleUnchanged } from '../transactions/act.ts'
import { actionsOf } from '../transactions/actionsOf.ts'
import { askedDigest } from '../transactions/approvals/askedDigest.ts'
import { enteredAt } from '../transactions/enteredAt.ts'
import { snapshotFor } from '../transactions/snapshotFor.ts'
import { loadManyAsOffice } from '../transactions/store.ts'
import { decide } from '../workflows/decide.ts'
import { approvalIn, type WorkflowDefinition } from '../workflows/definition.ts'
import type { WorkflowActor } from '../workflows/snapshot.ts'

type Moved = { id: number; from: string; to: string }
type Move = { older: WorkflowDefinition; newer: WorkflowDefinition; actor: WorkflowActor | null; at: string }

/**
 * What comes with standing on a newer version, once the records are written: clocks and timers go over; who came into
 * another state enters it, with somebody to do the work and people to ask; who stays where they were is only asked for
 * approvals that were not asked before, or asked otherwise, and keeps who does the work.
 */
export async function enterMoved(req: PayloadRequest, moved: readonly Moved[], { older, newer, actor, at }: Move): Promise<void> {
  const transactions = await loadManyAsOffice(req, moved.map(({ id }) => id))
  const moves = new Map(moved.map((move) => [move.id, move]))
  await changeVersion(
    req,
    transactions.map((transaction) => {
      const { from, to } = moves.get(transaction.id)!
      return { transactionId: transaction.id, before: older, after: newer, from, to, statusChangedAt: enteredAt(transaction), at }
    }),
  )
  const command = { kind: 'enter', actor, at } as const
  const staying = []
  for (const transaction of transactions) {
    const { from, to } = moves.get(transaction.id)!
    if (from !== to) {
      await act(req, transaction, command)
      continue
    }
    const decision = decide(newer, await snapshotFor(req, transaction, newer), command, actionsOf(req.payload))
    if (isRefusal(decision)) raise(decision)
    const isAskedAnew = askedDigest(approvalIn(older, from)) !== askedDigest(approvalIn(newer, to))
    const events = isAskedAnew ? decision.events.filter(({ type }) => type === 'approvalRequested') : []
    const orders = (decision.orders ?? []).filter(isClockOrder)
    staying.push({ before: transaction, transaction, definition: newer, decision: { next: {}, events, orders }, command })
  }
  await settleUnchanged(req, staying)
}
