import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openOffice, password, type Office } from '../../helpers/office.ts'
import { phoneOf, wrongCode } from '../../helpers/phone.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  // Everybody here comes from one address.
  const limits = { signInPerAddress: 100_000, signInPerAccount: 100_000, anonymous: 1_000_000 }
  expect((await office.ask('admin', 'PATCH', '/globals/settings', { body: { limits } })).status).toBe(200)
  await settings({ twoFactorAdmins: 'optional', twoFactorEditors: 'optional', twoFactorClients: 'optional' })
})
afterAll(() => office.close())
afterEach(() => vi.useRealTimers())

const settings = (signIn: Record<string, unknown>) =>
  office.ask('admin', 'PATCH', '/globals/settings', { body: { signIn } }).then(({ status }) => expect(status).toBe(200))
const post = (path: string, body: object, token?: string, locale?: 'en' | 'ar') =>
  office.ask(null, 'POST', path, { body, ...(locale ? { locale } : {}), headers: token ? { authorization: `Bearer ${token}` } : {} })
const as = (token: string, method: string, path: string, body?: object) =>
  office.ask(null, method, path, { ...(body ? { body } : {}), headers: { authorization: `Bearer ${token}` } })
const login = (email: string, more: object = {}) => post('/auth/login', { email, password, ...more })
const codeOf = (answer: { status: number; body: any }) => [answer.status, answer.body.errors?.[0]?.code]
const later = (seconds: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 })
const auditOf = (id: number) =>
  office.sql<{ action: string; actor_id: number | null; after: any }>(`select action, actor_id, after from audit_logs where entity = 'users' and entity_id = $1 order by id`, [String(id)])

let count = 0
/** An account of its own for each test. */
async function newcomer(role: 'client' | 'editor' | 'admin' = 'client') {
  const email = `factor${(count += 1)}@test.example`
  const { id } = await office.payload.create({
    collection: 'users',
    data: { email, password, name: 'Somebody', role, status: 'active', locale: 'en' } as never,
  })
  return { id: Number(id), email }
}

/** Somebody whose second factor is on: the session that set it up, the phone, the recovery codes. */
async function protectedPerson(role: 'client' | 'editor' | 'admin' = 'client') {
  const person = await newcomer(role)
  const { body } = await login(person.email)
  const token: string = body.access_token
  const { body: given } = await post('/auth/second-factor/setup', {}, token)
  const confirmed = await post('/auth/second-factor/confirm', { otp: phoneOf(given.secret).code() }, token)
  expect(confirmed.status).toBe(200)
  // The code that confirmed is used up; half a minute later the phone shows another.
  later(60)
  return { ...person, token, secret: given.secret as string, phone: phoneOf(given.secret), codes: confirmed.body.recoveryCodes as string[] }
}

