import type { CollectionAfterChangeHook } from 'payload'
import type { Person } from '../events/index.ts'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { sqlOf } from '../platform/tx.ts'
import { eventsOfSave } from '../transactions/eventsOfSave.ts'
import { intentOf } from '../transactions/intent.ts'
import type { Transaction } from '../transactions/transaction.ts'

/** Whoever saved a transaction, by whatever door: history, audit and outbox get what happened, in the same tx. */
export const publishTransactionEvents: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const after = doc as Transaction
  const before = operation === 'create' ? null : (previousDoc as Transaction)
  const people = await peopleOf(req, [
    ...(before?.assignedTo === after.assignedTo ? [] : [before?.assignedTo, after.assignedTo]),
    ...(before?.client === after.client ? [] : [before?.client, after.client]),
  ])
  const caller = callerOf(req)
  await publish(
    req,
    eventsOfSave({
      operation,
      before,
      after,
      intent: intentOf(req),
      by: caller && { id: caller.id, role: caller.role },
      at: now().toISOString(),
      person: (id) => (id === null ? null : (people.get(id) ?? { id, name: String(id) })),
    }),
  )
  return doc
}

async function peopleOf(
  req: Parameters<typeof sqlOf>[0],
  ids: (number | null | undefined)[],
): Promise<Map<number, Person>> {
  const wanted = ids.filter((id): id is number => typeof id === 'number')
  if (wanted.length === 0) return new Map()
  const rows = await sqlOf(req)<Person>('select id, name from users where id = any($1::int[])', [wanted])
  return new Map(rows.map((row) => [row.id, row]))
}
