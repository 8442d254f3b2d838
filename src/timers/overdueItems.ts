import type { Payload } from 'payload'
import { now } from '../platform/clock.ts'
import { sqlOnPool } from '../platform/tx.ts'

/** What is due and not done, for who looks after the office. Moments are ISO texts. */
export type Overdue = {
  /** Due, and not put off. */
  waiting: number
  /** When the oldest of them was due. */
  oldestDueAt: string | null
  /** For how many seconds it waits. */
  lagSeconds: number
  /** Put off because they failed, and the latest of them with what went wrong. */
  failing: number
  failures: { id: number; transactionId: number; kind: string; dueAt: string | null; attempts: number; retryAt: string | null; detail: unknown }[]
}

const shownAtMost = 20

/** How far the sweep is behind at this moment, and what it cannot do. */
export async function overdueItems(payload: Payload, at: Date = now()): Promise<Overdue> {
  const sql = sqlOnPool(payload)
  const [row] = await sql<{ waiting: number; oldest: string | null }>(
    `select count(*)::int as waiting, min(due_at) as oldest from due_items
     where done_at is null and due_at is not null and greatest(due_at, retry_at) <= $1`,
    [at],
    undefined,
    true,
  )
  const failures = await sql<Overdue['failures'][number] & { failing: number }>(
    `select id::int, transaction_id as "transactionId", kind, due_at as "dueAt", attempts, retry_at as "retryAt", detail,
       count(*) over ()::int as failing
     from due_items where done_at is null and attempts > 0 order by id desc limit ${shownAtMost}`,
    [],
    undefined,
    true,
  )
  const oldestDueAt = row?.oldest ?? null
  return {
    waiting: row?.waiting ?? 0,
    oldestDueAt,
    lagSeconds: oldestDueAt === null ? 0 : Math.max(0, (at.getTime() - Date.parse(oldestDueAt)) / 1000),
    failing: failures[0]?.failing ?? 0,
    failures: failures.map(({ failing: _failing, ...failure }) => failure),
  }
}
