import type { Client } from 'pg'
import { defaultSettings } from '../src/shared/settings.ts'
import { calendarOf } from '../src/sla/index.ts'
import type { WorkflowDefinition } from '../src/workflows/definition.ts'

const text = (en: string) => ({ en, ar: en })

/** Eight working hours in review: told at half, when due, and a day later; what waits is closed after two weeks. */
export const timedDefinition: WorkflowDefinition = {
  key: 'timed',
  name: text('Timed'),
  states: [
    { key: 'review', label: text('Review'), kind: 'initial', colour: 'blue' },
    { key: 'on_hold', label: text('On hold'), kind: 'waiting', colour: 'orange' },
    { key: 'done', label: text('Done'), kind: 'final', colour: 'green', outcome: 'completed' },
  ],
  transitions: [
    { key: 'hold', from: ['review'], to: 'on_hold', label: text('Hold'), roles: ['admin', 'editor'] },
    { key: 'close', from: ['on_hold', 'review'], to: 'done', label: text('Close'), roles: [], who: { system: true }, automatic: { afterMinutes: 20_160, clock: 'elapsed' } },
  ],
  customFields: [],
  slas: [
    {
      key: 'review_time',
      label: text('Review'),
      during: ['review'],
      minutes: 480,
      escalations: (['half', 'due', 'late'] as const).map((key) => ({
        key,
        at: key === 'late' ? { minutesAfter: 540 } : { percent: key === 'half' ? 50 : 100 },
        effects: [{ kind: 'notify', to: ['assignee'], message: text('Please look at this.'), reminder: key === 'late' }],
      })),
    },
  ],
}

/**
 * Open transactions whose clocks run, by the database alone: each was told of at half, and has two steps and a timer to
 * come. Nothing is due yet. Does nothing where they are already.
 */
export async function seedClocks(sql: Client['query'], count: number): Promise<void> {
  const { rows: [known] } = await sql<{ count: string }>(`select count(*) from sla_clocks where sla = 'review_time'`)
  if (Number(known?.count) >= count) return
  await sql(
    `with workflow as (
       insert into workflows (key, name_en, name_ar) values ('timed', 'Timed', 'Timed') returning id
     ) insert into workflow_versions (workflow_id, number, state, definition, published_at)
       select id, 1, 'published', $1::jsonb, now() from workflow`,
    [JSON.stringify(timedDefinition)],
  )
  await sql(`update workflows w set published_version_id = v.id from workflow_versions v where v.workflow_id = w.id and w.key = 'timed'`)
  await sql(
    `insert into transactions (reference, external_reference, client_name, type_id, priority, status, state_kind, status_changed_at,
       created_at, workflow_id, workflow_version_id, created_by_id, assigned_to_id, rev, attachment_count)
     select 'CLOCK-' || n, 'CLOCK-' || n, 'Client ' || n % 500, (select min(id) from transaction_types), 'normal', 'review', 'initial',
       moment, moment, w.id, w.published_version_id, u.id, u.id, 1, 0
     from generate_series(1, $1::int) n, workflows w, users u,
       lateral (select date_trunc('second', now()) - interval '1 day' + n % 3600 * interval '1 second' as moment) made
     where w.key = 'timed' and u.email = 'editor@example.com'`,
    [count],
  )
  const { key, version, ...content } = calendarOf(defaultSettings)
  await sql('insert into calendar_versions (key, version, content) values ($1, $2, $3::jsonb) on conflict do nothing', [key, version, JSON.stringify(content)])
  await sql(
    `insert into sla_clocks (transaction_id, sla, run, workflow_version_id, state, started_at, target_minutes, due_at, calendar_key, calendar_version)
     select t.id, 'review_time', 1, t.workflow_version_id, 'running', t.status_changed_at, 480, t.status_changed_at + interval '10 days', $1, $2
     from transactions t join workflows w on w.id = t.workflow_id where w.key = 'timed'`,
    [key, version],
  )
  await sql(
    `insert into sla_segments (clock_id, place, state, from_at, why, calendar_key, calendar_version, target_minutes)
     select id, 0, 'running', started_at, 'review', calendar_key, calendar_version, target_minutes from sla_clocks where sla = 'review_time'`,
  )
  await sql(
    `insert into due_items (transaction_id, kind, key, due_at, clock_id, sla, step, offset_minutes, done_at, outcome)
     select c.transaction_id, 'escalation', 'review_time:1:' || s.step || '@480#1', c.due_at + s.minutes * interval '3 minutes', c.id, c.sla, s.step, s.minutes,
       case when s.step = 'half' then now() end, case when s.step = 'half' then 'done' end
     from sla_clocks c, (values ('half', -240), ('due', 0), ('late', 540)) as s (step, minutes) where c.sla = 'review_time'`,
  )
  await sql(
    `insert into due_items (transaction_id, kind, key, due_at, transition, since)
     select id, 'automatic', 'automatic:close:' || id, status_changed_at + interval '14 days', 'close', status_changed_at
     from transactions where id in (select transaction_id from sla_clocks where sla = 'review_time')`,
  )
  await sql('vacuum analyze')
}
