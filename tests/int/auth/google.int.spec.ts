import { generateKeyPairSync } from 'node:crypto'
import { decodeJwt, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openOffice, password, people, type Office } from '../../helpers/office.ts'
import { ours, startProvider, type OpenIdProvider, type Stranger } from '../../helpers/openIdProvider.ts'
import { phoneOf } from '../../helpers/phone.ts'

let office: Office
let google: OpenIdProvider
beforeAll(async () => {
  google = await startProvider('http://localhost:3000/api/v1/auth/google/callback')
  Object.assign(process.env, { GOOGLE_ISSUER: google.issuer, GOOGLE_CLIENT_ID: ours.id, GOOGLE_CLIENT_SECRET: ours.secret })
  office = await openOffice()
  // Everybody here comes from one address.
  const limits = { signInPerAddress: 100_000, signInPerAccount: 100_000, anonymous: 1_000_000 }
  expect((await office.ask('admin', 'PATCH', '/globals/settings', { body: { limits } })).status).toBe(200)
  await settings({ twoFactorClients: 'optional' })
})
afterAll(async () => {
  await office.close()
  await google.close()
})
afterEach(async () => {
  vi.useRealTimers()
  await settings({ registration: true, adminApproval: true, allowedDomains: [], google: true })
})

const settings = (signIn: Record<string, unknown>) =>
  office.ask('admin', 'PATCH', '/globals/settings', { body: { signIn } }).then(({ status }) => expect(status).toBe(200))
const post = (path: string, body: object, headers: Record<string, string> = {}) => office.ask(null, 'POST', path, { body, headers })
const byToken = (idToken: string, more: object = {}) => post('/auth/google-oauth', { idToken, ...more })
const codeOf = (answer: { status: number; body: any }) => [answer.status, answer.body.errors?.[0]?.code]
const me = (token: string) => office.ask(null, 'GET', '/auth/me', { headers: { authorization: `Bearer ${token}` } })
const accountOf = async (email: string) => (await office.sql<{ id: number; role: string; status: string; name: string; locale: string }>('select * from users where email = $1', [email]))[0]

let count = 0
/** Somebody new at the provider, who comes next. */
function stranger(more: Partial<Stranger> = {}): Stranger {
  count += 1
  const who = { sub: `google-${count}`, email: `visitor${count}@visitors.example`, email_verified: true, name: `Visitor ${count}`, ...more }
  google.signInAs(who)
  return who
}

/** Somebody with an active account that was made by Google. */
async function regular() {
  const who = stranger()
  await settings({ adminApproval: false })
  const answer = await byToken(await google.idToken())
  expect(answer.status).toBe(200)
  return { ...who, token: answer.body.access_token as string, id: answer.body.user.id as number }
}

type Cookies = Record<string, string>
const cookiesOf = (headers: Headers): Cookies =>
  Object.fromEntries(headers.getSetCookie().map((line) => /^([^=]+)=([^;]*)/.exec(line)!.slice(1, 3) as [string, string]))
const asHeader = (cookies: Cookies) => ({ cookie: Object.entries(cookies).map((pair) => pair.join('=')).join('; ') })

/** The browser goes to the provider and comes back; what it brings can be changed on the way. */
async function throughBrowser(returnTo = '') {
  const begun = await office.ask(null, 'GET', `/auth/google${returnTo}`)
  expect(begun.status).toBe(303)
  const cookies = cookiesOf(begun.headers)
  const back = await google.follow(begun.headers.get('location')!)
  const finish = (search = back.search, brought: Cookies = cookies) => office.ask(null, 'GET', `/auth/google/callback${search}`, { headers: asHeader(brought) })
  return { begun, cookies, back, finish }
}

