import type { Payload } from 'payload'
import { now } from '../platform/clock.ts'
import { onPayload } from '../platform/onPayload.ts'
import type { Sql } from '../platform/tx.ts'
import type { PersonKey } from './personalValue.ts'

type Known = { key: PersonKey | null; until: number }

/** How long a process goes on with a key it has read; after an erasure nothing new is readable for longer than that. */
const trustMs = 30_000
/** Keys a process remembers. */
const most = 20_000

/**
 * The keys of people, null where one was destroyed; people without an account have none. Keys are remembered, so a
 * request usually asks nothing. `sql` must be the tx of the request: an account made in it has its key there already.
 */
export async function keysOf(payload: Payload, sql: Sql, people: Iterable<number>): Promise<Map<number, PersonKey | null>> {
  const memory = memoryOf(payload)
  const at = now().getTime()
  const found = new Map<number, PersonKey | null>()
  const missing: number[] = []
  for (const person of new Set(people)) {
    const known = memory.get(person)
    if (known && known.until > at) found.set(person, known.key)
    else missing.push(person)
  }
  if (missing.length === 0) return found
  const rows = await sql<{ person_id: number; key: PersonKey | null }>(
    'select person_id, key from person_keys where person_id = any($1::int[])',
    [missing],
  )
  if (memory.size > most) memory.clear()
  for (const { person_id: person, key } of rows) {
    memory.set(person, { key, until: at + trustMs })
    found.set(person, key)
  }
  return found
}

/** Every key there is, for searches by a personal value. Not remembered. */
export async function allKeys(sql: Sql): Promise<Map<number, PersonKey>> {
  const rows = await sql<{ person_id: number; key: PersonKey }>('select person_id, key from person_keys where key is not null')
  return new Map(rows.map(({ person_id: person, key }) => [person, key]))
}

/** Destroys the key of a person for good, in the tx of `sql`. What it encrypted is noise from then on. */
export async function destroyKey(payload: Payload, sql: Sql, person: number): Promise<void> {
  await sql('update person_keys set key = null, destroyed_at = now() where person_id = $1', [person])
  memoryOf(payload).delete(person)
}

function memoryOf(payload: Payload): Map<number, Known> {
  return onPayload(payload, 'audit.keys', () => new Map<number, Known>())
}
