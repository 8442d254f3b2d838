import type { Payload, PayloadRequest } from 'payload'
import type { Caller } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { onPayload } from '../platform/onPayload.ts'
import { sqlOf } from '../platform/tx.ts'
import type { Id } from '../shared/ids.ts'
import type { Approval } from '../workflows/definition.ts'
import { giversOf } from '../workflows/mandateOf.ts'
import type { Delegation } from '../workflows/snapshot.ts'

/** An approval of a version that transactions may stand on. `forbidsCreator`: its yes is not the creator's to give. */
export type AskedSomewhere = { version: number; approval: Approval; forbidsCreator: boolean }

/** An approval that concerns a person: by a seat of their own, or by seats that have come to them (`seats`). */
export type AskedOf = AskedSomewhere & { own: boolean; seats: readonly Id[] }

export type AskedOfPerson = { asked: AskedOf[]; delegations: readonly Delegation[]; at: string }

/**
 * How long a process trusts what it read: as long as it trusts the settings. A request whose context says
 * `mdc.asksAfresh` does not: whoever is not told now is never told.
 */
const freshForMs = 3_000
type Memory = { known: readonly AskedSomewhere[]; asOf: number }

/**
 * The approvals this person is asked for, directly or for somebody who is away, whatever transaction it is about. An
 * office whose workflows have no approvals asks the database nothing (but for a look every three seconds).
 */
export async function approvalsAskedOf(req: PayloadRequest, caller: Caller): Promise<AskedOfPerson> {
  const moment = now()
  const at = moment.toISOString()
  const all = await approvalsOfVersions(req, moment.getTime())
  if (all.length === 0) return { asked: [], delegations: [], at }
  const { delegations, roles } = await delegatedTo(req, caller, at)
  const givers = giversOf(caller.id, delegations, at, null)
  const asked = all.flatMap((each): AskedOf[] => {
    const { by } = each.approval
    const own = 'users' in by ? by.users.includes(caller.id) : by.role === caller.role
    const seats = [...givers].filter((id) => ('users' in by ? by.users.includes(id) : roles.get(id) === by.role))
    return own || seats.length > 0 ? [{ ...each, own, seats }] : []
  })
  return { asked, delegations, at }
}

/** Makes the next question look again; for whoever publishes a version. Other processes notice by themselves. */
export function forgetApprovals(payload: Payload): void {
  memoryOf(payload).asOf = -Infinity
}

const memoryOf = (payload: Payload): Memory => onPayload<Memory>(payload, 'approvals.ofVersions', () => ({ known: [], asOf: -Infinity }))

/** In the tx of the request: from the pool, thirty requests that hold a connection each would wait for one more. */
async function approvalsOfVersions(req: PayloadRequest, at: number): Promise<readonly AskedSomewhere[]> {
  const memory = memoryOf(req.payload)
  const age = at - memory.asOf
  if (age >= 0 && age < freshForMs && !req.context['mdc.asksAfresh']) return memory.known
  type Row = { id: number; approval: Approval; forbidsCreator: boolean }
  const rows = await sqlOf(req)<Row>(
    `select v.id, approval, exists (select 1 from jsonb_array_elements(v.definition->'transitions') t
       where t->>'key' = approval->>'approved' and t->'forbid' ? 'creator') as "forbidsCreator"
     from workflow_versions v, jsonb_array_elements(v.definition->'approvals') approval
     where v.state <> 'draft' and jsonb_typeof(v.definition->'approvals') = 'array' order by v.id`,
  )
  memory.known = rows.map(({ id, approval, forbidsCreator }) => ({ version: id, approval, forbidsCreator }))
  memory.asOf = at
  return memory.known
}

/** What is handed on at this moment, where any of it may reach this person, and what those people are. */
async function delegatedTo(req: PayloadRequest, caller: Caller, at: string): Promise<{ delegations: Delegation[]; roles: Map<Id, string> }> {
  if (caller.role === 'client') return { delegations: [], roles: new Map() }
  const rows = await sqlOf(req)<{ from: number; to: number; role: string; start: Date; end: Date }>(
    `select d.from_id as "from", d.to_id as "to", giver.role, d.starts_at as start, least(d.ends_at, d.ended_at) as "end"
     from delegations d join users giver on giver.id = d.from_id and giver.status = 'active'
     where d.starts_at <= $1 and d.ends_at > $1 and coalesce(d.ended_at > $1, true)`,
    [at],
    'delegations-in-force',
  )
  return {
    delegations: rows.map(({ from, to, start, end }) => ({ from, to, start: start.toISOString(), end: end.toISOString() })),
    roles: new Map(rows.map(({ from, role }) => [from, role])),
  }
}