describe('an ID token', () => {
  it('of somebody new makes a pending client, whom an admin lets in', async () => {
    const who = stranger({ email: 'Visitor.New@Visitors.example', locale: 'ar-SA' })
    expect(codeOf(await byToken(await google.idToken()))).toEqual([403, 'ACCOUNT_PENDING'])
    const account = await accountOf('visitor.new@visitors.example')
    expect(account).toMatchObject({ role: 'client', status: 'pending', name: who.name, locale: 'ar' })
    await office.sql(`update users set status = 'active' where id = $1`, [account!.id])
    const signedIn = await byToken(await google.idToken())
    expect(signedIn.body).toMatchObject({ token_type: 'Bearer', expires_in: 900, user: { id: account!.id, role: 'client' } })
    expect((await me(signedIn.body.access_token)).status).toBe(200)
    expect((await post('/auth/refresh', { refresh_token: signedIn.body.refresh_token })).status).toBe(200)
    expect((await office.sql('select 1 from google_accounts where user_id = $1', [account!.id])).length).toBe(1)
  })

  it('of somebody new at four places at once makes one account', async () => {
    const who = stranger()
    await settings({ adminApproval: false })
    const tokens = [await google.idToken(), await google.idToken(), await google.idToken(), await google.idToken()]
    expect((await Promise.all(tokens.map((token) => byToken(token)))).map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await office.sql('select 1 from users where email = $1', [who.email])).length).toBe(1)
  })

  it('works once, also at the same moment, and also when it was refused for the account', async () => {
    await regular()
    const token = await google.idToken()
    const answers = await Promise.all([1, 2, 3].map(() => byToken(token)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401])
    expect(codeOf(await byToken(token))).toEqual([401, 'GOOGLE_TOKEN_USED'])
    stranger()
    const pending = await (await settings({ adminApproval: true }), google.idToken())
    expect(codeOf(await byToken(pending))).toEqual([403, 'ACCOUNT_PENDING'])
    expect(codeOf(await byToken(pending))).toEqual([401, 'GOOGLE_TOKEN_USED'])
  })

  it('must be for us, by the provider, and not over', async () => {
    await regular()
    expect(codeOf(await byToken(await google.idToken({ foreign: true })))).toEqual([401, 'GOOGLE_TOKEN_INVALID'])
    const good = await google.idToken()
    const claims = decodeJwt(good)
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const [head, body, signature] = good.split('.') as [string, string, string]
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const forged = [
      await new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(privateKey),
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(ours.secret)),
      `${encode({ alg: 'none' })}.${body}.`,
      `${head}.${encode({ ...claims, email: people.admin.email })}.${signature}`,
      'nonsense',
    ]
    for (const token of forged) expect(codeOf(await byToken(token))).toEqual([401, 'GOOGLE_TOKEN_INVALID'])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_700_000 })
    expect(codeOf(await byToken(good))).toEqual([401, 'GOOGLE_TOKEN_INVALID'])
    vi.useRealTimers()
    expect((await byToken(good)).status).toBe(200)
  })

  it('carries the nonce the app asked for, or none', async () => {
    await regular()
    const token = await google.idToken({ nonce: 'of-the-app' })
    expect(codeOf(await byToken(token))).toEqual([401, 'GOOGLE_TOKEN_INVALID'])
    expect(codeOf(await byToken(token, { nonce: 'another' }))).toEqual([401, 'GOOGLE_TOKEN_INVALID'])
    expect((await byToken(token, { nonce: 'of-the-app' })).status).toBe(200)
    expect(codeOf(await byToken(await google.idToken(), { nonce: 'of-the-app' }))).toEqual([401, 'GOOGLE_TOKEN_INVALID'])
  })
})

