import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { actorOf, type ActorFacts } from './actor.ts'
import type { AuditEntry, AuditRow } from './entry.ts'
import { isPersonal, isSecret, masked } from './personalFields.ts'
import { encryptPersonal, type PersonKey } from './personalValue.ts'
import { keysOf } from './personKeys.ts'

/**
 * Entries as they will be stored: with who acts and from where, secrets masked, personal values encrypted. Asks the
 * database only for keys this process does not know yet. Give the rows to `auditInsert`, in the tx of the change.
 */
export async function prepareAudit(req: PayloadRequest, given: readonly AuditEntry[]): Promise<AuditRow[]> {
  const facts = actorOf(req)
  const entries = given.some(isOfSomebody) ? await withAccounts(req, given) : given
  const people = new Set<number>()
  for (const entry of entries) {
    const subject = subjectOf(entry)
    if (subject !== null) people.add(subject)
    const owner = ownerOfAddress(facts, entry)
    if (owner !== null) people.add(owner)
  }
  return rowsOf(facts, entries, await keysOf(req.payload, sqlOf(req), people))
}

/** The statement that stores rows, `$1` being their JSON: one for any number of them, and easily part of a bigger one. */
export const auditInsert = `
  insert into audit_logs (action, outcome, actor_kind, actor_id, actor_role, job, on_behalf_of_id, ip, user_agent,
    session_id, request_id, entity, entity_id, before, after)
  select action, outcome, "actorKind", actor, role, job, "onBehalfOf", ip, "userAgent", "sessionId", "requestId",
    entity, "entityId", nullif(before, 'null'), nullif(after, 'null')
  from jsonb_to_recordset($1::jsonb) as row (action text, outcome text, "actorKind" text, actor int, role text,
    job text, "onBehalfOf" int, ip text, "userAgent" text, "sessionId" text, "requestId" text, entity text,
    "entityId" text, before jsonb, after jsonb)`

function rowsOf(facts: ActorFacts, entries: readonly AuditEntry[], keys: Keys): AuditRow[] {
  // A request has one address and one browser; they are encrypted once, not once an entry.
  const sealed = new Map<string, string | null>()
  const seal = (person: number | null, value: string | null): string | null => {
    if (person === null || value === null) return value
    const place = `${person} ${value}`
    if (!sealed.has(place)) sealed.set(place, encrypted(keys, person, value))
    return sealed.get(place) ?? null
  }
  return entries.map((entry) => {
    const owner = ownerOfAddress(facts, entry)
    const subject = subjectOf(entry)
    return {
      action: entry.action,
      outcome: entry.outcome ?? 'done',
      actorKind: facts.kind,
      actor: facts.actor,
      role: facts.role,
      job: facts.job,
      onBehalfOf: entry.onBehalfOf ?? facts.onBehalfOf,
      ip: seal(owner, facts.ip),
      userAgent: seal(owner, facts.userAgent),
      sessionId: facts.sessionId,
      requestId: facts.requestId,
      entity: entry.entity,
      entityId: entry.entityId === null ? null : String(entry.entityId),
      before: storable(entry.before, subject, keys),
      after: storable(entry.after, subject, keys),
    }
  })
}

/** About an address, without saying whose: a failed sign-in, a registration, a link that was asked for. */
function isOfSomebody({ entity, entityId, subject, after }: AuditEntry): boolean {
  return entity === 'users' && entityId === null && subject === undefined && typeof addressIn(after) === 'string'
}

/** Whose address it is, where somebody has it; the address of nobody is kept only where it is an attack that it tells of. */
async function withAccounts(req: PayloadRequest, entries: readonly AuditEntry[]): Promise<AuditEntry[]> {
  const known = await sqlOf(req)<{ id: number; email: string }>('select id, email from users where email = any($1::text[])', [
    entries.filter(isOfSomebody).map(({ after }) => String(addressIn(after)).toLowerCase()),
  ])
  return entries.map((entry) => {
    if (!isOfSomebody(entry)) return entry
    const account = known.find(({ email }) => email === String(addressIn(entry.after)).toLowerCase())
    if (account) return { ...entry, subject: account.id }
    return entry.action === 'signInFailed' ? { ...entry, subject: null } : { ...entry, subject: null, after: faint(entry.after) }
  })
}

function addressIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'email' in value ? value.email : undefined
}

/** Personal values by their first letter and, of an address, its domain: enough to recognise, not to know. */
function faint(value: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([field, inside]) => {
      if (!isPersonal(field) || typeof inside !== 'string') return [field, inside]
      const at = inside.lastIndexOf('@')
      return [field, `${inside.slice(0, 1)}…${at > 0 ? inside.slice(at) : ''}`]
    }),
  )
}

type Keys = ReadonlyMap<number, PersonKey | null>

/** Whose address it is: the actor's; of a failed sign-in to an account, most likely its owner's. */
function ownerOfAddress(facts: ActorFacts, entry: AuditEntry): number | null {
  if (facts.actor !== null || facts.onBehalfOf !== null) return facts.actor ?? facts.onBehalfOf
  return facts.kind === 'anonymous' ? subjectOf(entry) : null
}

function subjectOf({ subject, entity, entityId }: AuditEntry): number | null {
  if (subject !== undefined) return subject
  const id = entity === 'users' && entityId !== null ? Number(entityId) : Number.NaN
  return Number.isSafeInteger(id) ? id : null
}

/** Top-level fields, and those of objects inside lists and objects: secrets masked, personal ones encrypted. */
function storable(value: unknown, subject: number | null, keys: Keys): unknown {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.map((each) => storable(each, subject, keys))
  if (typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, inside]) => {
      if (inside === null || inside === undefined) return [field, null]
      if (isSecret(field)) return [field, masked]
      if (subject !== null && isPersonal(field) && typeof inside === 'string') return [field, encrypted(keys, subject, inside)]
      return [field, storable(inside, subject, keys)]
    }),
  )
}

/** Null for somebody whose key was destroyed: what is learnt of them afterwards is not kept either. */
function encrypted(keys: Keys, person: number, value: string): string | null {
  const key = keys.get(person)
  return key ? encryptPersonal(person, key, value) : null
}
