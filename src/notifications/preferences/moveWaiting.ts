import type { PayloadRequest } from 'payload'
import type { EventType, OfficeEvent } from '../../events/index.ts'
import { nudgeDelivery } from '../../mails/deliver/nudgeDelivery.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { Settings } from '../../shared/settings.ts'
import { choiceOf } from '../asTold.ts'
import { afterQuietHours, whenToTell, type WhenToTell } from '../whenToTell.ts'
import type { Preferences } from './preferences.ts'
import { preferencesOfMany } from './preferencesOf.ts'

type Waiting = {
  id: string
  state: 'waiting' | 'digest'
  template: string
  /** Null for a digest, which is about many. */
  event: OfficeEvent | null
  transactionId: number | null
  /** When it was planned. */
  since: Date
  dueAt: Date
  /** Of a rule or a message, which may be meant for a later time. */
  timed: boolean
  tries: number
}

/**
 * Lets the mails of a person that wait follow what they chose just now: out of a digest or into one, past quiet hours
 * that are no more, and nowhere where they do not want them. What is being sent, what is critical and mails about the
 * account stay. What was tried before keeps its time, and what a rule or a message meant for later is not told earlier.
 */
export async function moveWaiting(req: PayloadRequest, userId: number): Promise<void> {
  const sql = sqlOf(req)
  const settings = await settingsOf(req.payload)
  const waiting = await sql<Waiting>(
    `select d.id, d.state, d.template, n.data as event, n.transaction_id as "transactionId", d.created_at as since, d.due_at as "dueAt",
       d.rule_id is not null or d.send_id is not null as timed, d.tries
     from deliveries d left join notices n on n.id = d.notice_id
     where d.recipient_id = $1 and d.channel = 'email' and d.state in ('waiting', 'digest') and not d.critical
       and (d.notice_id is not null or d.send_id is not null or d.template = 'digest')
     order by d.id for update of d`,
    [userId],
  )
  if (waiting.length === 0) return
  const preferences = (await preferencesOfMany(sql, [userId], settings)).get(userId)!
  const at = now()
  const moved = waiting.map((delivery) => {
    const told = afresh({ ...delivery, choice: delivery.event && choiceOf(delivery.event, userId) }, preferences, settings, at)
    return { id: delivery.id, state: told.state, due_at: 'dueAt' in told ? told.dueAt : null, reason: 'reason' in told ? told.reason : null }
  })
  await sql(
    `update deliveries d set state = told.state, due_at = coalesce(told.due_at, d.due_at), reason = told.reason,
       ended_at = case when told.state = 'skipped' then $2 else d.ended_at end
     from jsonb_to_recordset($1::jsonb) as told(id uuid, state text, due_at timestamptz, reason text) where d.id = told.id`,
    [JSON.stringify(moved), at],
  )
  if (moved.some(({ state, due_at: dueAt }) => state === 'waiting' && dueAt !== null && dueAt <= at)) await nudgeDelivery(req)
}

function afresh(delivery: Waiting & { choice: EventType | null }, preferences: Preferences, { notifications: office }: Settings, at: Date): WhenToTell {
  const { choice, transactionId, since, dueAt, template, timed, tries } = delivery
  const told = (from: Date) => whenToTell({ channel: 'email', event: choice, template, transactionId, critical: false, preferences, office, at: from })
  const asked = told(timed ? later(dueAt, at) : at)
  if (asked.state === 'skipped') return asked
  // It is a digest already, or was on its way: only whether it is wanted could have changed.
  if (template === 'digest' || tries > 0) return { state: 'waiting', dueAt: template === 'digest' && tries === 0 ? afterQuietHours(preferences, at) : dueAt }
  if (timed || asked.state === 'waiting' || preferences.digest !== 'off') return asked
  // Mails that wait for others about the same transaction do so from when they were planned.
  const batched = told(since)
  return batched.state === 'skipped' ? batched : { state: batched.state, dueAt: later(batched.dueAt, afterQuietHours(preferences, at)) }
}

const later = (one: Date, other: Date): Date => (one > other ? one : other)
