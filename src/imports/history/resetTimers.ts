import type { PayloadRequest } from 'payload'
import { carryOutClockOrders } from '../../clocks/carryOutClockOrders.ts'
import { sqlOf } from '../../platform/tx.ts'
import { definitionOf } from '../../transactions/definitions.ts'
import type { WorkflowDefinition } from '../../workflows/definition.ts'

const portion = 500

type Place = { id: number; version: number; status: string; since: string }

/**
 * Sets the timers of transactions that were put back to where they had been: those of stays that never were are taken
 * off the list, those of the present stay come when they would have come. The caller has locked their rows.
 */
export async function resetTimers(req: PayloadRequest, transactionIds: readonly number[], at: Date): Promise<void> {
  const sql = sqlOf(req)
  for (let start = 0; start < transactionIds.length; start += portion) {
    const places = await sql<Place>(
      `select id, workflow_version_id as version, status, coalesce(status_changed_at, created_at) as since
       from transactions where id = any($1::int[]) order by id`,
      [transactionIds.slice(start, start + portion)],
      undefined,
      true,
    )
    await sql(
      `delete from due_items i using transactions t
       where i.transaction_id = t.id and t.id = any($1::int[]) and i.kind = 'automatic' and i.done_at is null
         and i.since <> coalesce(t.status_changed_at, t.created_at)`,
      [places.map(({ id }) => id)],
    )
    const work = []
    for (const { id, version, status, since } of places) {
      const definition = await definitionOf(req, version)
      work.push({ transactionId: id, definition, status, statusChangedAt: since, at: at.toISOString(), orders: timersOf(definition, status) })
    }
    await carryOutClockOrders(req, work)
  }
}

function timersOf({ transitions }: WorkflowDefinition, status: string) {
  return transitions.flatMap(({ key, from, automatic }) =>
    automatic && from.includes(status) ? [{ kind: 'schedule', transition: key, ...automatic } as const] : [],
  )
}
