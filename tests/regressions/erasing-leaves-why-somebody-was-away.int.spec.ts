import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('the reason of a delegation goes with whom it is about, from its record, its notices and the trail', async () => {
  const { editor2: id, editor } = office.ids
  const until = new Date(Date.now() + 86_400_000).toISOString()
  const made = await office.ask('editor2', 'POST', '/delegations', { body: { to: editor, endsAt: until, reason: 'Surgery of the knee' } })
  expect(made.status).toBe(201)
  await office.workOff()
  expect((await office.ask('admin', 'POST', `/users/${id}/erase`, { body: { reason: 'They asked for it' } })).status).toBe(200)
  const dump = JSON.stringify(await office.sql('select to_jsonb(d) from delegations d union all select to_jsonb(n) from notifications n'))
  expect(dump).not.toMatch(/Surgery|Other Editor/)
  const trail = JSON.stringify((await office.ask('admin', 'GET', '/audit-logs?entity=delegations')).body)
  expect(trail).not.toMatch(/Surgery/)
})