describe('setting it up', () => {
  it('gives a secret, then recovery codes once, and ends the other sessions', async () => {
    const { email, id } = await newcomer()
    const [mine, other] = [await login(email), await login(email)]
    const token = mine.body.access_token
    const given = await post('/auth/second-factor/setup', {}, token)
    expect(given.status).toBe(200)
    expect(given.body).toEqual({ secret: expect.stringMatching(/^[A-Z2-7]{32}$/), uri: expect.stringMatching(/^otpauth:\/\/totp\//), qrSvg: expect.stringContaining('<svg') })
    expect(decodeURIComponent(given.body.uri)).toContain(email)
    // Not on before its first code was shown.
    expect((await login(email)).status).toBe(200)
    expect(codeOf(await post('/auth/second-factor/confirm', { otp: wrongCode(given.body.secret) }, token))).toEqual([403, 'SECOND_FACTOR_WRONG'])
    const confirmed = await post('/auth/second-factor/confirm', { otp: phoneOf(given.body.secret).code() }, token)
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10)
    expect((await as(token, 'GET', '/auth/me')).status).toBe(200)
    expect((await as(other.body.access_token, 'GET', '/auth/me')).status).toBe(401)
    expect((await as(token, 'GET', '/auth/second-factor')).body).toMatchObject({ on: true, recoveryCodesLeft: 10, rule: 'optional' })
    expect((await auditOf(id)).at(-1)).toMatchObject({ action: 'secondFactor.turnedOn', actor_id: id })
  })

  it('keeps secret and codes unreadable in the database, and bound to the account', async () => {
    const one = await protectedPerson()
    const two = await protectedPerson()
    const dump = JSON.stringify(await office.sql('select * from second_factors')) + JSON.stringify(await office.sql('select * from recovery_codes'))
    expect(dump).not.toContain(one.secret)
    expect(dump).not.toContain(one.codes[0])
    expect(dump).not.toContain(one.codes[0]!.replace('-', ''))
    expect(JSON.stringify(await office.sql('select * from audit_logs'))).not.toContain(one.secret)
    // Copied over by somebody who can write to the database, it does not open.
    await office.sql('update second_factors set secret = (select secret from second_factors where user_id = $1) where user_id = $2', [one.id, two.id])
    expect(codeOf(await login(two.email, { otp: one.phone.code() }))).toEqual([403, 'SECOND_FACTOR_WRONG'])
  })

  it('is not offered where the office has it off, nor to nobody', async () => {
    await settings({ twoFactorClients: 'off' })
    const { body } = await login((await newcomer()).email)
    expect(codeOf(await post('/auth/second-factor/setup', {}, body.access_token))).toEqual([403, 'FEATURE_OFF'])
    await settings({ twoFactorClients: 'optional' })
    for (const path of ['/auth/second-factor/setup', '/auth/second-factor/confirm', '/auth/second-factor/recovery-codes']) {
      expect(codeOf(await post(path, { otp: '000000' }))).toEqual([401, 'UNAUTHENTICATED'])
    }
    expect(codeOf(await post('/auth/second-factor/confirm', { otp: '000000' }, body.access_token))).toEqual([409, 'SECOND_FACTOR_NOT_SET_UP'])
  })
})

describe('every door asks', () => {
  it('POST /auth/login: a challenge, then tokens; or all at once', async () => {
    const { email, phone } = await protectedPerson()
    const asked = await login(email)
    expect(codeOf(asked)).toEqual([401, 'SECOND_FACTOR_REQUIRED'])
    const { challenge } = asked.body.errors[0].data
    const answered = await post('/auth/second-factor', { challenge, otp: phone.code() })
    expect(answered.body).toMatchObject({ token_type: 'Bearer', user: { email } })
    expect((await as(answered.body.access_token, 'GET', '/auth/me')).status).toBe(200)
    later(60)
    expect((await login(email, { otp: ` ${phone.code().replace(/(\d{3})/, '$1 ')}` })).status).toBe(200)
    later(60)
    const arabic = phone.code().replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!)
    expect((await login(email, { otp: arabic })).status).toBe(200)
  })

  it('POST /users/login: no cookie before the code', async () => {
    const { email, phone } = await protectedPerson()
    const asked = await post('/users/login', { email, password })
    expect([codeOf(asked), asked.headers.get('set-cookie')]).toEqual([[401, 'SECOND_FACTOR_REQUIRED'], null])
    const answered = await post('/auth/second-factor', { challenge: asked.body.errors[0].data.challenge, otp: phone.code() })
    expect([answered.status, answered.headers.get('set-cookie')]).toEqual([200, expect.stringContaining('payload-token=ey')])
    const cookie = `payload-token=${answered.body.token}`
    const me = await office.ask(null, 'GET', '/auth/me', { headers: { cookie, 'sec-fetch-site': 'same-origin' } })
    expect([me.status, me.body.user?.email]).toEqual([200, email])
    later(60)
    expect((await post('/users/login', { email, password, otp: phone.code() })).headers.get('set-cookie')).toContain('payload-token=ey')
  })

  it('GraphQL loginUser', async () => {
    const { email, phone, codes, secret } = await protectedPerson()
    const mutation = (more: string) =>
      post('/graphql', { query: `mutation { loginUser(email: "${email}", password: "${password}"${more}) { token user { email } } }` })
    const asked = await mutation('')
    expect([asked.body.data?.loginUser ?? null, asked.body.errors[0].extensions.code]).toEqual([null, 'SECOND_FACTOR_REQUIRED'])
    expect(asked.body.errors[0].extensions.data.challenge).toEqual(expect.any(String))
    expect(asked.headers.get('set-cookie')).toBeNull()
    expect((await mutation(`, otp: "${wrongCode(secret)}"`)).body.errors[0].extensions.code).toBe('SECOND_FACTOR_WRONG')
    expect((await mutation(`, otp: "${phone.code()}"`)).body.data.loginUser).toMatchObject({ token: expect.any(String), user: { email } })
    expect((await mutation(`, recoveryCode: "${codes[0]}"`)).body.data.loginUser.token).toEqual(expect.any(String))
  })

  it('Payload’s Local API and its reset of a password', async () => {
    const { email } = await protectedPerson()
    await expect(office.payload.login({ collection: 'users', data: { email, password } })).rejects.toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' })
    const token = 'a'.repeat(40)
    await office.sql(`update users set reset_password_token = $2, reset_password_expiration = now() + interval '1 hour' where email = $1`, [email, token])
    const reset = await post('/users/reset-password', { token, password: 'Another!2026' })
    expect([reset.body.token, reset.headers.get('set-cookie')]).toEqual([undefined, null])
    const graph = await post('/graphql', { query: `mutation { resetPasswordUser(token: "${token}", password: "Another!2026") { token } }` })
    expect([graph.body.data?.resetPasswordUser?.token ?? null, graph.headers.get('set-cookie')]).toEqual([null, null])
  })
})

describe('codes', () => {
  it('work once, also at the same moment, and the older ones with them', async () => {
    const { email, phone } = await protectedPerson()
    const otp = phone.code()
    const answers = await Promise.all([1, 2, 3, 4].map(() => login(email, { otp })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403, 403, 403])
    expect(codeOf(await login(email, { otp: phone.code(-1) }))).toEqual([403, 'SECOND_FACTOR_WRONG'])
    later(30)
    expect((await login(email, { otp: phone.code() })).status).toBe(200)
  })

  it('of recovery work once, in any writing', async () => {
    const { email, codes, id } = await protectedPerson()
    const code = codes[3]!.toUpperCase().replace('-', ' ')
    const answers = await Promise.all([login(email, { recoveryCode: code }), login(email, { recoveryCode: codes[3] })])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403])
    const token = answers.find(({ status }) => status === 200)!.body.access_token
    expect((await as(token, 'GET', '/auth/second-factor')).body.recoveryCodesLeft).toBe(9)
    expect((await auditOf(id)).map(({ action }) => action)).toContain('secondFactor.recoveryCodeUsed')
  })

  it('of recovery are renewed with both factors, and the old ones stop', async () => {
    const { email, codes, phone, token } = await protectedPerson()
    expect(codeOf(await post('/auth/second-factor/recovery-codes', { currentPassword: 'wrong', otp: phone.code() }, token))).toEqual([403, 'WRONG_PASSWORD'])
    const renewed = await post('/auth/second-factor/recovery-codes', { currentPassword: password, otp: phone.code() }, token)
    expect(renewed.body.recoveryCodes).toHaveLength(10)
    expect(codeOf(await login(email, { recoveryCode: codes[0] }))).toEqual([403, 'SECOND_FACTOR_WRONG'])
    expect((await login(email, { recoveryCode: renewed.body.recoveryCodes[9] })).status).toBe(200)
  })

  it('wrong ones lock the account, and the right password between them does not start anew', async () => {
    const { email, phone, secret } = await protectedPerson()
    const wrong = wrongCode(secret)
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const { challenge } = (await login(email)).body.errors[0].data
      expect(codeOf(await post('/auth/second-factor', { challenge, otp: wrong }))).toEqual([403, 'SECOND_FACTOR_WRONG'])
    }
    expect(codeOf(await login(email, { otp: phone.code() }))).toEqual([423, 'ACCOUNT_LOCKED'])
    expect(codeOf(await login(email))).toEqual([423, 'ACCOUNT_LOCKED'])
  })
})

