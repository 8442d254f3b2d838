import { afterAll, beforeAll, expect, it } from 'vitest'
import { liftLimits } from '../../../bench/liftLimits.ts'
import type { WorkflowDefinition } from '../../../src/workflows/definition.ts'
import type { Office, PersonKey } from '../../helpers/office.ts'
import { publishWorkflow } from '../../helpers/publishWorkflow.ts'
import { workflowOf } from '../../helpers/workflowOf.ts'
import { officeOfFigures, randomFrom } from './officeOfFigures.ts'

let office: Office
beforeAll(async () => {
  office = await officeOfFigures(160)
  await liftLimits(office.sql)
  // More clients and people than are told one by one.
  for (const [role, count] of [['client', 14], ['editor', 13]] as const) {
    await office.sql(
      `insert into users (name, email, role, status, locale, updated_at, created_at)
       select $1 || n, $1 || n || '@many.example', $1::enum_users_role, 'active', 'en', now(), now() from generate_series(1, $2::int) n`,
      [role, count],
    )
  }
  const idsOf = async (role: string) => (await office.sql<{ id: number }>('select id from users where role::text = $1 and email like $2 order by id', [role, '%@many.example'])).map(({ id }) => id)
  const { below, pick } = randomFrom(5)
  const [clients, editors] = [await idsOf('client'), await idsOf('editor')]
  for (const { id } of await office.sql<{ id: number }>('select id from transactions')) {
    if (below(3) > 0) await office.sql('update transactions set client_id = $2, assigned_to_id = $3 where id = $1', [id, pick([...clients, null]), pick([...editors, null])])
  }
}, 120_000)
afterAll(() => office.close())

const listed = async (person: PersonKey, filter: Record<string, string>) =>
  (await office.ask(person, 'GET', `/transactions?limit=1&${new URLSearchParams(filter)}`)).body.totalDocs
const board = async (person: PersonKey, query: Record<string, string> = {}) => (await office.ask(person, 'GET', `/dashboard/stats?${new URLSearchParams(query)}`)).body
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)

it('leads from the sum of many others to exactly their rows, whatever was asked', async () => {
  const asked: Record<string, string>[] = [{}, { priority: 'high,urgent' }, { stage: 'initial,normal,waiting' }, { created_after: day(90) }]
  let told = 0
  for (const person of ['admin', 'editor'] as const) {
    for (const filter of asked) {
      const { by, totals } = await board(person, filter)
      for (const division of ['client', 'assignee'] as const) {
        const others = by[division].find(({ key }: { key: string }) => key === 'others')
        if (!others) continue
        told += 1
        expect([person, filter, division, await listed(person, others.filter)]).toEqual([person, filter, division, others.value])
        // What was asked is narrowed by a figure once more: the others of the others.
        const again = await board(person, others.filter)
        expect(again.totals.all.value).toBe(others.value)
        for (const slice of again.by[division]) expect([slice.filter, await listed(person, slice.filter)]).toEqual([slice.filter, slice.value])
        expect(others.value).toBeLessThan(totals.all.value)
      }
    }
  }
  expect(told).toBeGreaterThan(8)
})

it('counts nobody’s among the others only where nobody is not told by itself', async () => {
  const nobodys = await listed('admin', { client: 'none' })
  const [all, first] = [await listed('admin', {}), (await board('admin')).by.client.find(({ key }: { key: string }) => key !== 'none')]
  expect(await listed('admin', { client_not: first.key })).toBe(all - first.value)
  expect(await listed('admin', { client_not: `${first.key},none` })).toBe(all - first.value - nobodys)
  expect(await listed('admin', { client_not: 'none' })).toBe(all - nobodys)
  expect(await listed('admin', { client_not: 'client1@many.example,nobody@many.example' })).toBe(all - (await listed('admin', { client: 'client1@many.example' })))
})

it('leads from open work of the past to what was open when that day ended', async () => {
  for (const [person, filter] of [['admin', {}], ['admin', { priority: 'high' }], ['editor', {}], ['client', {}]] as const) {
    for (const interval of ['day', 'week', 'month']) {
      const { trend } = await board(person, { from: day(80), to: day(3), interval, ...filter })
      for (const { to, backlog } of [trend[0], trend[Math.floor(trend.length / 2)], trend.at(-1)]) {
        expect(backlog.filter).toMatchObject({ open_on: to, ...filter })
        expect([person, to, await listed(person, backlog.filter)]).toEqual([person, to, backlog.value])
      }
    }
  }
})

it('has no link where the day asked for is another one', async () => {
  const { trend } = await board('admin', { from: day(20), to: day(3), interval: 'week', open_on: day(10) })
  expect(trend.map(({ to, backlog }: any) => [to, backlog.filter === null])).toEqual(trend.map(({ to }: any) => [to, to !== day(10)]))
})

