import { afterAll, beforeAll, expect, it } from 'vitest'
import { inReview, publishDefinition, reviewedBy } from '../helpers/approvals.ts'
import { openOffice, type Office, type PersonKey } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const approve = async (as: PersonKey, id: number) =>
  (await office.ask(as, 'POST', `/transactions/${id}/approvals`, { body: { decision: 'approved' } })).body

it('the yes of somebody who left afterwards stands for nobody else', async () => {
  await publishDefinition(office, reviewedBy({ users: [office.ids.admin, office.ids.admin2, office.ids.editor2] }, 'all'))
  const id = await inReview(office)
  expect((await approve('editor2', id)).approval).toMatchObject({ given: 1, needed: 3 })
  expect((await office.ask('admin', 'PUT', `/users/${office.ids.editor2}/deactivate`, { body: { reason: 'Left' } })).status).toBe(200)
  const second = await approve('admin', id)
  expect([second.doc.status, second.approval]).toMatchObject(['under_review', { given: 2, needed: 3 }])
  expect((await approve('admin2', id)).doc.status).toBe('approved')
})
