import { afterAll, beforeAll, expect, it } from 'vitest'
import { decide } from '../helpers/decide.ts'
import { openOffice, type Office } from '../helpers/office.ts'
import { publishWorkflow } from '../helpers/publishWorkflow.ts'
import type { Effect } from '../../src/workflows/effect.ts'
import { defaultLifecycle } from '../../src/workflows/templates/defaultLifecycle.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await decide(office, { clients: { mayComment: true }, transactions: { autoAssignment: 'off' } })
})
afterAll(() => office.close())

const whoComments = (key: string, to: Extract<Effect, { kind: 'assign' }>['to']) =>
  publishWorkflow(office, {
    ...defaultLifecycle,
    key,
    name: { en: key, ar: key },
    rules: [{ key: 'give', label: { en: 'Give', ar: 'إسناد' }, on: ['commentAdded'], effects: [{ kind: 'assign', to }] }],
  })
const assignee = async (id: number) => (await office.ask('admin', 'GET', `/transactions/${id}`)).body.assignedTo

it('a rule gives the work to nobody of the clients, nor to somebody who left; it stays where it is', async () => {
  const workflow = await whoComments('to_actor', 'actor')
  const { id } = await office.create('editor', { workflow, client: office.ids.client, assignedTo: office.ids.editor2 })
  const comment = (as: 'client' | 'admin') => office.ask(as, 'POST', `/transactions/${id}/comments`, { body: { text: 'Well?', internal: false } })
  expect((await comment('client')).status).toBe(201)
  expect(await assignee(id)).toBe(office.ids.editor2)
  expect((await comment('admin')).status).toBe(201)
  expect(await assignee(id)).toBe(office.ids.admin)

  const creators = await whoComments('to_creator', 'creator')
  const other = await office.create('editor2', { workflow: creators, assignedTo: office.ids.editor })
  expect((await office.ask('admin', 'PUT', `/users/${office.ids.editor2}/deactivate`, { body: { reason: 'Left' } })).status).toBe(200)
  expect((await office.ask('admin', 'POST', `/transactions/${other.id}/comments`, { body: { text: 'Whose is it?' } })).status).toBe(201)
  expect(await assignee(other.id)).toBe(office.ids.editor)
})
