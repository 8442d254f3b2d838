import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('an erased account is activated again, and the keys that act for it with it', async () => {
  const id = office.ids.editor2
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const { body } = await office.ask('admin', 'POST', '/api-keys', { body: { name: 'Theirs', role: 'editor', owner: id, expiresAt } })
  const byKey = () => office.ask(null, 'GET', '/transactions', { headers: { authorization: `Bearer ${body.key}` } })
  expect((await byKey()).status).toBe(200)
  expect((await office.ask('admin', 'POST', `/users/${id}/erase`, { body: { reason: 'They asked for it' } })).status).toBe(200)
  expect((await byKey()).status).toBe(401)

  const again = await Promise.all([
    office.ask('admin', 'PUT', `/users/${id}/activate`, { body: {} }),
    office.ask('admin', 'PATCH', `/users/${id}`, { body: { status: 'active' } }),
    office.ask('admin', 'PUT', `/users/${id}`, { body: { name: 'Known Again', phone: '+966 11 555 0100' } }),
    office.ask('admin', 'PATCH', `/users/${id}`, { body: { password: 'Seven!cranes9' } }),
  ])
  expect(again.map((answer) => [answer.status, answer.body.errors?.[0]?.code])).toEqual(again.map(() => [409, 'PERSON_ERASED']))
  const many = await office.ask('admin', 'POST', '/users/bulk', { body: { action: 'activate', ids: [id] } })
  expect(many.body.results).toMatchObject([{ id, ok: false, error: { code: 'PERSON_ERASED' } }])
  const query = `mutation { updateUser(id: ${id}, data: { status: active }) { id } }`
  const graphql = await office.ask('admin', 'POST', '/graphql', { body: { query }, locale: 'ar' })
  expect(graphql.body.errors[0].extensions.code).toBe('PERSON_ERASED')
  expect((await byKey()).status).toBe(401)
})
