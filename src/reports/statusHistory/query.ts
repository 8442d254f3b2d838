import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { Role } from '../../shared/roles.ts'

/** A change of status; moments as the office's clock shows them. `hours`: how long it had stood where it came from. */
export type Change = {
  id: number
  transactionId: number
  reference: string
  externalReference: string
  title: string | null
  version: number
  at: string
  from: string
  to: string
  hours: number | null
  actor: string | null
  actorRole: Role | null
  reason: string | null
}

/** The first moment that counts and the first after the last, as ISO texts; null for no bound. */
export type Span = { after: string | null; before: string | null }

const inSpan = `h.event = 'statusChanged' and ($2::timestamptz is null or h.created_at >= $2) and ($3::timestamptz is null or h.created_at < $3)`

/** The changes of these transactions, in the order of the ids, oldest first. Clients get no internal lines. */
export async function readChanges(req: PayloadRequest, ids: readonly number[], { after, before }: Span): Promise<Change[]> {
  const { office } = await settingsOf(req.payload)
  return sqlOf(req)<Change>(
    `select h.id, t.id as "transactionId", t.reference, t.external_reference as "externalReference", t.title, t.workflow_version_id as version,
       h."from", h."to", h.reason, h.actor_role as "actorRole", actor.name as actor,
       to_char(h.created_at at time zone $4, 'YYYY-MM-DD HH24:MI') as at,
       round((extract(epoch from h.created_at - coalesce(before.created_at, t.created_at)) / 3600)::numeric, 2)::float8 as hours
     from unnest($1::int[]) with ordinality as asked(id, place)
     join transactions t on t.id = asked.id
     join transaction_history h on h.transaction_id = t.id
     left join lateral (
       select created_at from transaction_history earlier
       where earlier.transaction_id = t.id and earlier.event = 'statusChanged' and earlier.id < h.id order by earlier.id desc limit 1
     ) before on true
     left join users actor on actor.id = h.actor_id
     where ${inSpan} and ($5 or h.internal is not true)
     order by asked.place, h.id`,
    [ids, after, before, office.timeZone, callerOf(req)?.role !== 'client'],
  )
}

/** How many changes that are. */
export async function countChanges(req: PayloadRequest, ids: readonly number[], { after, before }: Span): Promise<number> {
  const [counted] = await sqlOf(req)<{ count: number }>(
    `select count(*)::int as count from transaction_history h where h.transaction_id = any($1::int[]) and ${inSpan} and ($4 or h.internal is not true)`,
    [ids, after, before, callerOf(req)?.role !== 'client'],
  )
  return counted?.count ?? 0
}
