import type { PayloadRequest } from 'payload'
import { heardAs } from '../asTold.ts'
import { noticesChannel } from '../inApp/noticesChannel.ts'
import { preferencesOfMany } from '../preferences/preferencesOf.ts'
import type { Preferences } from '../preferences/preferences.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { OfficeEvent } from '../../events/index.ts'
import type { Settings } from '../../shared/settings.ts'
import { judgeHearings, type Unheard } from '../whatIsTold.ts'
import { whenToTell, type WhenToTell } from '../whenToTell.ts'
import type { Hearing } from './hearing.ts'

type Told = { hearing: Hearing; told: OfficeEvent }
type Outcome = WhenToTell | { state: 'delivered' } | { state: 'skipped'; reason: Unheard }
type Settled = { hearing: Hearing; outcome: Outcome }

/** Decides what becomes of each hearing: told in the application now, a mail that waits for its time, or not told. */
export async function settle(req: PayloadRequest, hearings: readonly Hearing[]): Promise<void> {
  if (hearings.length === 0) return
  const judged = await judgeHearings(req, hearings.map(({ notice, person }) => ({ event: notice.event, person })))
  const moments = await momentsOf(req, hearings)
  const at = now()
  const tellNow: Told[] = []
  const settled = hearings.map((hearing, index): Settled => {
    const verdict = judged[index]!
    const outcome = moments(hearing)
    const isLater = 'dueAt' in outcome && outcome.dueAt > at
    // What is told later is judged then.
    if ('unheard' in verdict && !isLater) return { hearing, outcome: { state: 'skipped', reason: verdict.unheard } }
    if (hearing.channel === 'email' || outcome.state === 'skipped' || isLater || 'unheard' in verdict) return { hearing, outcome }
    tellNow.push({ hearing, told: verdict.told })
    return { hearing, outcome: { state: 'delivered' } }
  })
  await tellInApp(req, tellNow)
  await writeOutcomes(req, settled, at)
}

/** When each is told, as its reader wants it. Nobody has said what an address wants. */
async function momentsOf(req: PayloadRequest, hearings: readonly Hearing[]): Promise<(hearing: Hearing) => WhenToTell> {
  const settings = await settingsOf(req.payload)
  const people = [...new Set(hearings.flatMap(({ person }) => person ?? []))]
  const preferences = await preferencesOfMany(sqlOf(req), people, settings)
  const at = now()
  return (hearing) => momentOf(hearing, preferences.get(hearing.person ?? 0), settings, at)
}

function momentOf({ notice: { event }, channel, template, critical, dueAt }: Hearing, preferences: Preferences | undefined, settings: Settings, at: Date): WhenToTell {
  const from = dueAt > at ? dueAt : at
  if (!preferences) return { state: 'waiting', dueAt: from }
  const transactionId = 'transactionId' in event ? event.transactionId : null
  return whenToTell({ channel, event: heardAs(event).type, template, transactionId, critical, preferences, office: settings.notifications, at: from })
}

/** A signal names so many people at most: it has 8,000 bytes. */
const namedAtMost = 200

async function tellInApp(req: PayloadRequest, tellings: readonly Told[]): Promise<void> {
  if (tellings.length === 0) return
  const rows = tellings.map(({ hearing: { notice, person }, told }) => ({
    key: `${notice.key}:${person}`,
    person,
    event: told.type,
    transaction: 'transactionId' in told ? told.transactionId : null,
    notice: notice.id,
    data: told,
  }))
  await sqlOf(req)(
    `with told as (
       insert into notifications (delivery_key, recipient_id, event, transaction_id, notice_id, data)
       select key, person, event, transaction, notice, data
       from jsonb_to_recordset($1::jsonb) as row (key text, person int, event text, transaction int, notice bigint, data jsonb)
       on conflict (delivery_key) do nothing returning notice_id, recipient_id
     ) select pg_notify('${noticesChannel}', json_strip_nulls(json_build_object('n', notice_id, 'to', case when people <= $2 then whom end))::text)
       from (select notice_id, count(*) as people, json_agg(recipient_id) as whom from told group by notice_id) as news`,
    [JSON.stringify(rows), namedAtMost],
    'notifications-told',
  )
}

async function writeOutcomes(req: PayloadRequest, settled: readonly Settled[], at: Date): Promise<void> {
  const rows = settled.map(({ hearing: { id }, outcome }) => ({
    id,
    state: outcome.state,
    reason: 'reason' in outcome ? outcome.reason : null,
    due: 'dueAt' in outcome ? outcome.dueAt : null,
    ended: outcome.state === 'delivered' || outcome.state === 'skipped' ? at : null,
  }))
  await sqlOf(req)(
    `update deliveries d set state = row.state, reason = row.reason, due_at = coalesce(row.due, d.due_at), ended_at = row.ended
     from jsonb_to_recordset($1::jsonb) as row (id uuid, state text, reason text, due timestamptz, ended timestamptz)
     where d.id = row.id and d.state = 'planned'`,
    [JSON.stringify(rows)],
    'deliveries-settled',
  )
}
