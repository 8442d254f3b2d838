import { createServer, request as ask, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, password, people, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  process.env['CORS_ORIGINS'] = 'https://intranet.example.com'
  office = await openOffice()
})
afterAll(() => office.close())

const own = 'http://localhost:3000'
const friend = 'https://intranet.example.com'
const stranger = 'https://evil.example.com'
const cookie = async () => `payload-token=${await office.tokenOf('editor')}`

describe('every answer of the API', () => {
  it.each([
    ['an answer', 'GET', '/transactions', 200],
    ['an unknown address', 'GET', '/no-such', 404],
    ['a wrong method', 'PUT', '/transactions', 405],
    ['a refusal', 'POST', '/users', 403],
  ])('%s forbids a browser to run, frame or guess at it', async (_what, method, path, status) => {
    const answer = await office.ask('editor', method, path, method === 'POST' ? { body: {} } : {})
    expect(answer.status).toBe(status)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cache-control': 'private, no-store',
      vary: expect.stringContaining('Origin'),
    })
    // Not over TLS here: a browser would never come back to a development machine.
    expect(answer.headers.get('strict-transport-security')).toBeNull()
  })

  it('sets its cookie so that no script and no other site gets at it', async () => {
    const answer = await office.ask(null, 'POST', '/users/login', { body: { email: people.editor2.email, password } })
    const [token] = answer.headers.getSetCookie().filter((each) => each.startsWith('payload-token='))
    expect(token).toMatch(/HttpOnly/)
    expect(token).toMatch(/SameSite=Lax/)
  })
})

describe('pages of other origins', () => {
  const list = async (headers: Record<string, string>) => office.ask(null, 'GET', '/transactions', { headers: { cookie: await cookie(), ...headers } })

  it('a cookie counts only where the request comes from our own or an allowed page', async () => {
    expect((await list({ origin: own })).status).toBe(200)
    expect((await list({ origin: friend })).status).toBe(200)
    expect((await list({ 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await list({ origin: stranger })).status).toBe(401)
    expect((await list({ origin: 'null' })).status).toBe(401)
    expect((await list({ 'sec-fetch-site': 'cross-site' })).status).toBe(401)
    expect((await list({})).status).toBe(401)
  })

  it('may read answers only where they are allowed, refusals too', async () => {
    for (const path of ['/transactions', '/no-such', '/track/none']) {
      const allowed = await office.ask(null, 'GET', path, { headers: { origin: friend } })
      expect([path, allowed.headers.get('access-control-allow-origin')]).toEqual([path, friend])
      expect(allowed.headers.get('access-control-allow-credentials')).toBe('true')
      expect(allowed.headers.get('access-control-expose-headers')).toContain('RateLimit-Remaining')
      const refused = await office.ask(null, 'GET', path, { headers: { origin: stranger } })
      expect([path, refused.headers.get('access-control-allow-origin')]).toEqual([path, null])
    }
  })

  it('are told by a preflight what they may send', async () => {
    const preflight = (origin: string) =>
      office.ask(null, 'OPTIONS', '/transactions', { headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'if-match' } })
    const allowed = await preflight(friend)
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, friend])
    expect(allowed.headers.get('access-control-allow-headers')).toMatch(/If-Match.*Idempotency-Key/)
    expect((await preflight(stranger)).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('cannot change anything, nor sign their visitor in to an account of theirs', async () => {
    const form = new FormData()
    form.append('_payload', JSON.stringify({ email: people.editor.email, password }))
    for (const headers of [{ origin: stranger }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'http://localhost:3000.evil.example.com' }] as Record<string, string>[]) {
      const answer = await office.ask(null, 'POST', '/users/login', { form, headers })
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null])
      const query = `mutation { loginUser(email: "${people.editor.email}", password: "${password}") { token } }`
      expect((await office.ask(null, 'POST', '/graphql', { body: { query }, headers })).status).toBe(403)
      expect((await office.ask('editor', 'POST', '/transactions', { body: {}, headers })).status).toBe(403)
    }
    for (const headers of [{ origin: own }, { origin: friend }, { 'sec-fetch-site': 'same-origin' }, {}] as Record<string, string>[]) {
      expect((await office.ask(null, 'POST', '/users/login', { body: { email: people.editor.email, password }, headers })).status).toBe(200)
    }
    // The same machine by another name, as within an office without TLS.
    const byAddress = { origin: 'http://192.0.2.5:3000', host: '192.0.2.5:3000' }
    const { refuseForeignOrigin } = await import('../../../src/endpoints/refuseForeignOrigin.ts')
    expect(() => refuseForeignOrigin(office.payload.config, 'POST', new Headers(byAddress))).not.toThrow()
    expect(() => refuseForeignOrigin(office.payload.config, 'POST', new Headers({ ...byAddress, host: 'localhost' }))).toThrow()
  })
})

describe('a body of more than a megabyte', () => {
  const large = 'x'.repeat(1_048_577)

  it.each([
    ['our endpoints', 'POST', '/transactions', { title: large }],
    ['Payload’s REST', 'POST', '/comments', { text: large }],
    ['settings', 'PATCH', '/globals/settings', { office: { nameEn: large } }],
    ['signing in', 'POST', '/auth/login', { email: large, password: 'x' }],
    ['GraphQL', 'POST', '/graphql', { query: '{ meUser { exp } }', variables: { large } }],
  ])('is refused by %s', async (_door, method, path, body) => {
    const answer = await office.ask('admin', method, path, { body })
    expect([answer.status, answer.body.errors[0].code]).toEqual([413, 'REQUEST_TOO_LARGE'])
  })

  it('is refused as a form too, and without a length said before', async () => {
    const form = new FormData()
    form.append('_payload', JSON.stringify({ text: large }))
    expect((await office.ask('admin', 'POST', '/comments', { form })).status).toBe(413)
    const { answerApi } = await import('../../../src/endpoints/answerApi.ts')
    const { default: config } = await import('../../../payload.config.ts')
    const body = new Blob([JSON.stringify({ query: large })]).stream()
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } }
    expect((await answerApi(config, new Request(`${own}/api/v1/graphql`, init as RequestInit))).status).toBe(413)
  })
})

