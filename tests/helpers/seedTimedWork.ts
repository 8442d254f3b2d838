import { createLocalReq } from 'payload'
import type { ClockOrder } from '../../src/clocks/clockWork.ts'
import type { WorkflowDefinition } from '../../src/workflows/definition.ts'
import type { Office } from './office.ts'

/** Transactions that came into `status` at `since`, by the database alone, and what their workflow ordered of clocks then. */
export async function seedTimedWork(
  office: Office,
  { workflow, definition, count, status, since, priority = 'normal', orders }: {
    workflow: number
    definition: WorkflowDefinition
    count: number
    status: string
    since: string
    priority?: 'normal' | 'urgent'
    orders: ClockOrder[]
  },
): Promise<number[]> {
  const { carryOutClockOrders } = await import('../../src/clocks/carryOutClockOrders.ts')
  const { inTx } = await import('../../src/platform/tx.ts')
  const rows = await office.sql<{ id: number }>(
    `insert into transactions (reference, external_reference, client_name, type_id, priority, status, state_kind, status_changed_at,
       created_at, workflow_id, workflow_version_id, created_by_id, rev, attachment_count)
     select 'SEED-' || gen_random_uuid(), 'SEED-' || n, 'Client ' || n, (select min(id) from transaction_types), $5::enum_transactions_priority,
       $2, $6::enum_transactions_state_kind, $3, $3, w.id, w.published_version_id, $7, 1, 0
     from generate_series(1, $1::int) n, workflows w where w.id = $4 returning id`,
    [count, status, since, workflow, priority, definition.states.find(({ key }) => key === status)!.kind, office.ids.editor],
  )
  const ids = rows.map(({ id }) => id)
  const req = await createLocalReq({}, office.payload)
  const size = 500
  for (let start = 0; start < ids.length; start += size) {
    const work = ids.slice(start, start + size).map((transactionId) => ({ transactionId, definition, status, statusChangedAt: since, at: since, orders }))
    await inTx(req, () => carryOutClockOrders(req, work))
  }
  return ids
}