describe('challenges', () => {
  it('are used once, end after five minutes, and cannot be made up', async () => {
    const { email, phone, codes } = await protectedPerson()
    const { challenge } = (await login(email)).body.errors[0].data
    expect((await post('/auth/second-factor', { challenge, otp: phone.code() })).status).toBe(200)
    expect(codeOf(await post('/auth/second-factor', { challenge, recoveryCode: codes[0] }))).toEqual([401, 'CHALLENGE_INVALID'])
    // And the code that came with it was not used up by the refusal.
    expect((await login(email, { recoveryCode: codes[0] })).status).toBe(200)
    for (const foreign of ['x', `${challenge}AA`, challenge.replace(/^./, (letter: string) => (letter === 'A' ? 'B' : 'A'))]) {
      expect(codeOf(await post('/auth/second-factor', { challenge: foreign, recoveryCode: codes[1] }))).toEqual([401, 'CHALLENGE_INVALID'])
    }
    const old = (await login(email)).body.errors[0].data.challenge
    later(301)
    expect(codeOf(await post('/auth/second-factor', { challenge: old, otp: phone.code() }))).toEqual([401, 'CHALLENGE_INVALID'])
  })

  it('end with the password and with the account', async () => {
    const { email, id, phone } = await protectedPerson()
    const { challenge } = (await login(email)).body.errors[0].data
    await office.payload.update({ collection: 'users', id, data: { password: 'Another!2026' } as never })
    expect(codeOf(await post('/auth/second-factor', { challenge, otp: phone.code() }))).toEqual([401, 'CHALLENGE_INVALID'])
    const next = (await login(email, { password: 'Another!2026' })).body.errors[0].data.challenge
    await office.sql(`update users set status = 'deactivated' where id = $1`, [id])
    expect(codeOf(await post('/auth/second-factor', { challenge: next, otp: phone.code() }))).toEqual([403, 'ACCOUNT_DEACTIVATED'])
  })

  it('are told in the reader’s language', async () => {
    const { email } = await protectedPerson()
    const { body } = await post('/auth/login', { email, password }, undefined, 'ar')
    expect(body.errors[0].message).toMatch(/رمز/)
  })
})

