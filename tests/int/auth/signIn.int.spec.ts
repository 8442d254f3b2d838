import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, password, people, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const login = (email: string, secret = password) => office.ask(null, 'POST', '/auth/login', { body: { email, password: secret } })
const me = (token: string, scheme = 'Bearer') => office.ask(null, 'GET', '/auth/me', { headers: { authorization: `${scheme} ${token}` } })
const refresh = (token: string) => office.ask(null, 'POST', '/auth/refresh', { body: { refresh_token: token } })
const codeOf = (answer: { status: number; body: any }) => [answer.status, answer.body.errors?.[0]?.code]
/** Makes an account of its own for a test, so that locks and ended sessions disturb nobody else. */
const newcomer = async (email: string, data: Record<string, unknown> = {}) => {
  const created = await office.payload.create({
    collection: 'users',
    data: { email, password, name: email, role: 'client', status: 'active', locale: 'en', ...data } as never,
  })
  return Number(created.id)
}
const auditOf = (email: string) =>
  office.sql<{ action: string; after: any }>(
    `select action, after from audit_logs where action in ('signedIn', 'signInFailed', 'signedOut')
       and (after->>'email' = $1 or entity_id = (select id::text from users where email = $1)) order by id`,
    [email],
  )

describe('POST /auth/login', () => {
  it('answers tokens and the person, and nothing secret', async () => {
    const answer = await login(` ${people.editor.email.toUpperCase()} `)
    expect(answer.status).toBe(200)
    expect(Object.keys(answer.body).toSorted()).toEqual(['access_token', 'expires_in', 'refresh_token', 'token_type', 'user'])
    expect(answer.body).toMatchObject({ token_type: 'Bearer', expires_in: 900, user: { id: office.ids.editor, role: 'editor' } })
    expect(JSON.stringify(answer.body)).not.toMatch(/hash|salt|sessions|lockUntil|loginAttempts|resetPassword/)
    for (const scheme of ['Bearer', 'JWT']) {
      const mine = await me(answer.body.access_token, scheme)
      expect([mine.status, mine.body.user?.email]).toEqual([200, people.editor.email])
    }
    const cookie = { cookie: `payload-token=${answer.body.access_token}`, 'sec-fetch-site': 'same-origin' }
    expect((await office.ask(null, 'GET', '/auth/me', { headers: cookie })).status).toBe(200)
    const [token] = await office.sql<{ token_hash: string }>('select token_hash from refresh_tokens order by id desc limit 1')
    expect(token?.token_hash).not.toContain(answer.body.refresh_token)
  })

  it('gives 20 working tokens to 20 sign-ins at once, and a role change meanwhile stays', async () => {
    const email = 'twenty@test.example'
    const id = await newcomer(email)
    const signIns = Array.from({ length: 20 }, (_, index) =>
      index % 2 ? login(email) : office.ask(null, 'POST', '/users/login', { body: { email, password } }),
    )
    const change = office.payload.update({ collection: 'users', id, data: { name: 'Renamed' } as never })
    const [answers] = await Promise.all([Promise.all(signIns), change])
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    const tokens = answers.map(({ body }) => body.access_token ?? body.token)
    const asked = await Promise.all(tokens.map((token) => me(token)))
    expect(asked.map(({ status }) => status)).toEqual(tokens.map(() => 200))
    expect(asked[0]?.body.user.name).toBe('Renamed')

    const again = [login(email), login(email)]
    await office.payload.update({ collection: 'users', id, data: { role: 'editor' } as never })
    await Promise.all(again)
    const [row] = await office.sql<{ role: string }>('select role from users where id = $1', [id])
    expect(row?.role).toBe('editor')
  })

  it('locks after five failures, counted also when they come at once, and whether or not the account exists', async () => {
    const email = 'locked@test.example'
    await newcomer(email)
    for (const address of [email, 'nobody@test.example']) {
      const answers = await Promise.all(Array.from({ length: 8 }, () => login(address, 'Wrong!2026')))
      const counts = Object.groupBy(answers, ({ status }) => String(status))
      expect([counts['401']?.length, counts['423']?.length]).toEqual([5, 3])
      expect(codeOf(await login(address))).toEqual([423, 'ACCOUNT_LOCKED'])
      const reasons = (await auditOf(address)).map(({ after }) => after.reason)
      expect(reasons.filter((reason) => reason === 'locked')).toHaveLength(4)
      expect(reasons).toHaveLength(9)
    }
    await office.sql(`update users set lock_until = now() - interval '1 second' where email = $1`, [email])
    expect((await login(email)).status).toBe(200)
  })

  it('says the same to an unknown email and a wrong password, in the asked language', async () => {
    await newcomer('same@test.example')
    const [wrong, unknown] = [await login('same@test.example', 'Wrong!2026'), await login('unknown@test.example')]
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body])
    const arabic = await office.ask(null, 'POST', '/auth/login', { body: { email: 'x@y.example', password: 'x' }, locale: 'ar' })
    expect(arabic.body.errors[0].message).toContain('كلمة المرور')
  })

  it.each([
    ['pending', 'ACCOUNT_PENDING'],
    ['rejected', 'ACCOUNT_REJECTED'],
    ['deactivated', 'ACCOUNT_DEACTIVATED'],
  ])('tells a %s account so, after the right password only, by every door', async (status, code) => {
    const email = `${status}@test.example`
    await newcomer(email, { status })
    expect(codeOf(await login(email, 'Wrong!2026'))).toEqual([401, 'BAD_CREDENTIALS'])
    expect(codeOf(await login(email))).toEqual([403, code])
    expect(codeOf(await office.ask(null, 'POST', '/users/login', { body: { email, password } }))).toEqual([403, code])
    await expect(office.payload.login({ collection: 'users', data: { email, password } })).rejects.toMatchObject({ code })
    expect((await auditOf(email)).map(({ after }) => after.reason)).toEqual(['wrongPassword', status, status])
    const [sessions] = await office.sql<{ count: string }>(
      'select count(*) from users_sessions where _parent_id = (select id from users where email = $1)',
      [email],
    )
    expect(sessions?.count).toBe('0')
  })
})

