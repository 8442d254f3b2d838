import { createLocalReq, type PayloadRequest } from 'payload'
import type { SqlPart } from '../platform/idsQuery.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import type { AuditRow } from './entry.ts'
import { decryptPersonal, personOfValue, type PersonKey } from './personalValue.ts'
import { keysOf } from './personKeys.ts'

/** An entry as it was stored, personal values readable again; those of an erased person are `erasedMark`. */
export type StoredEntry = AuditRow & {
  id: number
  createdAt: Date
  /** `2026-01-31 14:30:05` on the office's clock. */
  moment: string
}

/** Stands for a value whose key was destroyed. */
export const erasedMark = '[erased]'

/** Entries that match, newest first; `below` continues after an entry, however deep. */
export async function readEntries(
  req: PayloadRequest,
  condition: SqlPart,
  { limit, offset = 0, below = null }: { limit: number; offset?: number; below?: number | null },
): Promise<StoredEntry[]> {
  const { office } = await settingsOf(req.payload)
  const place = condition.values.length
  const rows = await sqlOf(req)<StoredEntry>(
    `select id, created_at as "createdAt", to_char(created_at at time zone $${place + 1}, 'YYYY-MM-DD HH24:MI:SS') as moment,
       action, outcome, case when actor_kind = 'system' and actor_id is not null then 'person' else actor_kind end as "actorKind",
       actor_id as actor, actor_role as role, job, on_behalf_of_id as "onBehalfOf", ip, user_agent as "userAgent",
       session_id as "sessionId", request_id as "requestId", entity, entity_id as "entityId", before, after
     from audit_logs where ${condition.text} and ($${place + 2}::int is null or id < $${place + 2}::int)
     order by id desc limit $${place + 3} offset $${place + 4}`,
    [...condition.values, office.timeZone, below, limit, offset],
  )
  return readable(req, rows)
}

/** Makes personal values of any rows readable: one question for the keys of all of them. */
export async function readable<Row extends object>(req: PayloadRequest, rows: readonly Row[]): Promise<Row[]> {
  const people = new Set<number>()
  const gather = (value: unknown): void => {
    const person = personOfValue(value)
    if (person !== null) people.add(person)
    else if (typeof value === 'object' && value !== null && !(value instanceof Date)) Object.values(value).forEach(gather)
  }
  rows.forEach(gather)
  if (people.size === 0) return [...rows]
  const keys = await keysOf(req.payload, sqlOf(req), people)
  return rows.map((row) => opened(row, keys) as Row)
}

/** For Payload's own doors (REST by id, GraphQL): the same values as ours show. */
export async function readableDoc(req: PayloadRequest, doc: Record<string, unknown>): Promise<Record<string, unknown>> {
  const own = await createLocalReq({}, req.payload)
  const [open] = await readable(own, [doc])
  return open ?? doc
}

function opened(value: unknown, keys: ReadonlyMap<number, PersonKey | null>): unknown {
  const person = personOfValue(value)
  if (person !== null) {
    const key = keys.get(person)
    return (key && decryptPersonal(value as string, key)) ?? erasedMark
  }
  if (Array.isArray(value)) return value.map((each) => opened(each, keys))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, opened(inside, keys)]))
}
