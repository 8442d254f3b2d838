import type { PayloadRequest } from 'payload'
import { choiceOf } from '../asTold.ts'
import { preferencesOfMany } from '../preferences/preferencesOf.ts'
import type { Preferences } from '../preferences/preferences.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { Settings } from '../../shared/settings.ts'
import { judgeHearings, type Unheard } from '../whatIsTold.ts'
import { whenToTell, type WhenToTell } from '../whenToTell.ts'
import type { Hearing } from './hearing.ts'
import { tellInApp, untellInApp, type Told } from './tellInApp.ts'

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
  const written = await writeOutcomes(req, settled, at)
  await untellInApp(req, tellNow.filter(({ hearing }) => !written.has(hearing.id)))
}

/** When each is told, as its reader wants it. Nobody has said what an address wants. */
async function momentsOf(req: PayloadRequest, hearings: readonly Hearing[]): Promise<(hearing: Hearing) => WhenToTell> {
  const settings = await settingsOf(req.payload)
  const people = [...new Set(hearings.flatMap(({ person }) => person ?? []))]
  const preferences = await preferencesOfMany(sqlOf(req), people, settings)
  const at = now()
  return (hearing) => momentOf(hearing, preferences.get(hearing.person ?? 0), settings, at)
}

function momentOf({ notice: { event }, person, channel, template, critical, dueAt }: Hearing, preferences: Preferences | undefined, settings: Settings, at: Date): WhenToTell {
  const from = dueAt !== null && dueAt > at ? dueAt : at
  if (!preferences) return { state: 'waiting', dueAt: from }
  const transactionId = 'transactionId' in event ? event.transactionId : null
  const { notifications: office } = settings
  return whenToTell({ channel, event: choiceOf(event, person), template, transactionId, critical, preferences, office, at: from })
}

/** Gives the ids of those it wrote: what somebody has taken back meanwhile stays so. */
async function writeOutcomes(req: PayloadRequest, settled: readonly Settled[], at: Date): Promise<Set<string>> {
  const rows = settled.map(({ hearing: { id }, outcome }) => ({
    id,
    state: outcome.state,
    reason: 'reason' in outcome ? outcome.reason : null,
    due: 'dueAt' in outcome ? outcome.dueAt : null,
    ended: outcome.state === 'delivered' || outcome.state === 'skipped' ? at : null,
  }))
  const written = await sqlOf(req)<{ id: string }>(
    `update deliveries d set state = row.state, reason = row.reason, due_at = coalesce(row.due, d.due_at), ended_at = row.ended
     from jsonb_to_recordset($1::jsonb) as row (id uuid, state text, reason text, due timestamptz, ended timestamptz)
     where d.id = row.id and d.state = 'planned' returning d.id`,
    [JSON.stringify(rows)],
    'deliveries-settled',
  )
  return new Set(written.map(({ id }) => id))
}
