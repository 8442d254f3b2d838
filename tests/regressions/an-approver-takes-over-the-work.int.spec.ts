import { afterAll, beforeAll, expect, it } from 'vitest'
import { inReview, publishDefinition, reviewedBy } from '../helpers/approvals.ts'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const reviewed = reviewedBy({ users: [office.ids.admin, office.ids.editor2] }, 'all')
  const withdraw = { key: 'withdraw', from: ['under_review'], to: 'draft', label: { en: 'Withdraw', ar: 'سحب' }, roles: ['editor' as const] }
  await publishDefinition(office, { ...reviewed, transitions: [...reviewed.transitions, withdraw] })
})
afterAll(() => office.close())

const codeOf = ({ status, body }: { status: number; body: any }) => [status, body.errors?.[0]?.code]

it('who only reads because their approval is asked gives the work to nobody, themselves included', async () => {
  const id = await inReview(office, 'editor', { assignedTo: office.ids.editor })
  expect((await office.ask('editor2', 'GET', `/transactions/${id}`)).status).toBe(200)
  for (const assignedTo of ['me', 'auto', null, office.ids.admin]) {
    expect(codeOf(await office.ask('editor2', 'POST', `/transactions/${id}/assign`, { body: { assignedTo } }))).toEqual([403, 'FORBIDDEN'])
  }
  const bulk = await office.ask('editor2', 'POST', '/transactions/bulk', { body: { action: 'assign', assignedTo: 'me', ids: [id] } })
  expect(bulk.body).toMatchObject({ succeeded: 0, results: [{ ok: false, error: { code: 'FORBIDDEN' } }] })
  expect((await office.ask('admin', 'GET', `/transactions/${id}`)).body.assignedTo).toBe(office.ids.editor)
  const given = await office.ask('editor', 'POST', `/transactions/${id}/assign`, { body: { assignedTo: office.ids.admin } })
  expect(given.status).toBe(200)
})

it('nor takes the transitions that are open to the editors whose work it is; buttons say so too', async () => {
  const id = await inReview(office, 'editor', { assignedTo: office.ids.editor })
  for (const [person, allowed] of [['editor', true], ['editor2', false]] as const) {
    const { body } = await office.ask(person, 'GET', `/transactions/${id}/transitions`)
    expect(body.transitions.find(({ key }: any) => key === 'withdraw')).toMatchObject({ allowed })
  }
  expect(codeOf(await office.ask('editor2', 'POST', `/transactions/${id}/status`, { body: { status: 'draft' } }))).toEqual([403, 'TRANSITION_NOT_ALLOWED_FOR_ROLE'])
  const { workflow } = (await office.ask('admin', 'GET', `/transactions/${id}`)).body
  const executed = await office.ask('editor2', 'POST', `/workflows/${workflow}/execute`, { body: { transaction: id, transition: 'withdraw' } })
  expect(codeOf(executed)).toEqual([403, 'TRANSITION_NOT_ALLOWED_FOR_ROLE'])
  // Their answer is theirs all the same, and whoever has the work may do what editors may.
  expect((await office.ask('editor2', 'POST', `/transactions/${id}/approvals`, { body: { decision: 'approved' } })).status).toBe(200)
  expect((await office.ask('editor', 'POST', `/transactions/${id}/status`, { body: { status: 'draft' } })).status).toBe(200)
})