describe('turning it off and replacing it', () => {
  it('takes password and code, and failures count', async () => {
    const { email, phone, secret, token } = await protectedPerson()
    expect(codeOf(await as(token, 'DELETE', '/auth/second-factor', { otp: phone.code() }))).toEqual([403, 'WRONG_PASSWORD'])
    expect(codeOf(await as(token, 'DELETE', '/auth/second-factor', { currentPassword: password }))).toEqual([403, 'SECOND_FACTOR_WRONG'])
    expect(codeOf(await as(token, 'DELETE', '/auth/second-factor', { currentPassword: password, otp: wrongCode(secret) }))).toEqual([403, 'SECOND_FACTOR_WRONG'])
    expect((await as(token, 'DELETE', '/auth/second-factor', { currentPassword: password, otp: phone.code() })).status).toBe(200)
    expect((await login(email)).status).toBe(200)
  })

  it('a stolen session can neither replace nor guess its way', async () => {
    const { email, phone, secret, token } = await protectedPerson()
    expect(codeOf(await post('/auth/second-factor/setup', {}, token))).toEqual([403, 'WRONG_PASSWORD'])
    for (let attempt = 0; attempt < 4; attempt += 1) await post('/auth/second-factor/setup', { currentPassword: password, otp: wrongCode(secret) }, token)
    expect(codeOf(await post('/auth/second-factor/setup', { currentPassword: password, otp: phone.code() }, token))).toEqual([423, 'ACCOUNT_LOCKED'])
    expect(codeOf(await login(email))).toEqual([423, 'ACCOUNT_LOCKED'])
  })

  it('replacing leaves the old one in force until the new one is confirmed', async () => {
    const { email, phone, codes, token } = await protectedPerson()
    const next = await post('/auth/second-factor/setup', { currentPassword: password, otp: phone.code() }, token)
    expect((await login(email, { recoveryCode: codes[0] })).status).toBe(200)
    const newPhone = phoneOf(next.body.secret)
    expect(codeOf(await login(email, { otp: newPhone.code() }))).toEqual([403, 'SECOND_FACTOR_WRONG'])
    expect((await post('/auth/second-factor/confirm', { otp: newPhone.code() }, token)).status).toBe(200)
    later(30)
    expect(codeOf(await login(email, { otp: phone.code() }))).toEqual([403, 'SECOND_FACTOR_WRONG'])
    expect((await login(email, { otp: newPhone.code() })).status).toBe(200)
  })

  it('an admin resets somebody’s, with a reason, and it is audited; nobody else does, nobody their own', async () => {
    const { email, id, token } = await protectedPerson()
    const body = { reason: 'Lost her phone' }
    expect((await office.ask('admin', 'GET', `/users/${id}/second-factor`)).body).toMatchObject({ on: true, recoveryCodesLeft: 10, rule: 'optional' })
    expect((await office.ask('editor', 'GET', `/users/${id}/second-factor`)).status).toBe(403)
    expect((await office.ask('admin', 'GET', '/users/999999/second-factor')).status).toBe(404)
    for (const [who, code] of [['editor', 'FORBIDDEN'], ['client', 'FORBIDDEN'], [null, 'UNAUTHENTICATED']] as const) {
      expect((await office.ask(who, 'DELETE', `/users/${id}/second-factor`, { body })).body.errors[0].code).toBe(code)
    }
    expect(codeOf(await office.ask('admin', 'DELETE', `/users/${office.ids.admin}/second-factor`, { body }))).toEqual([403, 'FORBIDDEN'])
    expect(codeOf(await office.ask('admin', 'DELETE', '/users/999999/second-factor', { body }))).toEqual([404, 'NOT_FOUND'])
    expect(codeOf(await office.ask('admin', 'DELETE', `/users/${id}/second-factor`, { body: {} }))).toEqual([400, 'VALIDATION_FAILED'])
    expect((await office.ask('admin', 'DELETE', `/users/${id}/second-factor`, { body })).status).toBe(200)
    expect((await as(token, 'GET', '/auth/me')).status).toBe(401)
    expect((await login(email)).status).toBe(200)
    expect((await auditOf(id)).find(({ action }) => action === 'secondFactor.reset')).toMatchObject({ actor_id: office.ids.admin, after: body })
  })
})

