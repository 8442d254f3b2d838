import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../helpers/decide.ts'
import { mailsTo, tokenMailedTo } from '../../helpers/mails.ts'
import { openOffice, password, people, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterEach(() => decide(office, {}))
afterAll(() => office.close())

const good = 'Seven!cranes9'
const post = (path: string, body: object, headers: Record<string, string> = {}) => office.ask(null, 'POST', path, { body, headers })
const login = (email: string, secret = password) => post('/auth/login', { email, password: secret })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const codeOf = (answer: { status: number; body: any }) => [answer.status, answer.body.errors?.[0]?.code]
const faultsOf = (answer: { body: any }) => answer.body.errors?.[0]?.data?.errors?.map((each: any) => each.code)
const graphql = (query: string, headers: Record<string, string> = {}) => post('/graphql', { query }, headers)
const graphqlCode = (answer: { body: any }) => answer.body.errors?.[0]?.extensions?.code
const newcomer = async (email: string, data: object = {}) =>
  Number((await office.payload.create({
    collection: 'users',
    data: { email, password, name: email, role: 'client', status: 'active', locale: 'en', ...data } as never,
  })).id)
const kindsTo = async (email: string) => (await mailsTo(office, email)).map(({ mail }) => mail)
const weak = [
  ['short', 'Aa1!xyz', 'PASSWORD_TOO_SHORT'],
  ['without a sign', 'Abcdefgh12', 'PASSWORD_NO_SYMBOL'],
  ['common', 'P@ssw0rd', 'PASSWORD_COMMON'],
  ['the address', 'Weakling!Doors1', 'PASSWORD_IS_EMAIL'],
] as const

describe('a password that breaks a rule', () => {
  it.each(weak)('is refused at every door: %s', async (_what, bad, code) => {
    const email = `weakling@${code.replaceAll('_', '-').toLowerCase()}.example`
    const made = { email, password: bad, name: 'Weakling', role: 'client', status: 'active', locale: 'en' }
    expect(faultsOf(await office.ask('admin', 'POST', '/users', { body: made }))).toContain(code)
    const byGraphql = await office.ask('admin', 'POST', '/graphql', {
      body: { query: `mutation($d: mutationUserInput!) { createUser(data: $d) { id } }`, variables: { d: made } },
    })
    expect(graphqlCode(byGraphql)).toBe('VALIDATION_FAILED')
    await expect(office.payload.create({ collection: 'users', data: made as never })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' })

    const id = await newcomer(email)
    expect(faultsOf(await office.ask('admin', 'PATCH', `/users/${id}`, { body: { password: bad } }))).toContain(code)
    expect(faultsOf(await office.ask('admin', 'PUT', `/users/${id}`, { body: { password: bad } }))).toContain(code)
    const updated = await office.ask('admin', 'POST', '/graphql', { body: { query: `mutation { updateUser(id: ${id}, data: { password: "${bad}" }) { id } }` } })
    expect(graphqlCode(updated)).toBe('VALIDATION_FAILED')

    const { body } = await login(email)
    const changed = await post('/auth/change-password', { currentPassword: password, newPassword: bad }, bearer(body.access_token))
    expect([changed.status, faultsOf(changed)]).toEqual([400, expect.arrayContaining([code])])
    await post('/auth/password-reset-request', { email })
    const token = await tokenMailedTo(office, email, 'passwordReset')
    for (const path of ['/auth/password-reset-confirm', '/users/reset-password']) {
      expect(faultsOf(await post(path, { token, password: bad }))).toContain(code)
    }
    expect(graphqlCode(await graphql(`mutation { resetPasswordUser(token: "${token}", password: "${bad}") { token } }`))).toBe('VALIDATION_FAILED')
    // None of it used the link up, or changed the password.
    expect((await login(email)).status).toBe(200)
    expect((await post('/auth/password-reset-confirm', { token, password: good })).status).toBe(200)
  })

  it('follows the settings of the office', async () => {
    await decide(office, { signIn: { passwordLength: 16, passwordClasses: ['lower'] } })
    expect(faultsOf(await office.ask('admin', 'PATCH', `/users/${office.ids.client2}`, { body: { password: good } }))).toEqual(['PASSWORD_TOO_SHORT'])
    expect((await office.ask('admin', 'PATCH', `/users/${office.ids.client2}`, { body: { password: 'all small letters here' } })).status).toBe(200)
  })
})

describe('a forgotten password', () => {
  it('is replaced by a link: once, hashed, for an hour; sessions end, the lock is lifted, and it is told', async () => {
    const email = 'forgot@passwords.example'
    const id = await newcomer(email, { locale: 'ar' })
    const { body } = await login(email)
    const asked = await post('/auth/password-reset-request', { email: ` ${email.toUpperCase()} ` })
    const token = await tokenMailedTo(office, email, 'passwordReset')
    const [mail] = (await mailsTo(office, email)).filter((each) => each.mail === 'passwordReset')
    expect([asked.status, mail?.locale, mail?.secret]).toEqual([202, 'ar', true])
    const [stored] = await office.sql<{ token_hash: string; minutes: number }>(
      `select token_hash, extract(epoch from expires_at - created_at)::int / 60 as minutes from mail_tokens where user_id = $1`, [id])
    expect(stored?.token_hash).not.toContain(token)
    expect(Math.round(stored!.minutes)).toBeGreaterThanOrEqual(59)
    expect(Math.round(stored!.minutes)).toBeLessThanOrEqual(60)
    expect(JSON.stringify(await office.sql('select * from users where id = $1', [id]))).not.toContain(token)

    await office.sql(`update users set login_attempts = 5, lock_until = now() + interval '1 hour' where id = $1`, [id])
    const confirm = () => post('/auth/password-reset-confirm', { token, password: good })
    const answers = await Promise.all([confirm(), confirm(), confirm()])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400])
    expect(codeOf(await confirm())).toEqual([400, 'INVALID_LINK'])
    expect(answers.every((answer) => answer.headers.get('set-cookie') === null)).toBe(true)
    expect((await office.ask(null, 'GET', '/auth/me', { headers: bearer(body.access_token) })).status).toBe(401)
    expect((await post('/auth/refresh', { refresh_token: body.refresh_token })).status).toBe(401)
    expect((await login(email, good)).status).toBe(200)
    expect(await kindsTo(email)).toEqual(['passwordReset', 'passwordChanged'])
    expect(await office.sql(`select 1 from audit_logs where entity_id = $1 and action in ('passwordReset', 'passwordChanged')`, [String(id)])).toHaveLength(2)
  })

  it('expires, and an older link stops with a newer one', async () => {
    const email = 'late@passwords.example'
    await newcomer(email)
    await post('/auth/password-reset-request', { email })
    const first = await tokenMailedTo(office, email, 'passwordReset')
    await office.sql(`update deliveries set created_at = created_at - interval '16 minutes'`)
    await post('/users/forgot-password', { email })
    const second = await tokenMailedTo(office, email, 'passwordReset')
    expect(second).not.toBe(first)
    expect(codeOf(await post('/auth/password-reset-confirm', { token: first, password: good }))).toEqual([400, 'INVALID_LINK'])
    await office.sql(`update mail_tokens set expires_at = now() - interval '1 second'`)
    expect(codeOf(await post('/auth/password-reset-confirm', { token: second, password: good }))).toEqual([400, 'INVALID_LINK'])
  })

  it('answers everybody the same, looks nobody up, and mails once a minute', async () => {
    const email = 'often@passwords.example'
    await newcomer(email)
    await newcomer('gone@passwords.example', { status: 'deactivated' })
    const answers = [
      await post('/auth/password-reset-request', { email }),
      await post('/auth/password-reset-request', { email: 'nobody@passwords.example' }),
      await post('/auth/password-reset-request', { email: 'gone@passwords.example' }),
      await post('/users/forgot-password', { email: 'nobody@passwords.example' }),
    ]
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
    const [mutation, other] = [await graphql(`mutation { forgotPasswordUser(email: "${email}") }`), await graphql('mutation { forgotPasswordUser(email: "nobody@passwords.example") }')]
    expect([mutation.body, other.body]).toEqual([{ data: { forgotPasswordUser: true } }, { data: { forgotPasswordUser: true } }])
    await office.workOff()
    await post('/auth/password-reset-request', { email })
    // Three were asked for; a minute may have begun in between.
    expect((await kindsTo(email)).length).toBeLessThan(3)
    expect(await kindsTo('gone@passwords.example')).toEqual([])
    expect(await kindsTo('nobody@passwords.example')).toEqual([])
  })

  it('has no door of Payload’s own left: none stores a token in clear', async () => {
    await expect(office.payload.forgotPassword({ collection: 'users', data: { email: people.client.email } })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(office.payload.resetPassword({ collection: 'users', data: { token: 'x', password: good }, overrideAccess: true })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await office.sql('select 1 from users where reset_password_token is not null')).toEqual([])
    expect(codeOf(await post(`/users/verify/${'x'.repeat(40)}`, {}))).toEqual([400, 'INVALID_LINK'])
    expect(graphqlCode(await graphql(`mutation { verifyEmailUser(token: "${'x'.repeat(40)}") }`))).toBe('INVALID_LINK')
    expect(graphqlCode(await graphql(`mutation { resetPasswordUser(token: "${'x'.repeat(40)}", password: "${good}") { token } }`))).toBe('INVALID_LINK')
    for (const path of ['/auth/password-reset-confirm', '/users/reset-password']) {
      expect(codeOf(await post(path, { token: { $ne: null }, password: good }))).toEqual([400, 'VALIDATION_FAILED'])
    }
  })
})

describe('one’s own password', () => {
  it('is changed with the present one; this session stays, the others end', async () => {
    const email = 'own@passwords.example'
    await newcomer(email)
    const [one, other] = [await login(email), await login(email)]
    const change = (currentPassword: string, newPassword: string) => post('/auth/change-password', { current_password: currentPassword, newPassword }, bearer(one.body.access_token))
    const wrong = await change('Wrong!2026', good)
    expect([...codeOf(wrong), faultsOf(wrong)]).toEqual([403, 'WRONG_PASSWORD', ['WRONG_PASSWORD']])
    expect(faultsOf(await change(password, password))).toEqual(['PASSWORD_REUSED'])
    expect((await change(password, good)).status).toBe(200)
    const me = (token: string) => office.ask(null, 'GET', '/auth/me', { headers: bearer(token) })
    expect([(await me(one.body.access_token)).status, (await me(other.body.access_token)).status]).toEqual([200, 401])
    expect((await post('/auth/refresh', { refresh_token: one.body.refresh_token })).status).toBe(200)
    expect((await login(email, good)).status).toBe(200)
    expect((await login(email)).status).toBe(401)
    expect(await kindsTo(email)).toEqual(['passwordChanged'])
    expect((await post('/auth/change-password', { currentPassword: good, newPassword: password })).status).toBe(401)
  })

  it('cannot be guessed by a session: the lock counts', async () => {
    const email = 'guessed@passwords.example'
    await newcomer(email)
    const { body } = await login(email)
    const guess = () => post('/auth/change-password', { currentPassword: 'Wrong!2026', newPassword: good }, bearer(body.access_token))
    const answers = await Promise.all(Array.from({ length: 7 }, guess))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([403, 403, 403, 403, 403, 423, 423])
    expect(codeOf(await login(email))).toEqual([423, 'ACCOUNT_LOCKED'])

    const mutation = `mutation { unlockUser(email: "${email}") }`
    expect((await office.ask('editor', 'POST', '/users/unlock', { body: { email } })).status).toBe(403)
    expect(graphqlCode(await graphql(mutation, bearer(body.access_token)))).toBe('FORBIDDEN')
    expect((await office.ask('admin', 'POST', '/graphql', { body: { query: mutation } })).body.data).toEqual({ unlockUser: true })
    expect((await login(email)).status).toBe(200)
    expect((await office.ask('admin', 'POST', '/users/unlock', { body: { email } })).status).toBe(200)
    expect((await office.ask('admin', 'POST', '/users/unlock', { body: { email: 'nobody@passwords.example' } })).status).toBe(404)
    expect(await office.sql(`select 1 from audit_logs where action = 'accountUnlocked' and entity_id = (select id::text from users where email = $1)`, [email])).toHaveLength(2)
  })

  it('cannot be set without the present one by another door', async () => {
    const email = 'stolen@passwords.example'
    const id = await newcomer(email)
    const { body } = await login(email)
    const headers = bearer(body.access_token)
    for (const method of ['PATCH', 'PUT']) {
      expect(codeOf(await office.ask(null, method, `/users/${id}`, { body: { password: good }, headers }))).toEqual([409, 'USE_PASSWORD_ENDPOINT'])
    }
    expect(graphqlCode(await graphql(`mutation { updateUser(id: ${id}, data: { password: "${good}" }) { id } }`, headers))).toBe('USE_PASSWORD_ENDPOINT')
    expect(codeOf(await office.ask('admin', 'PATCH', `/users/${office.ids.admin}`, { body: { password: good } }))).toEqual([409, 'USE_PASSWORD_ENDPOINT'])
    expect((await login(email)).status).toBe(200)
  })

  it('expires where the office says so, and is renewed by a link', async () => {
    const email = 'old@passwords.example'
    const id = await newcomer(email)
    await office.sql(`update users set created_at = now() - interval '31 days' where id = $1`, [id])
    await decide(office, { signIn: { passwordExpiryDays: 30 } })
    expect(codeOf(await login(email, 'Wrong!2026'))).toEqual([401, 'BAD_CREDENTIALS'])
    expect(codeOf(await login(email))).toEqual([403, 'PASSWORD_EXPIRED'])
    await post('/auth/password-reset-request', { email })
    const token = await tokenMailedTo(office, email, 'passwordReset')
    expect(faultsOf(await post('/auth/password-reset-confirm', { token, password }))).toEqual(['PASSWORD_REUSED'])
    expect((await post('/auth/password-reset-confirm', { token, password: good })).status).toBe(200)
    expect((await login(email, good)).status).toBe(200)
  })
})
