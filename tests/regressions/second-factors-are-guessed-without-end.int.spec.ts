import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { openOffice, password, people, type Office } from '../helpers/office.ts'
import { tokenMailedTo } from '../helpers/mails.ts'
import { phoneOf, wrongCode } from '../helpers/phone.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const limits = { signInPerAddress: 100_000, signInPerAccount: 100_000 }
  const signIn = { twoFactorEditors: 'required', twoFactorClients: 'optional' }
  expect((await office.ask('admin', 'PATCH', '/globals/settings', { body: { limits, signIn } })).status).toBe(200)
})
afterAll(() => office.close())
afterEach(() => vi.useRealTimers())

const post = (path: string, body: object, token?: string) =>
  office.ask(null, 'POST', path, { body, headers: token ? { authorization: `Bearer ${token}` } : {} })
const attemptsOf = async (id: number) => (await office.sql<{ n: number }>('select login_attempts::int as n from users where id = $1', [id]))[0]!.n

async function protect(person: 'editor' | 'client') {
  const { body } = await post('/auth/login', { email: people[person].email, password })
  const given = await post('/auth/second-factor/setup', {}, body.access_token)
  const confirmed = await post('/auth/second-factor/confirm', { otp: phoneOf(given.body.secret).code() }, body.access_token)
  expect(confirmed.status).toBe(200)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  return { token: body.access_token as string, secret: given.body.secret as string }
}

it('a right password in between lets a stolen session go on guessing codes', async () => {
  const { token, secret } = await protect('client')
  const guess = () =>
    office.ask(null, 'DELETE', '/auth/second-factor', { body: { currentPassword: password, otp: wrongCode(secret) }, headers: { authorization: `Bearer ${token}` } })
  for (let count = 0; count < 4; count += 1) expect((await guess()).status).toBe(403)
  expect((await post('/auth/change-email', { currentPassword: password, email: 'mine@test.example' }, token)).status).toBe(202)
  expect((await guess()).status).toBe(403)
  expect((await guess()).body.errors[0].code).toBe('ACCOUNT_LOCKED')
})

it('a reset by mail lets somebody with the mailbox go on guessing codes; who has the phone starts anew', async () => {
  const { email } = people.editor
  const { secret, token } = await protect('editor')
  const guess = (secretWord: string) => post('/auth/login', { email, password: secretWord, otp: wrongCode(secret) })
  for (let count = 0; count < 4; count += 1) expect((await guess(password)).status).toBe(403)
  await post('/auth/password-reset-request', { email })
  const fresh = 'Seven!cranes9'
  expect((await post('/auth/password-reset-confirm', { token: await tokenMailedTo(office, email, 'passwordReset'), password: fresh })).status).toBe(200)
  expect(await attemptsOf(office.ids.editor)).toBe(4)
  expect((await post('/auth/login', { email, password: fresh, otp: phoneOf(secret).code() })).status).toBe(200)
  expect(await attemptsOf(office.ids.editor)).toBe(0)
  expect((await office.ask(null, 'GET', '/auth/me', { headers: { authorization: `Bearer ${token}` } })).status).toBe(401)
})

it('the trail does not know who set up the second factor that the office demands', async () => {
  const [entry] = await office.sql(
    `select actor_kind, actor_id, actor_role from audit_logs where action = 'secondFactor.turnedOn' and entity_id = $1`,
    [String(office.ids.editor)],
  )
  expect(entry).toEqual({ actor_kind: 'person', actor_id: office.ids.editor, actor_role: 'editor' })
})
