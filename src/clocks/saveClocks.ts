import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { dueTime, readClock, type Calendars } from '../sla/index.ts'
import type { Clock } from './clock.ts'
import type { AutomaticItem, EscalationItem } from './dueItem.ts'

type Saved = {
  clocks: readonly Clock[]
  calendars: Calendars
  items: readonly (EscalationItem | AutomaticItem)[]
  /** Transactions whose timers of other stays come no more. */
  stays?: readonly { transactionId: number; since: string; at: string }[]
}

/**
 * Stores what became of clocks, by one statement: new segments, what can be read from the ledgers, what is due when.
 * What was done stays done. What a stopped clock or a stay that ended would have brought later is forgotten; what had
 * come before and was not looked at yet stays in the list, for the sweep to say what became of it.
 */
export async function saveClocks(req: PayloadRequest, { clocks, calendars, items, stays = [] }: Saved): Promise<void> {
  if (clocks.length === 0 && items.length === 0 && stays.length === 0) return
  await sqlOf(req)(
    statement,
    [
      JSON.stringify(clocks.map((clock) => clockRow(clock, calendars))),
      JSON.stringify(clocks.flatMap(newSegments)),
      JSON.stringify(items),
      JSON.stringify(stays),
    ],
    'clocks-save',
  )
}

function clockRow({ transactionId, sla, run, ledger }: Clock, calendars: Calendars): Record<string, unknown> {
  const [first, last] = [ledger[0]!, ledger.at(-1)!]
  const stopped = last.state === 'stopped' ? last.from : null
  const reading = stopped === null ? null : readClock(ledger, calendars, stopped)
  return {
    transactionId, sla, run, state: last.state, startedAt: iso(first.from), stoppedAt: iso(stopped),
    target: last.targetMinutes, dueAt: iso(dueTime(ledger, calendars)), key: last.calendar.key, version: last.calendar.version,
    elapsed: reading?.elapsed ?? null, met: reading && reading.kind === 'met',
  }
}

function newSegments({ transactionId, sla, run, ledger, stored }: Clock): Record<string, unknown>[] {
  return ledger.slice(stored).map(({ state, from, why, calendar, targetMinutes }, index) => ({
    transactionId, sla, run, place: stored + index, state, from: iso(from), why, key: calendar.key, version: calendar.version, target: targetMinutes,
  }))
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString()
}

const statement = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as r ("transactionId" int, sla text, run int, state text, "startedAt" timestamptz,
      "stoppedAt" timestamptz, target float8, "dueAt" timestamptz, key text, version text, elapsed float8, met boolean)
  ), saved as (
    insert into sla_clocks (transaction_id, sla, run, workflow_version_id, state, started_at, stopped_at, target_minutes, due_at,
      calendar_key, calendar_version, elapsed_minutes, met)
    select g."transactionId", g.sla, g.run, t.workflow_version_id, g.state, g."startedAt", g."stoppedAt", g.target, g."dueAt",
      g.key, g.version, g.elapsed, g.met
    from given g join transactions t on t.id = g."transactionId"
    order by g."transactionId", g.sla, g.run
    on conflict (transaction_id, sla, run) do update set workflow_version_id = excluded.workflow_version_id, state = excluded.state,
      stopped_at = excluded.stopped_at, target_minutes = excluded.target_minutes, due_at = excluded.due_at,
      calendar_key = excluded.calendar_key, calendar_version = excluded.calendar_version,
      elapsed_minutes = excluded.elapsed_minutes, met = excluded.met
    returning id, transaction_id, sla, run, state, stopped_at
  ), segments as (
    insert into sla_segments (clock_id, place, state, from_at, why, calendar_key, calendar_version, target_minutes)
    select c.id, r.place, r.state, r."from", r.why, r.key, r.version, r.target
    from jsonb_to_recordset($2::jsonb) as r ("transactionId" int, sla text, run int, place int, state text, "from" timestamptz,
      why text, key text, version text, target float8)
    join saved c on c.transaction_id = r."transactionId" and c.sla = r.sla and c.run = r.run
  ), never as (
    delete from due_items i using saved c
    where c.state = 'stopped' and i.transaction_id = c.transaction_id and i.clock_id = c.id and i.done_at is null
      and (i.due_at is null or i.due_at > c.stopped_at)
  ), left_behind as (
    delete from due_items i using jsonb_to_recordset($4::jsonb) as s ("transactionId" int, since timestamptz, at timestamptz)
    where i.transaction_id = s."transactionId" and i.kind = 'automatic' and i.since <> s.since and i.done_at is null
      and (i.due_at is null or i.due_at > s.at)
  )
  insert into due_items (transaction_id, kind, key, due_at, clock_id, sla, step, offset_minutes, transition, since, calendar_key, calendar_version)
  select r."transactionId", r.kind, r.key, r."dueAt", c.id, r.sla, r.step, r."offset", r.transition, r.since, r."calendarKey", r."calendarVersion"
  from jsonb_to_recordset($3::jsonb) as r ("transactionId" int, kind text, key text, "dueAt" timestamptz, sla text, run int, step text,
    "offset" float8, transition text, since timestamptz, "calendarKey" text, "calendarVersion" text)
  left join saved c on c.transaction_id = r."transactionId" and c.sla = r.sla and c.run = r.run
  on conflict (transaction_id, key) do update set due_at = excluded.due_at, retry_at = null
  where due_items.kind = 'escalation' and due_items.done_at is null and due_items.due_at is distinct from excluded.due_at`
