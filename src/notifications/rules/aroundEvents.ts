import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../../events/index.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { WorkflowActor } from '../../workflows/snapshot.ts'
import { readsOf, type Around } from './holdsFor.ts'
import type { Rule } from './rule.ts'
import { snapshotsOf } from './snapshotsOf.ts'

/** What these rules look at beside the events, for each event: the transaction as it is now, and who acted. */
export async function aroundEvents(
  req: PayloadRequest,
  events: readonly OfficeEvent[],
  rules: readonly Pick<Rule, 'condition'>[],
): Promise<(event: OfficeEvent) => Around> {
  const asks = (record: 'transaction' | 'actor') => rules.some((rule) => readsOf(rule, record))
  const ids = asks('transaction') ? events.flatMap((event) => ('transactionId' in event ? [event.transactionId] : [])) : []
  const snapshots = await snapshotsOf(req, [...new Set(ids)])
  const people = asks('actor') ? events.flatMap(({ by }) => (by ? [by.id] : [])) : []
  const departments = await departmentsOf(req, [...new Set(people)])
  return (event) => ({
    snapshot: 'transactionId' in event ? snapshots.get(event.transactionId) : undefined,
    actor: event.by ? ({ ...event.by, departments: departments.get(event.by.id) ?? [] } satisfies WorkflowActor) : null,
  })
}

async function departmentsOf(req: PayloadRequest, people: readonly number[]): Promise<Map<number, number[]>> {
  if (people.length === 0) return new Map()
  const rows = await sqlOf(req)<{ id: number; departments: number[] }>(
    `select parent_id as id, array_agg(departments_id order by departments_id) as departments from users_rels
     where path = 'departments' and parent_id = any($1::int[]) group by parent_id`,
    [people],
  )
  return new Map(rows.map(({ id, departments }) => [id, departments]))
}
