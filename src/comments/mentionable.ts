import type { PayloadRequest } from 'payload'
import { whoMayRead } from '../notifications/whoMayRead.ts'
import { callerOf } from '../platform/caller.ts'
import { sqlOf } from '../platform/tx.ts'
import { fold, words } from '../shared/fold.ts'
import type { Role } from '../shared/roles.ts'
import { loadAsCaller } from '../transactions/store.ts'

/** Somebody who may be mentioned: a name, never an address. */
export type Mentionable = { id: number; name: string; role: Role }

/**
 * Who may be mentioned in a comment of this transaction, by the words of a name: staff who read it, and its client where
 * the client reads the comment. Those who work on it stand first. Raises NOT_FOUND.
 */
export async function mentionable(
  req: PayloadRequest,
  { id, q, internal, limit }: { id: number; q: string; internal: boolean; limit: number },
): Promise<Mentionable[]> {
  const { client, assignedTo, createdBy } = await loadAsCaller(req, id)
  const people = await sqlOf(req)<Mentionable>(
    `select id, name, role from users
     where status = 'active' and id <> $1 and (role in ('admin', 'editor') or (role = 'client' and id = $2))
     order by (id = $3) desc nulls last, (id = $4) desc nulls last, name, id`,
    [callerOf(req)?.id ?? 0, internal ? null : (client ?? null), assignedTo ?? null, createdBy ?? null],
  )
  const asked = words(q)
  const named = people.filter(({ name }) => asked.every((word) => ` ${fold(name)}`.includes(` ${word}`)))
  const readers = new Set(await whoMayRead(req.payload, named.map((person) => person.id), id, { within: req, limit }))
  return named.filter((person) => readers.has(person.id))
}
