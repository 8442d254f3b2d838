import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import type { Text } from '../../shared/text.ts'
import type { Channel } from '../notices.ts'
import type { Audience, SendState } from './send.ts'

/** A message as lists show it. `deliveries` counts one per person and channel, while they are kept (90 days). Moments are ISO texts. */
export type ShownSend = {
  id: number
  state: SendState
  by: { id: number; name: string } | null
  audience: Audience
  channels: Channel[]
  template: string | null
  subject: Text
  message: Text
  at: string
  createdAt: string
  startedAt: string | null
  endedAt: string | null
  /** People: how many there are (null until it starts), and how many of them are planned. */
  total: number | null
  planned: number
  deliveries: { waiting: number; delivered: number; failed: number; skipped: number; cancelled: number }
}

/** Messages, the newest first; or the one with this id. */
export async function sendsOf(
  req: PayloadRequest,
  { id = null, state = null, page, limit }: { id?: number | null; state?: SendState | null; page: number; limit: number },
): Promise<{ docs: ShownSend[]; totalDocs: number }> {
  const rows = await sqlOf(req)<{ doc: ShownSend; totalDocs: number }>(
    `with found as (select * from notification_sends where ($1::bigint is null or id = $1) and ($2::text is null or state = $2)),
     page as (select * from found order by id desc limit $3 offset $4)
     select (select count(*)::int from found) as "totalDocs", jsonb_build_object(
       'id', s.id, 'state', s.state, 'by', case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end,
       'audience', s.audience, 'channels', s.channels, 'template', s.template, 'subject', s.subject, 'message', s.message,
       'at', ${iso('s.at')}, 'createdAt', ${iso('s.created_at')}, 'startedAt', ${iso('s.started_at')}, 'endedAt', ${iso('s.ended_at')},
       'total', s.total, 'planned', s.planned, 'deliveries', counted.by_state) as doc
     from page s left join users u on u.id = s.created_by_id
     cross join lateral (
       select jsonb_build_object(
         'waiting', count(*) filter (where d.state in ('planned', 'waiting', 'digest', 'sending')),
         'delivered', count(*) filter (where d.state in ('delivered', 'gathered')),
         'failed', count(*) filter (where d.state = 'failed'), 'skipped', count(*) filter (where d.state = 'skipped'),
         'cancelled', count(*) filter (where d.state = 'cancelled')) as by_state
       from deliveries d where d.send_id = s.id
     ) counted
     order by s.id desc`,
    [id, state, limit, (page - 1) * limit],
  )
  return { docs: rows.map(({ doc }) => doc), totalDocs: rows[0]?.totalDocs ?? 0 }
}

/** A moment as JavaScript writes it. */
function iso(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