describe('POST /auth/refresh', () => {
  it('rotates; of two at once exactly one wins, and the winner goes on', async () => {
    const { body } = await login(people.client.email)
    const answers = await Promise.all([refresh(body.refresh_token), refresh(body.refresh_token), refresh(body.refresh_token)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401])
    const winner = answers.find(({ status }) => status === 200)!
    expect(winner.body).toMatchObject({ token_type: 'Bearer', expires_in: 900, user: { email: people.client.email } })
    expect((await me(winner.body.access_token)).status).toBe(200)
    expect((await refresh(winner.body.refresh_token)).status).toBe(200)
  })

  it('takes later reuse for theft: the family and its session end', async () => {
    const { body } = await login(people.client2.email)
    const next = await refresh(body.refresh_token)
    await office.sql(`update refresh_tokens set used_at = used_at - interval '11 seconds' where used_at is not null`)
    expect(codeOf(await refresh(body.refresh_token))).toEqual([401, 'INVALID_REFRESH_TOKEN'])
    expect(codeOf(await refresh(next.body.refresh_token))).toEqual([401, 'INVALID_REFRESH_TOKEN'])
    expect((await me(next.body.access_token)).status).toBe(401)
    expect((await auditOf(people.client2.email)).at(-1)?.after.reason).toBe('refreshTokenReused')
  })

  it('refuses unknown, expired and ended ones', async () => {
    expect(codeOf(await refresh('nonsense'))).toEqual([401, 'INVALID_REFRESH_TOKEN'])
    const expired = await login(people.client2.email)
    await office.sql(`update refresh_tokens set expires_at = now() - interval '1 second' where session_id in
      (select id from users_sessions where _parent_id = $1)`, [office.ids.client2])
    expect(codeOf(await refresh(expired.body.refresh_token))).toEqual([401, 'INVALID_REFRESH_TOKEN'])
  })
})

