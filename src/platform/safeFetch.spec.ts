import { readFileSync } from 'node:fs'
import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { safeFetch, type Resolver, type SafeFetchOptions } from './safeFetch.ts'

/** Made for these tests, for feeds.example and moved.example. */
const tls = (file: string) => readFileSync(new URL(`../../tests/fixtures/tls/${file}.pem`, import.meta.url), 'utf8')

let asked: { url: string; headers: IncomingMessage['headers']; method: string; body: string }[] = []
let plain: Server
let secure: Server
const portOf = (server: Server) => (server.address() as AddressInfo).port

const answer: RequestListener = (request, response) => {
  let body = ''
  request.on('data', (chunk) => (body += chunk))
  request.on('end', () => {
    asked.push({ url: `${request.headers.host}${request.url}`, headers: request.headers, method: request.method ?? '', body })
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://any')
    if (pathname === '/to') return response.writeHead(302, { location: searchParams.get('url') ?? '' }).end('moved')
    if (pathname === '/never') return
    if (pathname === '/trickle') return void response.writeHead(200).write('a')
    if (pathname === '/endless') {
      const more = () => (response.destroyed ? undefined : response.write('x'.repeat(50_000), more))
      response.writeHead(200)
      return void more()
    }
    response.writeHead(pathname === '/missing' ? 404 : 200, { 'content-type': 'text/calendar' }).end('BEGIN:VCALENDAR')
  })
}

/** Both names lead to this machine; only its first address may be asked. */
const names: Record<string, string> = { 'feeds.example': '127.0.0.1', 'moved.example': '127.0.0.1', 'inner.example': '127.0.0.2', 'cloud.example': '169.254.169.254' }
let lookedUp: string[] = []
const resolve: Resolver = async (host) => {
  lookedUp.push(host)
  const address = names[host]
  if (!address) throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' })
  return [{ address, family: 4 }]
}
const house: SafeFetchOptions = { resolve, allowPrivate: ['127.0.0.1'], allowHttp: true, timeoutMs: 5_000 }
const at = (path: string, host = 'feeds.example') => `http://${host}:${portOf(plain)}${path}`
const to = (url: string) => at(`/to?url=${encodeURIComponent(url)}`)
const problem = (address: string, options: SafeFetchOptions = house) => safeFetch(address, options).then(() => 'answered', ({ problem: code }) => code)

beforeAll(async () => {
  plain = createHttpServer(answer)
  secure = createHttpsServer({ key: tls('key'), cert: tls('certificate') }, answer)
  for (const server of [plain, secure]) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
beforeEach(() => {
  asked = []
  lookedUp = []
})
afterAll(() => {
  for (const server of [plain, secure]) {
    server.closeAllConnections()
    server.close()
  }
})

describe('an address that may be asked', () => {
  it('gives status, headers, body and where it came from', async () => {
    const found = await safeFetch(at('/days.ics'), house)
    expect(found).toMatchObject({ status: 200, headers: { 'content-type': 'text/calendar' }, url: at('/days.ics') })
    expect(found.body.toString()).toBe('BEGIN:VCALENDAR')
    expect(lookedUp).toEqual(['feeds.example'])
    expect((await safeFetch(at('/missing'), house)).status).toBe(404)
  })

  it('is asked over https by its name, with a certificate that is valid for it', async () => {
    const { allowHttp: _no, ...strict } = house
    const https = (host: string) => `https://${host}:${portOf(secure)}/days.ics`
    const authorities = tls('certificate')
    expect((await safeFetch(https('feeds.example'), { ...strict, authorities })).status).toBe(200)
    expect(await problem(https('feeds.example'), strict)).toBe('UNTRUSTED')
    names['other.example'] = '127.0.0.1'
    expect(await problem(https('other.example'), { ...strict, authorities })).toBe('UNTRUSTED')
    expect(asked).toHaveLength(1)
  })

  it('gets what is posted, once', async () => {
    const body = JSON.stringify({ رقم: 'TRX-2026-00042' })
    const found = await safeFetch(at('/hook'), { ...house, method: 'POST', body, headers: { 'content-type': 'application/json', 'x-signature': 'abc' } })
    expect(found.status).toBe(200)
    expect(asked).toEqual([expect.objectContaining({ method: 'POST', body, headers: expect.objectContaining({ 'x-signature': 'abc' }) })])
    expect((await safeFetch(to(at('/hook')), { ...house, method: 'POST', body, redirects: 3 })).status).toBe(302)
    expect(asked).toHaveLength(2)
  })
})

describe('an address that may not', () => {
  it.each([
    ['no address', 'BAD_ADDRESS'], ['', 'BAD_ADDRESS'], ['ftp://feeds.example/', 'BAD_ADDRESS'], ['file:///etc/passwd', 'BAD_ADDRESS'],
    ['https://name:secret@feeds.example/', 'BAD_ADDRESS'], ['https://nowhere.example/', 'UNKNOWN_HOST'],
    ['https://inner.example/', 'PRIVATE_ADDRESS'], ['https://cloud.example/latest/meta-data', 'PRIVATE_ADDRESS'],
    ['https://127.0.0.2/', 'PRIVATE_ADDRESS'], ['https://2130706434/', 'PRIVATE_ADDRESS'], ['https://0x7f.2/', 'PRIVATE_ADDRESS'],
    ['https://[::1]/', 'PRIVATE_ADDRESS'], ['https://[::ffff:127.0.0.2]/', 'PRIVATE_ADDRESS'], ['https://[fd00::1]/', 'PRIVATE_ADDRESS'],
    ['https://localhost/', 'UNKNOWN_HOST'],
  ])('%s: %s', async (address, code) => {
    expect(await problem(address)).toBe(code)
  })

  it('is refused without http being allowed, and without a look at it', async () => {
    expect(await problem(at('/days.ics'), { ...house, allowHttp: false })).toBe('NOT_HTTPS')
    expect(await problem(at('/days.ics'), { resolve, allowHttp: true })).toBe('PRIVATE_ADDRESS')
    expect(asked).toEqual([])
    expect((await safeFetch(at('/days.ics'), { ...house, allowPrivate: true })).status).toBe(200)
  })

  it('is refused when only one of its addresses is private', async () => {
    const both: Resolver = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }, { address: '10.0.0.1', family: 4 }])
    expect(await problem(at('/'), { ...house, resolve: both })).toBe('PRIVATE_ADDRESS')
    expect(await problem(at('/'), { ...house, resolve: () => Promise.resolve([]) })).toBe('UNKNOWN_HOST')
    expect(asked).toEqual([])
  })

  it('is not reached by a name whose answer changes after it was checked', async () => {
    const answers = ['127.0.0.1', '127.0.0.2']
    const changing: Resolver = (host) => {
      lookedUp.push(host)
      return Promise.resolve([{ address: answers.shift() ?? '', family: 4 }])
    }
    const options = { ...house, resolve: changing }
    expect((await safeFetch(at('/days.ics'), options)).status).toBe(200)
    expect(lookedUp).toEqual(['feeds.example'])
    expect(await problem(at('/days.ics'), options)).toBe('PRIVATE_ADDRESS')
    expect(asked).toHaveLength(1)
  })
})

