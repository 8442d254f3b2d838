import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
let key: string
beforeAll(async () => {
  office = await openOffice()
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  key = (await office.ask('admin', 'POST', '/api-keys', { body: { name: 'Stolen', role: 'admin', expiresAt } })).body.key
})
afterAll(() => office.close())

const byKey = (method: string, path: string, body?: object) =>
  office.ask(null, method, path, { ...(body ? { body } : {}), headers: { authorization: `Bearer ${key}` } })
const codeOf = ({ status, body }: { status: number; body: any }) => [status, body.errors?.[0]?.code ?? body.errors?.[0]?.extensions?.code]

it('by setting a password or taking a second factor away', async () => {
  const { admin2 } = office.ids
  for (const method of ['PATCH', 'PUT']) {
    expect(codeOf(await byKey(method, `/users/${admin2}`, { password: 'Seven!cranes9' }))).toEqual([403, 'API_KEY_NOT_ALLOWED'])
  }
  const query = `mutation { updateUser(id: ${admin2}, data: { password: "Seven!cranes9" }) { id } }`
  expect(codeOf(await byKey('POST', '/graphql', { query }))[1]).toBe('API_KEY_NOT_ALLOWED')
  expect(codeOf(await byKey('DELETE', `/users/${admin2}/second-factor`, { reason: 'Lost it' }))).toEqual([403, 'API_KEY_NOT_ALLOWED'])
  // What programs are for still goes.
  expect((await byKey('PATCH', `/users/${admin2}`, { phone: '+966 11 555 0103' })).status).toBe(200)
})
