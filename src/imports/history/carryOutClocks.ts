import type { PayloadRequest } from 'payload'
import { carryOutClockOrders } from '../../clocks/carryOutClockOrders.ts'
import { isClockOrder, type ClockWork } from '../../clocks/clockWork.ts'
import { sqlOf } from '../../platform/tx.ts'
import { definitionOf } from '../../transactions/definitions.ts'
import type { ReplayedCase } from './judgeCase.ts'
import type { Writing } from './timelineOf.ts'

/**
 * Runs the clocks of service times through the history, each at its own times. Call it after the records are written.
 * Of timers only those of the state a transaction ends in are set. Nothing that was due before now comes any more: a
 * history wakes nobody.
 */
export async function carryOutClocks(req: PayloadRequest, changed: readonly ReplayedCase[], { at }: Pick<Writing, 'at'>): Promise<void> {
  const stops: ClockWork[] = []
  for (const { transaction, moves, end } of changed) {
    const definition = await definitionOf(req, transaction.workflowVersion)
    const orders = (definition.slas ?? []).map(({ key: sla }) => ({ kind: 'slaStop', sla }) as const)
    // The clocks of the workflow it leaves measured nothing that happened.
    if (moves) stops.push(workOf(transaction.id, { definition, status: end.status, since: at, at, orders }))
  }
  await carryOutClockOrders(req, stops)
  const works = changed.flatMap(worksOf)
  if (works.length === 0) return
  await carryOutClockOrders(req, works)
  await sqlOf(req)(
    `update due_items set done_at = $2, outcome = 'passed' where transaction_id = any($1::int[]) and done_at is null and due_at <= $2`,
    [[...new Set(works.map(({ transactionId }) => transactionId))], at],
  )
}

function worksOf({ transaction, definition, taken }: ReplayedCase): ClockWork[] {
  const { slas = [], transitions } = definition
  if (slas.length === 0 && !transitions.some(({ automatic }) => automatic)) return []
  const last = taken.findLastIndex(({ decision }) => decision.next.status !== undefined)
  let [status, since] = [taken[0]!.status, taken[0]!.at]
  return taken.map(({ at, decision }, index) => {
    if (decision.next.status !== undefined) [status, since] = [decision.next.status, at]
    const orders = (decision.orders ?? []).filter(isClockOrder).filter(({ kind }) => kind !== 'schedule' || index === last)
    return workOf(transaction.id, { definition, status, since, at, orders })
  })
}

function workOf(
  transactionId: number,
  { since, ...work }: Pick<ClockWork, 'definition' | 'status' | 'at' | 'orders'> & { since: string },
): ClockWork {
  return { transactionId, statusChangedAt: since, ...work }
}