describe('over a connection', () => {
  let server: Server
  let heard: IncomingHttpHeaders
  let answered: IncomingHttpHeaders
  const trusted: { proxies: number | string[] } = { proxies: 0 }

  beforeAll(async () => {
    const { guardPage } = await import('../../../src/platform/pageHeaders.ts')
    const { stampPageRequest, toRequest, sendResponse } = await import('../../../src/platform/http.ts')
    const { answerApi } = await import('../../../src/endpoints/answerApi.ts')
    const { default: config } = await import('../../../payload.config.ts')
    server = createServer((incoming, outgoing) => {
      if (incoming.url?.startsWith('/api/')) {
        const { request } = toRequest(incoming, { trustedProxies: trusted.proxies })!
        void answerApi(config, request).then((response) => sendResponse(response, outgoing))
        return
      }
      stampPageRequest(incoming, { trustedProxies: trusted.proxies })
      guardPage(incoming, outgoing, { https: incoming.url!.includes('tls'), dev: false })
      heard = incoming.headers
      outgoing.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const send = (path: string, headers: Record<string, string> = {}, method = 'GET', body?: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const { port } = server.address() as AddressInfo
      ask({ port, host: '127.0.0.1', path, method, headers, agent: false }, (answer) => {
        answered = answer.headers
        answer.resume().on('end', () => resolve(answer))
      }).on('error', reject).end(body)
    })

  it('a page has a policy with a nonce of its own, which Next is told and nobody else can choose', async () => {
    await send('/track', { 'content-security-policy': "script-src 'nonce-chosen'", 'content-security-policy-report-only': 'x' })
    const first = String(answered['content-security-policy'])
    expect(heard['content-security-policy']).toBe(first)
    expect(heard['content-security-policy-report-only']).toBeUndefined()
    expect(first).toMatch(/script-src 'self' 'nonce-[\w+/]{22}==';/)
    expect(first).toContain("frame-ancestors 'none'")
    expect(first).not.toMatch(/chosen|unsafe-eval|script-src[^;]*unsafe-inline/)
    await send('/track')
    expect(answered['content-security-policy']).not.toBe(first)
    expect(answered['strict-transport-security']).toBeUndefined()
    await send('/tls')
    expect(answered['strict-transport-security']).toBe('max-age=31536000')
    expect(answered['content-security-policy']).toContain('upgrade-insecure-requests')
  })

  it('addresses that open something are never told by Referer', async () => {
    const policies = []
    for (const path of ['/', '/admin/reset/secret', '/reset?token=secret', '/verify-email?token=secret', '/verify/code', '/admin/verify/users/secret']) {
      await send(path)
      policies.push(answered['referrer-policy'])
    }
    expect(policies).toEqual(['same-origin', ...Array(5).fill('no-referrer')])
  })

  it('a forged X-Forwarded-For neither escapes the limits nor stands in the audit log', async () => {
    const body = JSON.stringify({ email: 'forger@test.example', password: 'x' })
    const login = (forged: string) =>
      send('/api/v1/auth/login', { 'content-type': 'application/json', 'x-forwarded-for': forged, 'x-real-ip': forged, 'x-mdc-address': forged, forwarded: `for=${forged}` }, 'POST', body)
    const remaining = []
    for (const forged of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
      await login(forged)
      remaining.push(Number(answered['ratelimit-remaining']))
    }
    expect([remaining[0]! - remaining[1]!, remaining[1]! - remaining[2]!]).toEqual([1, 1])
    const ips = async () => office.sql<{ ip: string }>(`select distinct ip from audit_logs where after ->> 'email' = 'forger@test.example' or ip like '192.0.2.%'`)
    const last = async () => (await office.sql<{ ip: string }>('select ip from audit_logs order by id desc limit 1'))[0]?.ip
    expect(await last()).toBe('127.0.0.1')
    expect((await ips()).map(({ ip }) => ip).filter((ip) => ip.startsWith('192.0.2.'))).toEqual([])
    trusted.proxies = ['127.0.0.0/8']
    await login('198.51.100.200, 203.0.113.50')
    expect(await last()).toBe('203.0.113.50')
    trusted.proxies = ['10.0.0.0/8']
    await login('203.0.113.51')
    expect(await last()).toBe('127.0.0.1')
  })

  it('no spelling of the address leads around the API’s door', async () => {
    const { isBelow } = await import('../../../src/platform/http.ts')
    for (const path of ['/api/v1', '/api/v1/graphql?x=1', '//api/v1/graphql', '/%61pi/v1/users', '/api//v1/graphql', '/API/V1/x', '/x/../api/v1/users', '/api%2Fv1/users', '/.//api/v1']) {
      expect([path, isBelow('/api/v1', path)]).toEqual([path, true])
    }
    for (const path of ['/', '/admin', '/api/v10', '/track?x=/api/v1', '/%']) expect([path, isBelow('/api/v1', path)]).toEqual([path, false])
  })
})