describe('who may come', () => {
  it.each([false, 'true'])('nobody with an address that is not verified (%s), known here or not', async (email_verified) => {
    for (const email of [people.client.email, 'unverified@visitors.example']) {
      stranger({ email, email_verified })
      expect(codeOf(await byToken(await google.idToken()))).toEqual([403, 'GOOGLE_EMAIL_UNVERIFIED'])
    }
    expect(await accountOf('unverified@visitors.example')).toBeUndefined()
  })

  it('nobody new while registration is off, or of another domain', async () => {
    const who = stranger()
    await settings({ registration: false })
    expect(codeOf(await byToken(await google.idToken()))).toEqual([403, 'FEATURE_OFF'])
    await settings({ registration: true, allowedDomains: ['company.example'] })
    expect(codeOf(await byToken(await google.idToken()))).toEqual([403, 'EMAIL_DOMAIN_NOT_ALLOWED'])
    expect(await accountOf(who.email)).toBeUndefined()
    const colleague = stranger({ email: 'one@company.example' })
    expect(codeOf(await byToken(await google.idToken()))).toEqual([403, 'ACCOUNT_PENDING'])
    expect((await accountOf(colleague.email))?.status).toBe('pending')
  })

  it('nobody whose account is rejected, deactivated or locked; and nobody at all while it is off', async () => {
    const { id } = await regular()
    for (const [status, code] of [['rejected', 'ACCOUNT_REJECTED'], ['deactivated', 'ACCOUNT_DEACTIVATED']]) {
      await office.sql('update users set status = $2::enum_users_status where id = $1', [id, status])
      expect(codeOf(await byToken(await google.idToken()))).toEqual([403, code])
    }
    await office.sql(`update users set status = 'active', lock_until = now() + interval '5 minutes' where id = $1`, [id])
    expect(codeOf(await byToken(await google.idToken()))).toEqual([423, 'ACCOUNT_LOCKED'])
    await office.sql('update users set lock_until = null where id = $1', [id])
    await settings({ google: false })
    expect(codeOf(await byToken(await google.idToken()))).toEqual([403, 'FEATURE_OFF'])
    expect(codeOf(await office.ask(null, 'GET', '/auth/google'))).toEqual([403, 'FEATURE_OFF'])
    expect((await office.ask(null, 'GET', '/auth/google/offered')).body).toEqual({ offered: false })
    await settings({ google: true })
    expect((await office.ask(null, 'GET', '/auth/google/offered')).body).toEqual({ offered: true })
    const failures = await office.sql<{ reason: string }>(`select after->>'reason' as reason from audit_logs where action = 'signInFailed' and entity_id = $1 order by id`, [String(id)])
    expect(failures.map(({ reason }) => reason)).toEqual(['rejected', 'deactivated', 'locked'])
  })

  it('an account keeps to its person when the address at Google changes, and goes to nobody who gets the address', async () => {
    const { email, id, sub } = await regular()
    stranger({ sub, email: 'moved@visitors.example', email_verified: false })
    expect((await byToken(await google.idToken())).body.user.id).toBe(id)
    stranger({ email })
    expect(codeOf(await byToken(await google.idToken()))).toEqual([409, 'GOOGLE_LINK_REQUIRED'])
  })
})

