import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { joinSql, type SqlPart } from '../../platform/idsQuery.ts'
import type { OrderedIds } from '../../platform/orderedIds.ts'
import { readByCursor } from '../../platform/readByCursor.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { Role } from '../../shared/roles.ts'

/** A change of status; moments as the office's clock shows them. `hours`: how long it had stood where it came from. */
export type Change = {
  id: number
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

/** Which lines count: changes of status within the span; clients get no internal ones. */
function counted(req: PayloadRequest, { after, before }: Span): SqlPart {
  return joinSql`h.event = 'statusChanged' and (${{ value: after }}::timestamptz is null or h.created_at >= ${{ value: after }})
    and (${{ value: before }}::timestamptz is null or h.created_at < ${{ value: before }})
    and (${{ value: callerOf(req)?.role !== 'client' }} or h.internal is not true)`
}

/** The changes of these transactions, in their order, oldest first. Only in a snapshot. */
export async function* readChanges(req: PayloadRequest, { rows, order }: OrderedIds, span: Span, signal: AbortSignal): AsyncGenerator<Change[]> {
  const { office } = await settingsOf(req.payload)
  const statement = joinSql`
    select h.id, t.reference, t.external_reference as "externalReference", t.title, t.workflow_version_id as version,
      h."from", h."to", h.reason, h.actor_role as "actorRole", actor.name as actor,
      left((h.created_at at time zone ${{ value: office.timeZone }})::text, 16) as at,
      round((extract(epoch from h.created_at - coalesce(before.created_at, t.created_at)) / 3600)::numeric, 2)::float8 as hours
    from ${rows} join transactions t on t.id = asked.id
    join transaction_history h on h.transaction_id = t.id
    left join lateral (
      select created_at from transaction_history earlier
      where earlier.transaction_id = t.id and earlier.event = 'statusChanged' and earlier.id < h.id order by earlier.id desc limit 1
    ) before on true
    left join users actor on actor.id = h.actor_id
    where ${counted(req, span)}
    order by ${{ text: order, values: [] }}, h.id`
  yield* readByCursor<Change>(req, statement, signal)
}

/** How many changes that are. */
export async function countChanges(req: PayloadRequest, { rows }: OrderedIds, span: Span): Promise<number> {
  const { text, values } = joinSql`
    select count(*)::int as count from ${rows} join transaction_history h on h.transaction_id = asked.id where ${counted(req, span)}`
  const [found] = await sqlOf(req)<{ count: number }>(text, values)
  return found?.count ?? 0
}
