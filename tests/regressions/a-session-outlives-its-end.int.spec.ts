import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, password, people, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  // Each door is to lock by itself, not to be kept shut by the limit that the door before it used up.
  const limits = { signInPerAccount: 1_000, signInPerAddress: 1_000 }
  await office.ask('admin', 'PATCH', '/globals/settings', { body: { limits } })
})
afterAll(() => office.close())

const signIn = async (person: keyof typeof people, secret = password) => office.ask(null, 'POST', '/auth/login', { body: { email: people[person].email, password: secret } })
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
const doorsOfData = ['/transactions', '/transactions/export?format=csv', '/transactions/counts', '/transactions/search?q=a', '/notifications', '/users/me', '/access']

it('a suspended client still exports', async () => {
  const { body } = await signIn('client')
  const asClient = bearer(body.access_token)
  expect((await office.ask(null, 'GET', '/transactions/export?format=csv', asClient)).status).toBe(200)
  expect((await office.ask('admin', 'PATCH', `/users/${office.ids.client}`, { body: { status: 'deactivated' } })).status).toBe(200)
  const closed = async () => {
    for (const path of doorsOfData) {
      const answer = await office.ask(null, 'GET', path, asClient)
      const empty = answer.status === 401 || JSON.stringify(answer.body) === '{}' || answer.body.user === null
      expect([path, answer.status, empty]).toEqual([path, answer.status, true])
    }
    expect((await office.ask(null, 'POST', '/auth/refresh', { body: { refresh_token: body.refresh_token } })).status).toBe(401)
    expect((await office.ask(null, 'POST', '/users/refresh-token', { ...asClient, body: {} })).status).toBeGreaterThanOrEqual(400)
  }
  await closed()
  // Even if a session had been left behind: the account is nobody's.
  const { sid } = JSON.parse(Buffer.from(body.access_token.split('.')[1], 'base64url').toString()) as { sid: string }
  await office.sql(`insert into users_sessions (_order, _parent_id, id, created_at, expires_at) values (1, $1, $2, now(), now() + interval '1 hour')`, [office.ids.client, sid])
  await closed()
  expect((await signIn('client')).status).toBe(403)
})

it('a refresh token works after signing out', async () => {
  const { body } = await signIn('editor')
  expect((await office.ask(null, 'POST', '/auth/logout', { ...bearer(body.access_token), body: {} })).status).toBe(200)
  expect((await office.ask(null, 'POST', '/auth/refresh', { body: { refresh_token: body.refresh_token } })).status).toBe(401)
  expect((await office.ask(null, 'GET', '/auth/me', bearer(body.access_token))).status).toBe(401)
  const again = await signIn('editor')
  const byPayload = await office.ask(null, 'POST', '/users/logout', { ...bearer(again.body.access_token), body: {} })
  expect(byPayload.status).toBe(200)
  expect((await office.ask(null, 'POST', '/auth/refresh', { body: { refresh_token: again.body.refresh_token } })).status).toBe(401)
})

it.each([
  ['/auth/login', (email: string, secret: string) => office.ask(null, 'POST', '/auth/login', { body: { email, password: secret } })],
  ['/users/login', (email: string, secret: string) => office.ask(null, 'POST', '/users/login', { body: { email, password: secret } })],
  ['GraphQL', (email: string, secret: string) => office.ask(null, 'POST', '/graphql', { body: { query: `mutation { loginUser(email: "${email}", password: "${secret}") { token } }` } })],
] as const)('twelve wrong passwords do not lock: %s', async (_door, login) => {
  const { email } = people.client2
  await office.sql('update users set login_attempts = 0, lock_until = null where email = $1', [email])
  for (let attempt = 0; attempt < 12; attempt += 1) await login(email, `Wrong!${attempt}xx`)
  const right = await login(email, password)
  expect(JSON.stringify(right.body)).toMatch(/ACCOUNT_LOCKED|RATE_LIMITED/)
  const [row] = await office.sql<{ lock_until: Date | null }>('select lock_until from users where email = $1', [email])
  expect(row!.lock_until?.getTime() ?? 0).toBeGreaterThan(Date.now())
}, 240_000)

it('an email is changed without password or verification', async () => {
  const { editor } = office.ids
  const wanted = { email: 'other@test.example' }
  await office.ask('editor', 'PATCH', `/users/${editor}`, { body: wanted })
  await office.ask('editor', 'PATCH', `/users?where[id][equals]=${editor}`, { body: wanted })
  await office.ask('editor', 'POST', '/graphql', { body: { query: `mutation { updateUser(id: ${editor}, data: { email: "${wanted.email}" }) { id } }` } })
  for (const body of [wanted, { ...wanted, currentPassword: 'Wrong!2026' }]) await office.ask('editor', 'POST', '/auth/change-email', { body })
  expect(await office.sql('select email from users where id = $1', [editor])).toEqual([{ email: people.editor.email }])
})