describe('an address that has an account here', () => {
  it('is joined only by who knows its password, once', async () => {
    stranger({ email: people.editor.email })
    const asked = await byToken(await google.idToken())
    expect(codeOf(asked)).toEqual([409, 'GOOGLE_LINK_REQUIRED'])
    const { link } = asked.body.errors[0].data
    expect(codeOf(await post('/auth/login', { email: people.editor.email, password: 'wrong', link }))).toEqual([401, 'BAD_CREDENTIALS'])
    // Somebody else who got hold of it joins nothing to their own account.
    expect((await post('/auth/login', { email: people.client2.email, password, link })).status).toBe(200)
    expect(codeOf(await byToken(await google.idToken()))).toEqual([409, 'GOOGLE_LINK_REQUIRED'])
    expect((await post('/auth/login', { email: people.editor.email, password, link })).status).toBe(200)
    const joined = await byToken(await google.idToken())
    expect([joined.status, joined.body.user?.id, joined.body.user?.role]).toEqual([200, office.ids.editor, 'editor'])
    expect((await office.sql(`select 1 from audit_logs where action = 'google.linked' and entity_id = $1`, [String(office.ids.editor)])).length).toBe(1)
    // A second account at Google cannot take its place.
    stranger({ email: people.editor.email })
    const second = (await byToken(await google.idToken())).body.errors[0].data.link
    expect(codeOf(await post('/auth/login', { email: people.editor.email, password, link: second }))).toEqual([409, 'GOOGLE_ALREADY_LINKED'])
  })

  it('is joined in the browser by signing in there once', async () => {
    stranger({ email: people.editor2.email })
    const { finish } = await throughBrowser()
    const refused = await finish()
    expect(refused.headers.get('location')).toBe('/admin/login?error=GOOGLE_LINK_REQUIRED')
    const cookies = cookiesOf(refused.headers)
    expect(cookies['payload-token']).toBeUndefined()
    await post('/users/login', { email: people.editor2.email, password }, asHeader({ 'mdc-google-link': cookies['mdc-google-link']! }))
    const { finish: again } = await throughBrowser()
    expect((await again()).headers.get('location')).toBe('/admin')
  })

  it('a wish to join ends after ten minutes', async () => {
    stranger({ email: people.client2.email })
    const { link } = (await byToken(await google.idToken())).body.errors[0].data
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 601_000 })
    expect((await post('/auth/login', { email: people.client2.email, password, link })).status).toBe(200)
    vi.useRealTimers()
    expect(codeOf(await byToken(await google.idToken()))).toEqual([409, 'GOOGLE_LINK_REQUIRED'])
  })
})

describe('in the browser', () => {
  it('goes there with PKCE, state and nonce, and comes back with the cookie of the admin UI', async () => {
    const { email } = await regular()
    const { begun, cookies, finish } = await throughBrowser('?returnTo=/admin/collections/transactions%3Fpage=2')
    const url = new URL(begun.headers.get('location')!)
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code', client_id: ours.id, code_challenge_method: 'S256', scope: 'openid email profile',
      state: expect.stringMatching(/^.{40,}$/), nonce: expect.stringMatching(/^.{40,}$/), code_challenge: expect.stringMatching(/^.{43}$/),
      redirect_uri: 'http://localhost:3000/api/v1/auth/google/callback',
    })
    const [line] = begun.headers.getSetCookie()
    expect(line).toMatch(/HttpOnly; SameSite=Lax/)
    for (const secret of ['state', 'nonce']) expect(cookies['mdc-google-way']).not.toContain(url.searchParams.get(secret))
    const done = await finish()
    expect([done.status, done.headers.get('location')]).toEqual([303, '/admin/collections/transactions?page=2'])
    expect(cookiesOf(done.headers)['mdc-google-way']).toBe('')
    expect(cookiesOf(done.headers)['payload-lng']).toBe('en')
    const token = cookiesOf(done.headers)['payload-token']!
    expect((await office.ask(null, 'GET', '/auth/me', { headers: { cookie: `payload-token=${token}`, 'sec-fetch-site': 'same-origin' } })).body.user.email).toBe(email)
  })

  it('a state works once, in its own browser, for ten minutes', async () => {
    await regular()
    const abandoned = '/admin/login?error=GOOGLE_SIGN_IN_ABANDONED'
    const locationOf = async (answer: Promise<{ headers: Headers; status: number }>) => (await answer).headers.get('location')
    const first = await throughBrowser()
    expect(await locationOf(first.finish(first.back.search, {}))).toBe(abandoned)
    const other = await throughBrowser()
    expect(await locationOf(first.finish(first.back.search, other.cookies))).toBe(abandoned)
    expect(await locationOf(first.finish(first.back.search, { 'mdc-google-way': 'made-up' }))).toBe(abandoned)
    expect(await locationOf(first.finish(first.back.search.replace(/state=[^&]+/, 'state=made-up')))).toBe(abandoned)
    const answers = await Promise.all([first.finish(), first.finish()])
    expect(answers.map(({ headers }) => headers.get('location')).toSorted()).toEqual(['/admin', abandoned])
    expect(await locationOf(first.finish())).toBe(abandoned)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 601_000 })
    expect(await locationOf(other.finish())).toBe(abandoned)
  })

  it('a code of another way does not pass: the verifier and the nonce are not its own', async () => {
    await regular()
    const [mine, theirs] = [await throughBrowser(), await throughBrowser()]
    const mixed = `?${new URLSearchParams({ ...Object.fromEntries(mine.back.searchParams), code: theirs.back.searchParams.get('code')! })}`
    expect((await mine.finish(mixed)).headers.get('location')).toBe('/admin/login?error=GOOGLE_TOKEN_INVALID')
    const denied = await throughBrowser()
    const search = `?${new URLSearchParams({ error: 'access_denied', state: denied.back.searchParams.get('state')!, iss: google.issuer })}`
    expect((await denied.finish(search)).headers.get('location')).toBe('/admin/login?error=GOOGLE_TOKEN_INVALID')
  })

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/\t/evil.example'])(
    'never sends anybody to %s', async (returnTo) => {
      await regular()
      const { finish } = await throughBrowser(`?returnTo=${encodeURIComponent(returnTo)}`)
      expect((await finish()).headers.get('location')).toBe('/admin')
    })

  it('says what was refused on the sign-in page, and signs nobody in', async () => {
    stranger()
    const { finish } = await throughBrowser()
    const answer = await finish()
    expect(answer.headers.get('location')).toBe('/admin/login?error=ACCOUNT_PENDING')
    expect(cookiesOf(answer.headers)['payload-token']).toBeUndefined()
  })
})

