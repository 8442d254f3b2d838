import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, people, type Office } from '../helpers/office.ts'
import { mailsTo } from '../helpers/mails.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const lastOf = async (entity: string, id: number) => {
  const [row] = await office.sql<{ action: string; before: any; after: any }>(
    'select action, before, after from audit_logs where entity = $1 and entity_id = $2 order by id desc limit 1',
    [entity, String(id)],
  )
  return row
}
const save = async (path: string, body: object) => {
  const answer = await office.ask('admin', 'PATCH', path, { body })
  expect([path, answer.status]).toEqual([path, 200])
  return answer.body.doc
}

// What Payload answers was cut by `select`, and what it answers is what the hooks behind a save were told.
it('a key is revoked without an entry', async () => {
  const body = { name: 'Accounting', role: 'editor', expiresAt: new Date(Date.now() + 86_400_000).toISOString() }
  const made = await office.ask('admin', 'POST', '/api-keys?select[name]=true', { body })
  const { id } = made.body.doc
  expect(made.body.key).toMatch(/^mdc_/)
  expect(await lastOf('api-keys', id)).toMatchObject({ action: 'apiKey.created', after: { role: 'editor', owner: office.ids.admin } })
  await save(`/api-keys/${id}?select[name]=true`, { revokedAt: new Date().toISOString() })
  expect(await lastOf('api-keys', id)).toMatchObject({ action: 'apiKey.revoked', after: { name: 'Accounting' } })
})

it('a role changes and the trail does not say to what', async () => {
  const id = office.ids.editor2
  await save(`/users/${id}?select[name]=true`, { role: 'client', company: 'Nobody’s' })
  const { before, after } = (await lastOf('users', id))!
  expect([before.role, after.role]).toEqual(['editor', 'client'])
  expect([Object.keys(before).toSorted(), Object.keys(after).toSorted()]).toEqual([['company', 'role'], ['company', 'role']])
})

it('a rejected applicant is told nothing', async () => {
  await save(`/users/${office.ids.client2}?select[name]=true`, { status: 'rejected', statusReason: 'The number is of another company.' })
  expect((await mailsTo(office, people.client2.email)).map(({ mail }) => mail)).toContain('registrationRejected')
})

it('a word is changed and the trail does not say how', async () => {
  await save('/categories/1?select[id]=true', { nameEn: 'Buildings' })
  expect(await lastOf('categories', 1)).toMatchObject({ action: 'recordUpdated', before: { nameEn: 'Architecture' }, after: { nameEn: 'Buildings' } })
})

it('an internal comment is told of as one that clients may read', async () => {
  const { id } = await office.create('editor')
  const made = await office.ask('editor', 'POST', '/comments?select[text]=true', { body: { transaction: id, text: 'Between us.', internal: true } })
  expect(made.status).toBe(201)
  const rows = await office.sql(`select internal from transaction_history where transaction_id = $1 and event = 'commentAdded'`, [id])
  expect(rows).toEqual([{ internal: true }])
})

it('departments seem to change because they were asked for in full', async () => {
  const id = office.ids.editor
  await save(`/users/${id}?depth=2`, { phone: '+966 11 555 0101' })
  expect(Object.keys((await lastOf('users', id))!.after)).toEqual(['phone'])
})

it('somebody’s legal hold seems to be lifted by their own change of profile', async () => {
  const id = office.ids.client
  await save(`/users/${id}`, { legalHold: true })
  const answer = await office.ask('client', 'PATCH', `/users/${id}`, { body: { phone: '+966 11 555 0102' } })
  expect(answer.status).toBe(200)
  expect(Object.keys((await lastOf('users', id))!.after)).toEqual(['phone'])
})
