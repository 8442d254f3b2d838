import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerApi } from '../../../src/endpoints/answerApi.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const code = (answer: { status: number; body: any }) => [answer.status, answer.body.errors?.[0]?.code]

/** A request as it is, without what the helper would make of it. */
const raw = async (path: string, init: RequestInit & { duplex?: 'half' } = {}) => {
  const authorization = `JWT ${await office.tokenOf('admin')}`
  const request = new Request(`http://localhost:3000/api/v1${path}`, { ...init, headers: { authorization, ...(init.headers as Record<string, string>) } })
  const logged: unknown[] = []
  const response = await answerApi(office.payload.config, request, { log: (line) => logged.push(line) })
  const text = await response.text()
  const body = response.headers.get('content-type')?.includes('json') && text !== '' ? JSON.parse(text) : text
  return { status: response.status, headers: response.headers, body, logged }
}
const json = { 'content-type': 'application/json' }

describe('what is strange is refused before anybody looks at it', () => {
  it.each([
    ['an unknown address', '/nope', {}, 404, 'NOT_FOUND'],
    ['an unknown address below a collection', '/transactions/1/nope', {}, 404, 'NOT_FOUND'],
    ['a collection of the framework', '/payload-migrations', {}, 404, 'NOT_FOUND'],
    ['a path that cannot be decoded', '/transactions/%E0%A4%A', {}, 400, 'MALFORMED_QUERY'],
    ['NUL in the path', '/users/%00', {}, 400, 'MALFORMED_QUERY'],
    ['NUL in the query', '/users?where[name][like]=%00', {}, 400, 'MALFORMED_QUERY'],
    ['an id beyond all numbers', '/users/9999999999', {}, 404, 'NOT_FOUND'],
    ['an id that is none', '/transactions/abc', {}, 404, 'NOT_FOUND'],
    ['JSON that is none', '/transactions', { method: 'POST', headers: json, body: '{"a":' }, 400, 'MALFORMED_BODY'],
    ['JSON that is none, at Payload’s own', '/categories', { method: 'POST', headers: json, body: '{"a":' }, 400, 'MALFORMED_BODY'],
    ['JSON of no object', '/categories', { method: 'POST', headers: json, body: 'null' }, 400, 'MALFORMED_BODY'],
    ['NUL in a text', '/categories', { method: 'POST', headers: json, body: '{"nameEn":"\\u0000","nameAr":"x","key":"x"}' }, 400, 'MALFORMED_BODY'],
    ['another type', '/transactions', { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['another type, at Payload’s own', '/categories', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'a' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a form where none belongs', '/categories', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=1' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a form that is none', '/categories', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: 'a' }, 400, 'MALFORMED_BODY'],
    ['a body of more than 1 MB', '/transactions', { method: 'POST', headers: json, body: `{"a":"${'x'.repeat(1_050_000)}"}` }, 413, 'REQUEST_TOO_LARGE'],
    ['a body of more than 1 MB, at Payload’s own', '/categories', { method: 'POST', headers: json, body: `{"a":"${'x'.repeat(1_050_000)}"}` }, 413, 'REQUEST_TOO_LARGE'],
    ['a where of no conditions', '/users?where=foo', {}, 400, 'MALFORMED_QUERY'],
    ['a condition without a field', '/users?where[and][0]=x', {}, 400, 'MALFORMED_QUERY'],
    ['an unknown field', '/users?where[nope][equals]=1', {}, 400, 'MALFORMED_QUERY'],
    ['an unknown operator', '/users?where[name][near]=1', {}, 400, 'MALFORMED_QUERY'],
    ['a text where a number belongs', '/users?where[departments][equals]=x', {}, 400, 'MALFORMED_QUERY'],
    ['a number too large', '/users?where[id][equals]=9999999999', {}, 400, 'MALFORMED_QUERY'],
    ['a list within a list', '/transactions?where[id][in][0][a]=1', {}, 400, 'MALFORMED_QUERY'],
    ['no date', '/users?where[createdAt][equals]=garbage', {}, 400, 'MALFORMED_QUERY'],
    ['sorting by an unknown field', '/users?sort=nope', {}, 400, 'MALFORMED_QUERY'],
    ['sorting by a hidden field of another', '/transactions?sort=assignedTo.hash', {}, 400, 'MALFORMED_QUERY'],
    ['sorting by no text', '/transactions?sort[a]=1', {}, 400, 'VALIDATION_FAILED'],
    ['a page beyond all pages', '/users?page=1e300', {}, 400, 'MALFORMED_QUERY'],
    ['POST as GET with garbage', '/users', { method: 'POST', headers: { ...json, 'x-http-method-override': 'GET' }, body: '{"a":' }, 400, 'MALFORMED_BODY'],
  ] as [string, string, RequestInit, number, string][])('%s: %s', async (_what, path, init, status, expected) => {
    const answer = await raw(path, init)
    expect(code(answer)).toEqual([status, expected])
    expect(JSON.stringify(answer.body)).not.toMatch(/select |insert |\bat \/|node_modules/i)
  })

  it('counts a body that does not say how long it is', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(100_000))
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(chunk) })
    expect(code(await raw('/categories', { method: 'POST', headers: json, body, duplex: 'half' }))).toEqual([413, 'REQUEST_TOO_LARGE'])
  })

  it('caps depth and pages', async () => {
    const answer = await raw('/users?depth=99999&limit=100000')
    expect([answer.status, answer.body.limit]).toEqual([200, 100])
  })
})

