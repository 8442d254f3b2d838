import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../helpers/decide.ts'
import { openOffice, password, people, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
afterEach(() => decide(office, {}))

const everybody = [null, 'client', 'editor', 'admin'] as const
const close = (more: Record<string, unknown> = {}) =>
  decide(office, { maintenance: { enabled: true, messageEn: 'Back at noon.', messageAr: 'نعود ظهراً.', ...more } })
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const graphql = (as: PersonKey | null, query: string) => office.ask(as, 'POST', '/graphql', { body: { query } })
const signIn = (person: PersonKey, path = '/auth/login', headers: Record<string, string> = {}) =>
  office.ask(null, 'POST', path, { body: { email: people[person].email, password }, headers })
const page = async (path: string, headers: Record<string, string> = {}) => {
  const { refusePage } = await import('../../../src/endpoints/pages/refusePage.ts')
  return refusePage(office.payload, new Request(`http://localhost:3000${path}`, { headers }))
}

describe('the API under maintenance', () => {
  it.each([
    ['GET', '/transactions'],
    ['POST', '/transactions'],
    ['GET', '/transactions/search?q=x'],
    ['GET', '/comments'],
    ['PATCH', '/users/0'],
    ['POST', '/users/forgot-password'],
    ['GET', '/track/TRX-2026-00001'],
    ['GET', '/openapi.json'],
    ['POST', '/graphql'],
  ])('%s %s is closed to all but admins', async (method, path) => {
    await close()
    const body = method === 'GET' ? undefined : path === '/graphql' ? { query: '{ Transactions { totalDocs } }' } : { email: 'x@test.example' }
    const statuses = []
    for (const person of everybody) statuses.push((await office.ask(person, method, path, { body })).status === 503)
    expect(statuses).toEqual([true, true, true, false])
  })

  it('says so in the caller’s language, with the office’s own words and when to come back', async () => {
    await close({ endsAt: inHours(1) })
    const english = await office.ask('editor', 'GET', '/transactions', { locale: 'en' })
    const arabic = await office.ask('editor', 'GET', '/transactions', { locale: 'ar' })
    expect([english, arabic].map(({ body }) => body.errors[0])).toEqual([
      expect.objectContaining({ code: 'MAINTENANCE', message: 'Maintenance: Back at noon.' }),
      expect.objectContaining({ code: 'MAINTENANCE', message: 'صيانة: نعود ظهراً.' }),
    ])
    expect(Number(english.headers.get('retry-after'))).toBeGreaterThan(3_500)
    expect(Number(english.headers.get('retry-after'))).toBeLessThanOrEqual(3_600)
  })

  it('leaves health checks alone', async () => {
    await close()
    expect((await office.ask(null, 'GET', '/health/live')).status).toBe(200)
    expect((await office.ask(null, 'GET', '/health/ready')).body.status ?? 'not ready').toBeDefined()
    expect((await office.ask(null, 'GET', '/health/ready')).headers.get('retry-after')).toBeNull()
  })

  it('lets in the people and the addresses that are named', async () => {
    await close({ allowedPeople: [people.client.email.toUpperCase()], allowedAddresses: ['192.0.2.0/24', '2001:db8::/32'] })
    const at = (address: string) => ({ headers: { 'x-mdc-address': address } })
    expect((await office.ask('client', 'GET', '/transactions')).status).toBe(200)
    expect((await office.ask('client2', 'GET', '/transactions')).status).toBe(503)
    expect((await office.ask('editor', 'GET', '/transactions', at('192.0.2.77'))).status).toBe(200)
    expect((await office.ask('editor', 'GET', '/transactions', at('2001:db8::5'))).status).toBe(200)
    expect((await office.ask('editor', 'GET', '/transactions', at('192.0.3.1'))).status).toBe(503)
    // A header that only a proxy may send is no address.
    expect((await office.ask('editor', 'GET', '/transactions', { headers: { 'x-forwarded-for': '192.0.2.77' } })).status).toBe(503)
  })

  it('holds within its window only', async () => {
    const status = async () => (await office.ask('editor', 'GET', '/transactions')).status
    await close({ startsAt: inHours(1) })
    expect(await status()).toBe(200)
    await close({ startsAt: inHours(-2), endsAt: inHours(-1) })
    expect(await status()).toBe(200)
    await close({ startsAt: inHours(-1), endsAt: inHours(1) })
    expect(await status()).toBe(503)
  })

  it('a session that was ended opens nothing', async () => {
    await close()
    const { body } = await signIn('admin2')
    const headers = { authorization: `Bearer ${body.access_token}` }
    expect((await office.ask(null, 'GET', '/transactions', { headers })).status).toBe(200)
    await office.ask(null, 'POST', '/auth/logout', { headers })
    expect((await office.ask(null, 'GET', '/transactions', { headers })).status).toBe(503)
  })
})

describe('signing in under maintenance', () => {
  it.each(['/auth/login', '/users/login'])('%s is for those who are let in; others hear of it only after the right password', async (path) => {
    await close({ allowedPeople: [people.client.email] })
    expect((await signIn('admin', path)).status).toBe(200)
    expect((await signIn('client', path)).status).toBe(200)
    const sessions = async () => (await office.sql('select id from users_sessions where _parent_id = $1', [office.ids.client2])).length
    const before = await sessions()
    const refused = await signIn('client2', path)
    expect([refused.status, refused.body.errors[0].code]).toEqual([503, 'MAINTENANCE'])
    expect(Number(refused.headers.get('retry-after'))).toBe(300)
    expect(await sessions()).toBe(before)
    const wrong = await office.ask(null, 'POST', path, { body: { email: people.client2.email, password: 'Wrong!2026' } })
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([401, 'BAD_CREDENTIALS'])
    expect((await signIn('editor2', path, { 'x-mdc-address': '192.0.2.9' })).status).toBe(503)
    await close({ allowedAddresses: ['192.0.2.9'] })
    expect((await signIn('editor2', path, { 'x-mdc-address': '192.0.2.9' })).status).toBe(200)
  })

  it('GraphQL signs in too, and does nothing else for strangers', async () => {
    await close()
    const login = (person: PersonKey) => `loginUser(email: "${people[person].email}", password: "${password}") { token }`
    expect((await graphql(null, `mutation { ${login('admin')} }`)).body.data.loginUser.token).toBeTruthy()
    const refused = await graphql(null, `mutation { ${login('editor')} }`)
    expect(refused.body.errors[0].extensions).toMatchObject({ code: 'MAINTENANCE', statusCode: 503 })
    expect((await graphql(null, `mutation { ${login('editor')} forgotPasswordUser(email: "x@test.example") }`)).status).toBe(503)
  })
})

describe('pages under maintenance', () => {
  it('are closed with 503 in the visitor’s language; what the sign-in page needs is not', async () => {
    await close({ messageEn: 'Back <soon> & "safe".' })
    for (const path of ['/', '/track', '/verify/AAAA', '/labels', '/admin', '/admin/collections/transactions', '/no-such-page']) {
      const answer = await page(path)
      expect([path, answer?.status, answer?.headers.get('retry-after')]).toEqual([path, 503, '300'])
    }
    for (const path of ['/admin/login', '/_next/static/chunks/a.js', '/icon.svg']) expect([path, await page(path)]).toEqual([path, null])
    expect(await (await page('/?lang=ar'))!.text()).toMatch(/dir="rtl"[\s\S]*نعود ظهراً/)
    expect(await (await page('/', { 'accept-language': 'ar-SA' }))!.text()).toContain('نعود ظهراً')
    expect(await (await page('/', { 'accept-language': 'en' }))!.text()).toContain('Back &#60;soon&#62; &#38; &#34;safe&#34;.')
  })

  it('open for those who are let in, and the sign-in page does not open for the others once they are signed in', async () => {
    await close()
    const as = async (person: PersonKey) => ({ cookie: `payload-token=${await office.tokenOf(person)}`, 'sec-fetch-site': 'same-origin' })
    expect(await page('/admin', await as('admin'))).toBeNull()
    expect((await page('/admin', await as('editor')))?.status).toBe(503)
    expect((await page('/admin/login', await as('editor')))?.status).toBe(503)
  })
})
