import type { PayloadRequest } from 'payload'
import type { Person, TransactionEvent } from '../events/index.ts'
import { holdClocks } from '../clocks/holdClocks.ts'
import { releaseClocks } from '../clocks/releaseClocks.ts'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { sqlOf } from '../platform/tx.ts'
import { eventsOfSave } from './eventsOfSave.ts'
import type { Intent } from './intent.ts'
import type { Transaction } from './transaction.ts'

/**
 * Tells history, audit and outbox, in the same tx, what a save meant, and gives it; the time of what goes to the bin
 * stands still there. `before` is null for a new transaction.
 */
export async function publishSave(
  req: PayloadRequest,
  saved: { before: Transaction | null; after: Transaction; intent: Intent | undefined },
): Promise<TransactionEvent[]> {
  const { before, after, intent } = saved
  const people = await peopleOf(req, [
    ...(before?.assignedTo === after.assignedTo ? [] : [before?.assignedTo, after.assignedTo]),
    ...(before?.client === after.client ? [] : [before?.client, after.client]),
  ])
  const caller = callerOf(req)
  const events = eventsOfSave({
    before,
    after,
    intent,
    by: caller && { id: caller.id, role: caller.role },
    at: now().toISOString(),
    person: (id) => (id === null ? null : (people.get(id) ?? { id, name: String(id) })),
  })
  await publish(req, events)
  if (before && !before.deletedAt && after.deletedAt) await holdClocks(req, [after.id], Date.parse(after.deletedAt))
  if (before?.deletedAt && !after.deletedAt) await releaseClocks(req, [after.id], now().getTime())
  return events
}

async function peopleOf(req: PayloadRequest, ids: (number | null | undefined)[]): Promise<Map<number, Person>> {
  const wanted = ids.filter((id): id is number => typeof id === 'number')
  if (wanted.length === 0) return new Map()
  const rows = await sqlOf(req)<Person>('select id, name from users where id = any($1::int[])', [wanted])
  return new Map(rows.map((row) => [row.id, row]))
}
