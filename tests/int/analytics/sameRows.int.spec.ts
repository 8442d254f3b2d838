import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'
import { withinOneDay } from '../../helpers/withinOneDay.ts'

let office: Office
let workflow: number

/** The same numbers each time, whatever they are. */
let seed = 20_261_122
const random = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((seed / 2_147_483_648) * below)
}
const pick = <Value>(values: readonly Value[]): Value => values[random(values.length)]!

const staff = ['admin', 'admin2', 'editor', 'editor2'] as const
const statuses = ['draft', 'submitted', 'under_review', 'approved', 'in_progress', 'completed', 'on_hold', 'cancelled'] as const

beforeAll(async () => {
  office = await openOffice()
  const [row] = await office.sql<{ id: number }>(`select id from workflows where key = 'default'`)
  workflow = row!.id
  const departments = (await office.sql<{ id: number }>('select id from departments order by id')).map(({ id }) => id)
  const people: (PersonKey | null)[] = ['admin', 'editor', 'editor2', null]
  for (let made = 0; made < 240; made += 1) {
    const status = pick(statuses)
    const kind = { draft: 'initial', on_hold: 'waiting', completed: 'final', cancelled: 'final' }[status as string] ?? 'normal'
    const person = (key: PersonKey | null) => (key ? office.ids[key] : null)
    await office.sql(
      `insert into transactions (external_reference, client_name, type_id, reference, status, state_kind, priority, workflow_id, workflow_version_id,
         assigned_to_id, created_by_id, client_id, department_id, due_date, created_at, deleted_at)
       select $1, 'A client', 1, $1, $2, $3::text::enum_transactions_state_kind, $4::text::enum_transactions_priority, w.id, w.published_version_id,
         $5, $6, $7, $8, now() + $9 * interval '1 day', now() - $10 * interval '1 day', case when $11 then now() end from workflows w where key = 'default'`,
      [
        `R-${made}`, status, kind, pick(['low', 'normal', 'high', 'urgent']), person(pick(people)), person(pick(['admin', 'editor', 'editor2'] as const)),
        pick([office.ids.client, office.ids.client2, null]), pick([...departments, null]), random(40) - 20, random(90), random(10) === 0,
      ],
    )
  }
  await office.sql(
    `insert into transaction_history (transaction_id, event, actor_id, actor_role, "from", "to", internal, data, created_at)
     select t.id, 'statusChanged', t.created_by_id, 'editor', 'draft', t.status, false, '{"type":"statusChanged","transition":"submit"}', t.created_at + interval '2 hours'
     from transactions t where t.status <> 'draft'`,
  )
}, 180_000)
afterAll(() => office.close())

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
const filters = [
  () => ['status', pick(statuses)], () => ['status', `${pick(statuses)},${pick(statuses)}`], () => ['priority', pick(['low', 'high,urgent'])],
  () => ['stage', pick(['initial', 'normal', 'waiting,final'])], () => ['assigned_to', pick(['me', 'none', String(office.ids.editor), 'editor2@test.example'])],
  () => ['created_by', pick(['me', 'admin@test.example'])], () => ['client', pick(['client@test.example', 'none'])], () => ['department', pick(['engineering', 'legal'])],
  () => ['created_after', day(random(90))], () => ['created_before', day(random(90))], () => ['overdue', pick(['true', 'false'])], () => ['due_soon', 'true'],
  () => ['due_after', day(random(20))], () => ['has_attachments', pick(['true', 'false'])], () => ['tags', 'nowhere'],
] as const

describe('the same rows everywhere', () => {
  it('100 random people and filters: the list, its count, the analytics and the rows behind them say the same', async () => {
    let largest = 0
    const askOnce = async () => {
      const person = pick(staff)
      // No filter twice: which of two holds is another question.
      const query = new URLSearchParams(Object.fromEntries(Array.from({ length: random(3) }, () => pick(filters)() as [string, string])))
      const list = (await office.ask(person, 'GET', `/transactions?limit=1&where[workflow][equals]=${workflow}&${query}`)).body.totalDocs
      const answer = await office.ask(person, 'GET', `/workflows/${workflow}/analytics?${query}`)
      expect([person, String(query), answer.status]).toEqual([person, String(query), 200])
      const { transactions, standing } = answer.body
      const behind = (await office.ask(person, 'GET', `/workflows/${workflow}/analytics/transactions?limit=1&${query}`)).body.totalDocs
      const standingNow = standing.reduce((sum: number, each: { transactions: number }) => sum + each.transactions, 0)
      expect([person, String(query), transactions.total, transactions.open + transactions.ended, standingNow, behind]).toEqual([
        person, String(query), list, list, list, list,
      ])
      largest = Math.max(largest, list)
    }
    for (let round = 0; round < 100; round += 1) await withinOneDay(askOnce)
    expect(largest).toBeGreaterThan(150)
  }, 300_000)

  it('open work is what the list shows as open', async () => {
    for (const person of staff) {
      const { load } = (await office.ask(person, 'GET', `/workflows/${workflow}/analytics`)).body
      for (const { key, count } of load.byState) {
        const { totalDocs } = (await office.ask(person, 'GET', `/transactions?limit=1&status=${key}`)).body
        expect([person, key, count]).toEqual([person, key, totalDocs])
      }
    }
  })
})
