import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('says that nobody of that id may be assigned', async () => {
  const { id } = await office.create('admin')
  const assignedTo = 99_999_999_999
  const alone = await office.ask('admin', 'POST', `/transactions/${id}/assign`, { body: { assignedTo } })
  expect([alone.status, alone.body.errors[0].code]).toEqual([400, 'ASSIGNEE_NOT_STAFF'])
  const bulk = await office.ask('admin', 'POST', '/transactions/bulk', { body: { action: 'assign', assignedTo, ids: [id] } })
  expect(bulk.body.results).toMatchObject([{ id, ok: false, error: { code: 'ASSIGNEE_NOT_STAFF' } }])
})