describe('methods', () => {
  it('a wrong one is 405 and says which are right', async () => {
    const answer = await raw('/transactions/1/status', { method: 'PUT' })
    expect([code(answer), answer.headers.get('allow')]).toEqual([[405, 'METHOD_NOT_ALLOWED'], 'POST, OPTIONS'])
    expect(code(await raw('/auth/login'))).toEqual([405, 'METHOD_NOT_ALLOWED'])
  })

  it('HEAD is GET without a body', async () => {
    const { id } = await office.create()
    const [head, get] = [await raw(`/transactions/${id}`, { method: 'HEAD' }), await raw(`/transactions/${id}`)]
    expect([head.status, head.body, head.headers.get('etag')]).toEqual([200, '', get.headers.get('etag')])
    expect((await raw('/transactions/999999', { method: 'HEAD' })).status).toBe(404)
  })

  it('OPTIONS says what is allowed', async () => {
    const answer = await raw('/transactions', { method: 'OPTIONS', headers: { origin: 'http://localhost:3000' } })
    expect([answer.status, answer.body]).toEqual([204, ''])
    expect(answer.headers.get('allow')?.split(', ').toSorted()).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST'])
    expect((await raw('/nope', { method: 'OPTIONS' })).status).toBe(404)
  })

  it('a slash at the end changes nothing', async () => {
    expect((await raw('/auth/me/')).status).toBe(200)
    expect((await raw('/transactions/?limit=1')).status).toBe(200)
  })
})

describe('every answer', () => {
  it('carries the request id, the caller’s own if it is one', async () => {
    expect((await raw('/auth/me', { headers: { 'x-request-id': 'my-request-1' } })).headers.get('x-request-id')).toBe('my-request-1')
    for (const path of ['/auth/me', '/nope', '/users?sort=hash']) {
      expect((await raw(path, { headers: { 'x-request-id': 'bad id\t' } })).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
    }
  })

  it('is logged in one line, without query, body or token; health checks are not', async () => {
    const { logged } = await raw('/transactions?limit=1&where[title][like]=secret', { headers: { 'x-request-id': 'log-line-1' } })
    expect(logged).toEqual([
      { method: 'GET', path: '/api/v1/transactions', status: 200, ms: expect.any(Number), user: office.ids.admin, requestId: 'log-line-1' },
    ])
    expect((await raw('/users/verify/0123456789abcdef0123456789abcdef')).logged).toMatchObject([{ path: '/api/v1/users/verify/…' }])
    expect((await raw('/health/ready')).logged).toEqual([])
  })
})

describe('health', () => {
  it('lives and is ready', async () => {
    expect((await office.ask(null, 'GET', '/health/live')).body).toEqual({ status: 'ok' })
    const ready = await office.ask(null, 'GET', '/health/ready/')
    expect([ready.status, ready.body]).toEqual([200, { status: 'ok', parts: { database: 'ok', migrations: 'ok', queue: 'ok' }, scanner: 'undecided', mail: 'outbox' }])
  })

  it('says which part is not ready, and nothing else', async () => {
    await office.sql(`update payload_migrations set name = 'x' || name where name like '%office'`)
    await office.sql('alter schema pgboss rename to elsewhere')
    const answer = await office.ask(null, 'GET', '/health/ready')
    await office.sql('alter schema elsewhere rename to pgboss')
    await office.sql(`update payload_migrations set name = substr(name, 2) where name like 'x%office'`)
    expect(code(answer)).toEqual([503, 'NOT_READY'])
    expect(answer.body.errors[0].data).toEqual({ parts: { database: 'ok', migrations: 'failed', queue: 'failed' } })
    expect((await office.ask(null, 'GET', '/health/ready')).status).toBe(200)
  })
})
