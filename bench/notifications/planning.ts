import { join } from 'node:path'
import type { OfficeEvent } from '../../src/events/index.ts'
import { lineOf } from '../../src/notifications/plan.ts'
import { planInsert } from '../../src/notifications/planInsert.ts'
import { fillTransactions, startOffice, type BenchOffice } from '../startOffice.ts'

const pairs = Number(process.env['BENCH_CHANGES'] ?? 300)
const deliveries = 100_000

type Change = { id: number; rev: string }

/**
 * What planning adds to a status change that ten people hear of: two web processes on one database, one of which tells
 * nobody, take turns. Beside 100,000 deliveries of the weeks before, with the worker held, so that only planning is
 * measured; then, with an idle worker, how long after the answer what is told stands in the application.
 */
export default async function planning(): Promise<Record<string, unknown>> {
  const office = await startOffice(4_871)
  try {
    const without = await office.anotherWeb(4_872, ['--import', join(import.meta.dirname, '../withoutPlanning.mjs')])
    await fillTransactions(office, 20_000)
    const actor = await peopleOfTen(office)
    await fillDeliveries(office)
    office.worker('pause')
    const changes = await readyToComplete(office, 2 * pairs + 40)
    for (let run = 0; run < 20; run += 1) {
      await complete(office.api, actor, changes.pop()!)
      await complete(without, actor, changes.pop()!)
    }
    const times = { planned: [] as number[], unplanned: [] as number[] }
    for (let pair = 0; pair < pairs; pair += 1) {
      // Who comes first in a pair changes, as whoever comes second finds warmer caches.
      const turns = pair % 2 === 0 ? (['planned', 'unplanned'] as const) : (['unplanned', 'planned'] as const)
      for (const turn of turns) times[turn].push(await complete(turn === 'planned' ? office.api : without, actor, changes.pop()!))
    }
    const [planned] = await office.sql(
      `select count(distinct recipient_id)::int as people, count(*)::int as rows from deliveries
       where notice_id in (select id from notices where key not like 'bench:%' and transaction_id = (select transaction_id from notices order by id desc limit 1))`,
    )
    const plans = await explained(office)
    office.worker('goOn')
    await untilTold(office)
    return {
      people: planned!['people'], deliveriesPerChange: planned!['rows'], deliveriesBefore: deliveries,
      withMs: medianOf(times.planned), withoutMs: medianOf(times.unplanned),
      addedMs: rounded(medianOf(times.planned) - medianOf(times.unplanned)),
      statementMs: plans, committedToToldMs: await commitToTold(office, actor),
    }
  } finally {
    await office.stop()
  }
}

/** Ten people: creator, assignee, client and seven administrators; none of them is who completes it. Gives the header of who does. */
async function peopleOfTen(office: BenchOffice): Promise<string> {
  await office.sql(`update users set status = 'deactivated' where email <> 'admin@example.com'`)
  await office.sql(
    `insert into users (name, role, status, locale, email)
     select 'Person ' || n, (case n when 1 then 'client' when 2 then 'editor' when 3 then 'editor' else 'admin' end)::enum_users_role, 'active', 'en',
       'person' || n || '@bench.example' from generate_series(1, 10) n`,
  )
  return office.authorization
}

/** Deliveries as they stand after some weeks: most are done, all but a few in both channels. */
async function fillDeliveries(office: BenchOffice): Promise<void> {
  await office.sql(
    `with told as (
       insert into notices (key, event, transaction_id, data, at, spread_at)
       select 'bench:' || n, 'statusChanged', (select min(id) from transactions) + n % 20000, '{}', now() - n * interval '1 minute', now()
       from generate_series(1, $1 / 20) n returning id
     )
     insert into deliveries (notice_id, channel, recipient_id, template, state, ended_at, created_at)
     select told.id, channel, u.id, 'statusChanged', 'delivered', now(), now() - told.id * interval '1 minute'
     from told, (select id from users where email like 'person%@bench.example') u, unnest(array['inApp', 'email']) channel`,
    [deliveries],
  )
  await office.sql('vacuum analyze notices, deliveries')
}

async function readyToComplete(office: BenchOffice, count: number): Promise<Change[]> {
  const rows = await office.sql(
    `with people as (select role, array_agg(id order by id) as ids from users where email like 'person%@bench.example' group by role)
     update transactions t set status = 'in_progress', state_kind = 'normal', client_id = c.ids[1], created_by_id = e.ids[1], assigned_to_id = e.ids[2]
     from people c, people e
     where c.role = 'client' and e.role = 'editor' and t.id in (select id from transactions where status = 'draft' order by id limit $1)
     returning t.id, t.rev`,
    [count],
  )
  return rows as Change[]
}

/** Milliseconds until the answer. */
async function complete(api: string, authorization: string, { id, rev }: Change): Promise<number> {
  const begin = performance.now()
  const answer = await fetch(`${api}/transactions/${id}/status`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', 'if-match': `"${rev}"` },
    body: JSON.stringify({ status: 'completed' }),
  })
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`${id} was not completed: ${answer.status} ${text}`)
  return performance.now() - begin
}

/** What PostgreSQL itself needs for the statement, run again for the last change and undone. */
async function explained(office: BenchOffice): Promise<number> {
  const [last] = await office.sql(`select transaction_id as id, data from notices where event = 'completed' order by id desc limit 1`)
  const event = last!['data'] as OfficeEvent
  const { type } = event
  const lines = JSON.stringify([lineOf({ event, key: 'bench:explained' }, { inApp: [type], email: [type] })])
  const [row] = await office.sql(`explain (analyze, format json) ${planInsert.replace('$1', `'${lines.replaceAll("'", "''")}'`)}`)
  await office.sql(`delete from notices where key = 'bench:explained'`)
  const [plan] = row!['QUERY PLAN'] as [{ 'Planning Time': number; 'Execution Time': number }]
  if (process.env['BENCH_PLAN'] !== undefined) console.error(JSON.stringify(plan, null, 1))
  return rounded(plan['Execution Time'])
}

async function untilTold(office: BenchOffice): Promise<void> {
  for (;;) {
    const [row] = await office.sql('select count(*)::int as left from notices where spread_at is null')
    if (row!['left'] === 0) return
  }
}

/** From the answer to the row, with a worker that has nothing else to do: asked again and again, so a few ms too much. */
async function commitToTold(office: BenchOffice, actor: string): Promise<number> {
  const times: number[] = []
  for (const change of await readyToComplete(office, 20)) {
    await complete(office.api, actor, change)
    const begin = performance.now()
    for (let found = 0; found === 0; ) {
      const [row] = await office.sql(`select count(*)::int as found from notifications where transaction_id = $1 and event = 'completed'`, [change.id])
      found = row!['found'] as number
    }
    times.push(performance.now() - begin)
    await untilTold(office)
  }
  return medianOf(times)
}

function medianOf(values: readonly number[]): number {
  return rounded(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