it('refuses a day that is none, by name', async () => {
  const { status, body } = await office.ask('admin', 'GET', '/transactions?open_on=soon')
  expect([status, body.errors[0].code, body.errors[0].message]).toEqual([400, 'MALFORMED_QUERY', expect.stringContaining('open_on')])
})

it('tells a state that is an end in one workflow and a step in another as two parts', async () => {
  const { publishTemplate } = await import('../imports/histories.ts')
  await publishTemplate(office, 'simple_approval')
  await office.sql(`update transactions t set status = 'approved', state_kind = 'final', workflow_version_id = w.published_version_id, workflow_id = w.id
    from workflows w where w.key = 'simple_approval' and t.id in (select id from transactions where status = 'completed' and deleted_at is null order by id limit 3)`)
  for (const person of ['admin', 'editor'] as const) {
    const { by, totals } = await board(person)
    const told = by.status.map(({ key, label, ended }: any) => [key, label, ended])
    if (person === 'admin') expect(told).toEqual(expect.arrayContaining([['approved', 'Approved', false], ['approved:ended', 'Approved (ended)', true], ['completed', 'Completed', true]]))
    for (const slice of by.status) expect([slice.filter, await listed(person, slice.filter)]).toEqual([slice.filter, slice.value])
    const open = by.status.filter(({ ended }: any) => !ended).reduce((sum: number, { value }: any) => sum + value, 0)
    expect([person, open]).toEqual([person, totals.open.value])
  }
})

it('has one name for a state that several workflows know: the default one’s, else that of the newest version', async () => {
  const stateOf = (key: string, en: string, ar: string) => ({ key, label: { en, ar }, kind: 'normal' as const, colour: 'teal' as const })
  const workflow = (key: string, second: ReturnType<typeof stateOf>): WorkflowDefinition => {
    const usual = workflowOf(key, {})
    return {
      ...usual,
      states: [...usual.states, stateOf('approved', `Agreed in ${key}`, `موافَق عليها في ${key}`), second],
      transitions: [
        ...usual.transitions,
        { key: 'agree', from: ['working'], to: 'approved', label: { en: 'Agree', ar: 'موافقة' }, roles: ['admin'] },
        { key: 'look', from: ['approved'], to: second.key, label: { en: 'Look', ar: 'نظر' }, roles: ['admin'] },
        { key: 'back', from: [second.key], to: 'working', label: { en: 'Back', ar: 'رجوع' }, roles: ['admin'] },
      ],
    }
  }
  const older = await publishWorkflow(office, workflow('older', stateOf('looked_at', 'Looked at', 'قيد النظر')))
  const newer = await publishWorkflow(office, workflow('newer', stateOf('looked_at', 'Examined', 'قيد الفحص')))
  // Another key under the very same name is a state of its own.
  const third = await publishWorkflow(office, workflow('third', stateOf('examined', 'Examined', 'قيد الفحص')))
  const moved = async (id: number, status: string, count: number) =>
    office.sql(
      `update transactions t set status = $2, state_kind = 'normal', workflow_version_id = w.published_version_id, workflow_id = w.id from workflows w
       where w.id = $1 and t.id in (select t.id from transactions t join workflows w on w.id = t.workflow_id and w.key = 'default' where t.status = 'submitted' and t.deleted_at is null order by t.id limit $3)`,
      [id, status, count],
    )
  await moved(older, 'looked_at', 2)
  await moved(newer, 'looked_at', 1)
  await moved(third, 'examined', 1)
  await moved(older, 'approved', 1)
  const { by } = await board('admin')
  const told = (key: string) => by.status.filter((slice: any) => slice.key === key).map(({ label, value }: any) => [label, value])
  expect([told('looked_at'), told('examined'), told('approved').map(([label]: [string]) => label)]).toEqual([[['Examined', 3]], [['Examined', 1]], ['Approved']])
  for (const slice of by.status) expect([slice.filter, await listed('admin', slice.filter)]).toEqual([slice.filter, slice.value])
  const { body: arabic } = await office.ask('admin', 'GET', '/dashboard/stats', { locale: 'ar' })
  expect(arabic.by.status.filter(({ key }: any) => key === 'looked_at').map(({ label }: any) => label)).toEqual(['قيد الفحص'])
  const { body: grouped } = await office.ask('admin', 'GET', '/analytics/transactions?group_by=status')
  expect(grouped.groups.filter(({ key }: any) => key === 'looked_at').map(({ label, all }: any) => [label, all.value])).toEqual([['Examined', 3]])
})