describe('a redirect', () => {
  it('is followed to places that may be asked, without what the first was told in secret', async () => {
    const headers = { authorization: 'Bearer secret', cookie: 'a=b', accept: 'text/calendar' }
    const found = await safeFetch(to(at('/days.ics', 'moved.example')), { ...house, headers })
    expect([found.status, found.url]).toEqual([200, at('/days.ics', 'moved.example')])
    expect(asked[0]?.headers.authorization).toBe('Bearer secret')
    expect([asked[1]?.headers.authorization, asked[1]?.headers.cookie, asked[1]?.headers.accept]).toEqual([undefined, undefined, 'text/calendar'])
    expect((await safeFetch(to('/days.ics'), house)).url).toBe(at('/days.ics'))
  })

  it.each([
    ['http://inner.example/', 'PRIVATE_ADDRESS'], ['http://169.254.169.254/latest', 'PRIVATE_ADDRESS'],
    ['file:///etc/passwd', 'BAD_ADDRESS'], ['http://', 'BAD_ADDRESS'], ['http://a:b@feeds.example/', 'BAD_ADDRESS'],
  ])('to %s is refused: %s', async (target, code) => {
    expect(await problem(to(target))).toBe(code)
    expect(asked).toHaveLength(1)
  })

  it('does not lead from https to http', async () => {
    const strict = { ...house, allowHttp: false, authorities: tls('certificate') }
    const address = `https://feeds.example:${portOf(secure)}/to?url=${encodeURIComponent(at('/days.ics'))}`
    expect(await problem(address, strict)).toBe('NOT_HTTPS')
  })

  it('is followed three times at most, or not at all', async () => {
    expect((await safeFetch(to(to(to(at('/days.ics')))), house)).status).toBe(200)
    expect(await problem(to(to(to(to(at('/days.ics'))))))).toBe('TOO_MANY_REDIRECTS')
    expect((await safeFetch(to(at('/days.ics')), { ...house, redirects: 0 })).status).toBe(302)
  })
})

describe('limits', () => {
  it('of size hold whatever the server says of it', async () => {
    expect(await problem(at('/endless'), { ...house, maxBytes: 200_000 })).toBe('TOO_LARGE')
    expect(await problem(at('/days.ics'), { ...house, maxBytes: 10 })).toBe('TOO_LARGE')
    expect((await safeFetch(at('/days.ics'), { ...house, maxBytes: 15 })).status).toBe(200)
  })

  it.each(['/never', '/trickle', '/endless'])('of time hold for %s', async (path) => {
    expect(await problem(at(path), { ...house, maxBytes: Infinity, timeoutMs: 150 })).toBe('TIMED_OUT')
  })

  it('of time hold for looking a name up', async () => {
    expect(await problem(at('/'), { ...house, timeoutMs: 50, resolve: () => new Promise(() => {}) })).toBe('TIMED_OUT')
  })

  it('a server that is not there', async () => {
    expect(await problem('http://feeds.example:1/', house)).toBe('FAILED')
  })
})
