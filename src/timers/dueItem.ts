import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { Command } from '../workflows/snapshot.ts'

/** What is due of a transaction. `runs`: whether the clock of an escalation runs. Moments are ISO texts. */
export type DueItem = { id: string; transactionId: number; dueAt: string; attempts: number } & (
  | { kind: 'escalation'; sla: string; step: string; runs: boolean }
  | { kind: 'automatic'; transition: string; since: string }
)

const due = 'i.done_at is null and i.due_at is not null and greatest(i.due_at, i.retry_at) <= $1'

const selected = `select i.id, i.transaction_id as "transactionId", i.due_at as "dueAt", i.attempts, i.kind, i.sla, i.step,
    c.state = 'running' as runs, i.transition, i.since
  from due_items i left join sla_clocks c on c.id = i.clock_id`

/**
 * What is due at `at` of some transactions, the earliest first, with their rows locked until the tx ends; those that
 * somebody else holds are left to them. Everything that writes the list holds the row of its transaction, so what is
 * read after the locks are taken is how it is: what another worker has just done is not seen any more.
 */
export async function claimDue(req: PayloadRequest, at: Date, limit: number): Promise<DueItem[]> {
  const sql = sqlOf(req)
  const locked = await sql<{ id: number }>(
    `select t.id from due_items i join transactions t on t.id = i.transaction_id where ${due}
     order by greatest(i.due_at, i.retry_at), i.id limit $2 for no key update of t skip locked`,
    [at, limit],
    'due-claim',
  )
  if (locked.length === 0) return []
  return sql<DueItem>(
    `${selected} where ${due} and i.transaction_id = any($2::int[]) order by i.due_at, i.id`,
    [at, [...new Set(locked.map(({ id }) => id))]],
    'due-read',
    true,
  )
}

/** One item, if it still is due; the row of its transaction must be locked. */
export async function readDue(req: PayloadRequest, id: string, at: Date): Promise<DueItem | undefined> {
  const [item] = await sqlOf(req)<DueItem>(`${selected} where ${due} and i.id = $2`, [at, id], 'due-read-one', true)
  return item
}

/** What the workflow is asked about an item. */
export function commandOf(item: DueItem, at: Date): Command {
  const moment = at.toISOString()
  return item.kind === 'escalation'
    ? { kind: 'escalate', sla: item.sla, escalation: item.step, runs: item.runs, at: moment }
    : { kind: 'automatic', transition: item.transition, since: item.since, at: moment }
}
