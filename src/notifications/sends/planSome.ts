import type { PayloadRequest } from 'payload'
import type { EventOf, OfficeEvent } from '../../events/index.ts'
import { now } from '../../platform/clock.ts'
import { nudge, sendJob } from '../../platform/queue.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { Role } from '../../shared/roles.ts'
import type { Text } from '../../shared/text.ts'
import { spreadNotices } from '../spread/jobs.ts'
import { mailsAllowed } from './mailsAllowed.ts'
import { peopleOfAudience, type TransactionsOfFilter } from './peopleOfAudience.ts'
import { messageTemplate, type Audience, type SendState } from './send.ts'

/** What is of floors above. `publish` is the way from a change to its traces. */
export type SendTools = { transactionsOf: TransactionsOfFilter; publish: (req: PayloadRequest, events: readonly OfficeEvent[]) => Promise<void> }

type Started = { id: number; by: number | null; role: Role | null; template: string | null; subject: Text; message: Text; at: string }
type Due = Started & { state: SendState; audience: Audience; byMail: boolean }

/** People planned in one tx, at most: a notice and its deliveries. */
const batchSize = 500

/**
 * Plans the next batch of one message, in the tx of the request: 'planned', or 'throttled' where only mails wait that may
 * not go yet, or 'nothing'. One worker at a time, over all processes. Of several messages the one that has told the
 * fewest goes on, so that a short one is not behind a long one. `begun` hears which; those in `except` are passed over.
 */
export async function planSome(
  req: PayloadRequest,
  tools: SendTools,
  { except = [], begun }: { except?: readonly number[]; begun?: (id: number) => void } = {},
): Promise<'planned' | 'throttled' | 'nothing'> {
  const sql = sqlOf(req)
  const [turn] = await sql<{ mine: boolean }>(`select pg_try_advisory_xact_lock(hashtext('notifications.sends')) as mine`)
  if (!turn?.mine) return 'nothing'
  const mails = await mailsAllowed(req)
  const [due] = await sql<Due>(
    `select s.id::int, s.created_by_id as by, u.role::text as role, s.template, s.subject, s.message, s.audience, s.state,
       'email' = any(s.channels) as "byMail", to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from notification_sends s left join users u on u.id = s.created_by_id
     where s.state in ('scheduled', 'sending') and s.at <= $1 and ($2 > 0 or not 'email' = any(s.channels)) and s.id <> all($3::bigint[])
     order by s.planned, s.id limit 1 for update of s skip locked`,
    [now(), mails, except],
  )
  if (!due) return mails > 0 ? 'nothing' : 'throttled'
  begun?.(due.id)
  if (due.state === 'scheduled') await start(req, due, tools)
  await planBatch(req, due, due.byMail ? Math.min(batchSize, mails) : batchSize)
  return 'planned'
}

/** From here on who they are is fixed. */
async function start(req: PayloadRequest, due: Due, { transactionsOf, publish }: SendTools): Promise<void> {
  const recipients = await peopleOfAudience(req, { audience: due.audience, asker: due.by }, transactionsOf)
  await sqlOf(req)(
    `update notification_sends set state = 'sending', started_at = $2, recipients = $3, total = cardinality($3::int[]) where id = $1`,
    [due.id, now(), recipients],
  )
  await publish(req, [eventOf(due)])
}

/**
 * The next people by their number, as one notice that is told like any other. Its key is the number before them: a batch
 * is planned with the step past it, or not at all. Whose account was closed since is passed over.
 */
async function planBatch(req: PayloadRequest, due: Started, size: number): Promise<void> {
  await sqlOf(req)(
    `with send as (select * from notification_sends where id = $1),
     batch as (
       select listed.id from send cross join lateral unnest(send.recipients) as listed (id)
       where listed.id > send.last_user_id order by listed.id limit $2
     ),
     notice as (
       insert into notices (key, event, data, at)
       select 'send:' || send.id || ':' || send.last_user_id, 'messageSent', $3::jsonb, $4 from send
       where exists (select 1 from batch) returning id
     ),
     told as (
       insert into deliveries (notice_id, send_id, channel, recipient_id, template)
       select notice.id, send.id, channel, person.id, coalesce(send.template, $5)
       from notice, send, batch join users person on person.id = batch.id and person.status = 'active', unnest((select channels from send)) as channel
       returning 1
     ),
     reached as (select count(*)::int as people, coalesce(max(id), 2147483647) as last from batch)
     update notification_sends s set planned = s.planned + reached.people, last_user_id = reached.last,
       state = case when s.planned + reached.people >= s.total then 'done' else s.state end,
       ended_at = case when s.planned + reached.people >= s.total then $4::timestamptz end
     from reached where s.id = $1`,
    [due.id, size, JSON.stringify(eventOf(due)), now(), messageTemplate],
  )
  await sendJob(req, spreadNotices, { occurrence: nudge })
}

function eventOf({ id, by, role, subject, message, at }: Started): EventOf<'messageSent'> {
  return { type: 'messageSent', at, by: by === null || role === null ? null : { id: by, role }, sendId: id, subject, message }
}