describe('the second factor', () => {
  it('is asked for after Google too, by both ways', async () => {
    const { email, token } = await regular()
    const given = await post('/auth/second-factor/setup', {}, { authorization: `Bearer ${token}` })
    const phone = phoneOf(given.body.secret)
    expect((await post('/auth/second-factor/confirm', { otp: phone.code() }, { authorization: `Bearer ${token}` })).status).toBe(200)

    const asked = await byToken(await google.idToken())
    expect(codeOf(asked)).toEqual([401, 'SECOND_FACTOR_REQUIRED'])
    const { finish } = await throughBrowser()
    const back = new URL((await finish()).headers.get('location')!, 'http://localhost:3000')
    expect([back.pathname, back.search]).toEqual(['/admin/login', '?error=SECOND_FACTOR_REQUIRED'])

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
    const tokens = await post('/auth/second-factor', { challenge: asked.body.errors[0].data.challenge, otp: phone.code() })
    expect([tokens.status, tokens.body.user?.email]).toEqual([200, email])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
    const session = await post('/auth/second-factor', { challenge: back.hash.slice('#challenge='.length), otp: phone.code() })
    expect([session.status, cookiesOf(session.headers)['payload-token']]).toEqual([200, expect.stringMatching(/^ey/)])
  })

  it('joins by a link only after the code', async () => {
    const who = stranger({ email: people.client.email })
    const { body: first } = await post('/auth/login', { email: people.client.email, password })
    const authorization = `Bearer ${first.access_token}`
    const phone = phoneOf((await post('/auth/second-factor/setup', {}, { authorization })).body.secret)
    await post('/auth/second-factor/confirm', { otp: phone.code() }, { authorization })
    const { link } = (await byToken(await google.idToken())).body.errors[0].data
    const { challenge } = (await post('/auth/login', { email: people.client.email, password, link })).body.errors[0].data
    const isLinked = async () => (await office.sql('select 1 from google_accounts where subject = $1', [who.sub])).length === 1
    expect(await isLinked()).toBe(false)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
    expect((await post('/auth/second-factor', { challenge, otp: phone.code() })).status).toBe(200)
    expect(await isLinked()).toBe(true)
  })
})