describe('the end of a session', () => {
  it('logout stops access and refresh token at once, this session only, and is audited', async () => {
    const [one, other] = [await login(people.editor2.email), await login(people.editor2.email)]
    const headers = { authorization: `Bearer ${one.body.access_token}` }
    const out = await office.ask(null, 'POST', '/auth/logout', { headers })
    expect([out.status, out.headers.get('set-cookie')]).toEqual([200, expect.stringContaining('payload-token=;')])
    expect((await me(one.body.access_token)).status).toBe(401)
    expect((await refresh(one.body.refresh_token)).status).toBe(401)
    expect((await me(other.body.access_token)).status).toBe(200)
    expect((await auditOf(people.editor2.email)).at(-1)?.action).toBe('signedOut')
    expect(codeOf(await office.ask(null, 'POST', '/auth/logout', { headers }))).toEqual([401, 'UNAUTHENTICATED'])
    expect((await office.ask(null, 'POST', '/auth/logout', { body: { refresh_token: other.body.refresh_token } })).status).toBe(200)
    expect((await me(other.body.access_token)).status).toBe(401)
  })

  it('Payload’s own logout and refresh obey the same', async () => {
    const { body } = await login(people.editor2.email)
    const headers = { authorization: `JWT ${body.access_token}` }
    const renewed = await office.ask(null, 'POST', '/users/refresh-token', { headers })
    expect(renewed.status).toBe(200)
    const [session] = await office.sql<{ days: string }>(
      `select extract(day from max(expires_at) - now()) as days from users_sessions where _parent_id = $1`, [office.ids.editor2])
    expect(Number(session?.days)).toBeGreaterThanOrEqual(6)
    expect((await office.ask(null, 'POST', '/users/logout', { headers })).status).toBe(200)
    expect((await refresh(body.refresh_token)).status).toBe(401)
    expect((await me(renewed.body.refreshedToken)).status).toBe(401)
  })

  it.each([
    ['deactivation', { status: 'deactivated' }],
    ['a new role', { role: 'editor' }],
    ['a new password', { password: 'Another!2026' }],
  ])('%s ends every session', async (name, data) => {
    const email = `${name.replaceAll(' ', '')}@test.example`
    const id = await newcomer(email)
    const { body } = await login(email)
    await office.ask('admin', 'PATCH', `/users/${id}`, { body: data })
    expect((await me(body.access_token)).status).toBe(401)
    expect((await refresh(body.refresh_token)).status).toBe(401)
  })

  it('a deactivated account stops at once, even where its session was left', async () => {
    const id = await newcomer('stopped@test.example')
    const { body } = await login('stopped@test.example')
    await office.sql(`update users set status = 'deactivated' where id = $1`, [id])
    const headers = { authorization: `Bearer ${body.access_token}` }
    expect((await office.ask(null, 'GET', '/transactions', { headers })).status).toBe(401)
    expect((await refresh(body.refresh_token)).status).toBe(401)
  })
})

describe('secrets of accounts', () => {
  const secret = /"(hash|salt|sessions|resetPasswordToken|loginAttempts|lockUntil)"/
  it('are in no answer', async () => {
    await login(people.admin.email)
    for (const path of ['/users?limit=50&depth=2', `/users/${office.ids.admin}?showHiddenFields=true`, '/users/me',
      `/users/${office.ids.admin}?select[hash]=true&select[sessions]=true&select[salt]=true`]) {
      const answer = await office.ask('admin', 'GET', path)
      expect([path, answer.status]).toEqual([path, 200])
      expect(JSON.stringify(answer.body)).not.toMatch(secret)
    }
  })

  it.each(['hash', 'salt', 'sessions.id', 'resetPasswordToken', 'lockUntil', 'loginAttempts'])(
    'cannot be asked for or sorted by: %s', async (field) => {
      for (const path of [`/users?where[${field}][exists]=true`, `/users?sort=${field}`, `/transactions?sort=assignedTo.${field}`,
        `/transactions?where[assignedTo.${field}][exists]=true`]) {
        const answer = await office.ask('editor', 'GET', path)
        expect([path, answer.status]).toEqual([path, 400])
      }
    })

  it('nobody becomes administrator by asking first', async () => {
    const body = { email: 'first@test.example', password, name: 'First', role: 'admin' }
    expect((await office.ask(null, 'POST', '/users/first-register', { body })).status).toBe(403)
  })
})