describe('where the office demands it', () => {
  it('a session without it can only set it up, by every door, and is whole afterwards', async () => {
    const { email, id } = await newcomer('editor')
    const before = await login(email)
    await settings({ twoFactorEditors: 'required' })
    const signedIn = await login(email)
    expect([signedIn.status, signedIn.body.second_factor]).toEqual([200, 'setup_required'])
    const token = signedIn.body.access_token
    // A session from before the office demanded it is no better.
    for (const each of [token, before.body.access_token]) {
      expect(codeOf(await as(each, 'GET', '/transactions'))).toEqual([403, 'SECOND_FACTOR_SETUP_REQUIRED'])
    }
    expect(codeOf(await as(token, 'GET', '/auth/me'))).toEqual([403, 'SECOND_FACTOR_SETUP_REQUIRED'])
    expect((await as(token, 'GET', `/users/${id}`)).status).toBeOneOf([401, 403])
    expect((await as(token, 'PATCH', `/users/${id}`, { name: 'x' })).status).toBeOneOf([401, 403])
    expect((await as(token, 'GET', '/comments')).status).toBeOneOf([401, 403])
    const graph = await post('/graphql', { query: '{ Transactions { totalDocs } Users { totalDocs } }' }, token)
    expect(graph.body.data?.Transactions ?? null).toBeNull()
    expect(graph.body.data?.Users ?? null).toBeNull()
    const renewed = await post('/auth/refresh', { refresh_token: signedIn.body.refresh_token })
    expect(codeOf(await as(renewed.body.access_token, 'GET', '/transactions'))).toEqual([403, 'SECOND_FACTOR_SETUP_REQUIRED'])

    const browser = await post('/users/login', { email, password })
    expect(browser.body.second_factor).toBe('setup_required')
    const cookie = { cookie: `payload-token=${browser.body.token}`, 'sec-fetch-site': 'same-origin' }
    expect(codeOf(await office.ask(null, 'GET', '/transactions', { headers: cookie }))).toEqual([403, 'SECOND_FACTOR_SETUP_REQUIRED'])
    expect((await office.ask(null, 'GET', '/users', { headers: cookie })).status).toBeOneOf([401, 403])
    const access = await office.ask(null, 'GET', '/access', { headers: cookie })
    expect(access.body.canAccessAdmin).not.toBe(true)

    const given = await office.ask(null, 'POST', '/auth/second-factor/setup', { headers: cookie, body: {} })
    expect(given.status).toBe(200)
    const confirmed = await office.ask(null, 'POST', '/auth/second-factor/confirm', { headers: cookie, body: { otp: phoneOf(given.body.secret).code() } })
    expect(confirmed.status).toBe(200)
    expect((await office.ask(null, 'GET', '/transactions', { headers: cookie })).status).toBe(200)
    expect((await as(token, 'GET', '/transactions')).status).toBe(401)
    later(60)
    const refused = await office.ask(null, 'DELETE', '/auth/second-factor', { headers: cookie, body: { currentPassword: password, otp: phoneOf(given.body.secret).code() } })
    expect(codeOf(refused)).toEqual([409, 'SECOND_FACTOR_MANDATORY'])
    await settings({ twoFactorEditors: 'optional' })
  })

  it('lets such a session sign out', async () => {
    const { email } = await newcomer('editor')
    await settings({ twoFactorEditors: 'required' })
    const { body } = await login(email)
    expect((await post('/auth/logout', {}, body.access_token)).status).toBe(200)
    expect((await post('/auth/refresh', { refresh_token: body.refresh_token })).status).toBe(401)
    await settings({ twoFactorEditors: 'optional' })
  })

  it('turning the demand off does not silence a factor that is on', async () => {
    const { email } = await protectedPerson('editor')
    await settings({ twoFactorEditors: 'off' })
    expect(codeOf(await login(email))).toEqual([401, 'SECOND_FACTOR_REQUIRED'])
    await settings({ twoFactorEditors: 'optional' })
  })
})
