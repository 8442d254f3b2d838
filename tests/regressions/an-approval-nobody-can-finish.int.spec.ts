import { afterAll, beforeAll, expect, it } from 'vitest'
import { inReview, publishDefinition, reviewedBy } from '../helpers/approvals.ts'
import { openOffice, type Office, type PersonKey } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const decide = (as: PersonKey, id: number, decision: 'approved' | 'rejected', comment?: string) =>
  office.ask(as, 'POST', `/transactions/${id}/approvals`, { body: { decision, ...(comment ? { comment } : {}) } })
const leaves = async (person: PersonKey, back = false) => {
  const answer = await office.ask('admin', 'PUT', `/users/${office.ids[person]}/${back ? 'activate' : 'deactivate'}`, { body: { reason: 'Left' } })
  expect(answer.status).toBe(200)
}

it('when the last of those asked leaves, one who said yes takes it up again, and it is decided once', async () => {
  await publishDefinition(office, reviewedBy({ users: [office.ids.admin, office.ids.admin2, office.ids.editor2] }, 'all'))
  const id = await inReview(office)
  for (const person of ['admin', 'admin2'] as const) expect((await decide(person, id, 'approved')).body.doc.status).toBe('under_review')
  await leaves('editor2')
  const { approval } = (await office.ask('admin', 'GET', `/transactions/${id}/approvals`)).body
  expect(approval).toMatchObject({ given: 2, needed: 2, approve: { allowed: true }, reject: { allowed: false } })
  const both = await Promise.all([decide('admin', id, 'approved'), decide('admin2', id, 'approved')])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect((await office.ask('admin', 'GET', `/transactions/${id}`)).body.status).toBe('approved')
  expect(await office.sql('select 1 from approval_decisions where transaction_id = $1', [id])).toHaveLength(2)
  await leaves('editor2', true)
})

it('nor one that can no longer be given, where a no counts only then', async () => {
  const people = { users: [office.ids.admin, office.ids.admin2, office.ids.editor2] }
  await publishDefinition(office, reviewedBy(people, 2, { rejection: 'impossible' }))
  const id = await inReview(office)
  expect((await decide('admin', id, 'rejected', 'Not like this')).body.doc.status).toBe('under_review')
  expect((await decide('admin2', id, 'approved')).body.doc.status).toBe('under_review')
  expect((await decide('admin', id, 'rejected', 'Still not')).status).toBe(409)
  await leaves('editor2')
  expect((await decide('admin2', id, 'approved')).status).toBe(409)
  expect((await decide('admin', id, 'rejected', 'Still not')).body.doc.status).toBe('submitted')
  await leaves('editor2', true)
})
