import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
const seed = async () => {
  const { seedOffice } = await import('../../../src/seed/index.ts')
  await seedOffice(office.payload, { demo: true, past: true })
}
beforeAll(async () => {
  office = await openOffice()
  // An office before its first person: the demo is for that one alone.
  await office.sql('alter table users disable trigger users_stay')
  await office.sql('delete from users')
  await office.sql('alter table users enable trigger users_stay')
  // What ends in its middle leaves nothing, and is made whole the next time.
  await office.sql(`create function stumble() returns trigger language plpgsql as $$ begin raise exception 'stumbled'; end $$`)
  await office.sql('create trigger stumble before insert on comments for each row execute function stumble()')
  await expect(seed()).rejects.toThrow()
  for (const table of ['users', 'transactions', 'transaction_history', 'reference_counters']) expect(await one(`select count(*)::int from ${table}`), table).toBe(0)
  await office.sql('drop function stumble cascade')
  await seed()
}, 240_000)
afterAll(() => office.close())

const one = async (text: string) => Object.values((await office.sql<Record<string, unknown>>(text))[0]!)[0]
const past = `select id from transactions where created_at < now() - interval '1 hour'`

it('numbers the past without a gap, in the order of its time, and today’s work goes on from there', async () => {
  const rows = await office.sql<{ reference: string; created_at: Date }>('select reference, created_at from transactions order by id')
  expect(rows.length).toBeGreaterThan(250)
  const years = Map.groupBy(rows, ({ reference }) => reference.slice(4, 8))
  for (const ofYear of years.values()) {
    expect(ofYear.map(({ reference }) => Number(reference.slice(9)))).toEqual(ofYear.map((_, place) => place + 1))
  }
  expect(rows.map(({ created_at }) => created_at.getTime())).toEqual(rows.map(({ created_at }) => created_at.getTime()).toSorted((a, b) => a - b))
})

it('leaves every record where its timeline ends, each step where the last one led', async () => {
  expect(await one(`select count(*)::int from (
    select t.status, h."to", h."from", lag(h."to") over course as before, h.created_at, h.since, lag(h.created_at, 1, t.created_at) over course as came,
      row_number() over (partition by t.id order by h.created_at desc, h.id desc) = 1 as last
    from transactions t join transaction_history h on h.transaction_id = t.id and h.event = 'statusChanged'
    window course as (partition by t.id order by h.created_at, h.id)
  ) steps where (last and status <> "to") or (before is not null and before <> "from") or since <> came`)).toBe(0)
  expect(await one(`select count(*)::int from transactions t where t.id in (${past}) and rev <> 1 + (
    select count(*) from transaction_history h where h.transaction_id = t.id and h.event in ('statusChanged', 'assignmentChanged') and h.created_at > t.created_at)`)).toBe(0)
})

it('keeps figures and counts that are what counting anew gives', async () => {
  const kept = 'select id, begun_at, ended_at, outcome, timeliness, lead_hours, rework_steps from transactions order by id'
  const before = await office.sql(kept)
  expect(await one(`select count(*)::int from transactions where ended_at is not null and lead_hours <> round(extract(epoch from ended_at - created_at) / 3600, 4)`)).toBe(0)
  expect(await one(`select count(*)::int from transactions t where ended_at is not null and ended_at <> (
    select max(created_at) from transaction_history h where h.transaction_id = t.id and h.event = 'statusChanged')`)).toBe(0)
  await office.sql('select learn_steps(array_agg(id)) from transactions')
  expect(await office.sql(kept)).toEqual(before)
  const columns = 'cube, status, state_kind, version, type, category, priority, department, client, assignee, due'
  const counts = `select ${columns}, sum(n)::int as n from transaction_counts_now group by ${columns} having sum(n) <> 0 order by ${columns}`
  const counted = await office.sql(counts)
  await office.sql('select recount_transactions()')
  expect(await office.sql(counts)).toEqual(counted)
})

it('runs the clocks of service times to where the work stands', async () => {
  expect(await one(`select count(*)::int from sla_clocks c join transactions t on t.id = c.transaction_id
    where (c.state = 'stopped') <> (t.status <> 'waiting_approval')
      and c.run = (select max(run) from sla_clocks o where o.transaction_id = c.transaction_id and o.sla = c.sla)`)).toBe(0)
  expect(await one(`select count(*)::int from sla_clocks where state = 'stopped' and not met`)).toBeGreaterThan(0)
  expect(await one(`select count(*)::int from due_items where done_at is null and due_at <= now()`)).toBe(0)
})

it('is in the audit trail, which is in order, with the time and the person of then', async () => {
  const { verifyDatabase } = await import('../../../src/audit/verifyDatabase.ts')
  expect((await verifyDatabase(office.databaseUrl)).ok).toBe(true)
  expect(await one(`select count(*)::int from (
    (select transaction_id::text, event, actor_id, created_at from transaction_history where transaction_id in (${past}))
    except (select entity_id, action, (after->>'actor')::int, (after->>'occurredAt')::timestamptz from audit_logs where entity = 'transactions')) missing`)).toBe(0)
})

it('tells nobody of what was over long ago', async () => {
  await office.workOff()
  for (const table of ['notifications', 'webhook_deliveries']) {
    expect(await one(`select count(*)::int from ${table} where created_at < now() - interval '1 hour'`), table).toBe(0)
  }
  expect(await one(`select count(*)::int from notifications where transaction_id in (${past}) and event not in ('overdue', 'dueSoon', 'dueToday')`)).toBe(0)
})

it('shows everybody of it what is theirs', async () => {
  const { dashboardOf } = await import('../../../src/analytics/dashboard.ts')
  const { callerOf } = await import('../../../src/platform/caller.ts')
  for (const [email, least] of [['admin@example.com', 250], ['editor@example.com', 30], ['client@example.com', 20]] as const) {
    const { docs: [user] } = await office.payload.find({ collection: 'users', where: { email: { equals: email } } })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, office.payload)
    const { totals } = await dashboardOf(req, callerOf(req)!, { range: {}, filter: {} }, 'en')
    expect(totals.all.value, email).toBeGreaterThan(least)
    expect(totals.completed.value, email).toBeGreaterThan(0)
  }
})

it('adds nothing when it is given a second time', async () => {
  const before = await one('select count(*)::int from transactions')
  await seed()
  expect(await one('select count(*)::int from transactions')).toBe(before)
})
