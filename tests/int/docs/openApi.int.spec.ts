import SwaggerParser from '@apidevtools/swagger-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'

type Operation = { operationId: string; summary: string; tags: string[]; parameters: any[]; requestBody?: any; responses: Record<string, any> }

let office: Office
let document: { openapi: string; paths: Record<string, Record<string, Operation>> }
beforeAll(async () => {
  office = await openOffice()
  const answer = await office.ask(null, 'GET', '/openapi.json/')
  expect(answer.status).toBe(200)
  document = answer.body
})
afterAll(() => office.close())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, place]) =>
    Object.entries(place).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  )

describe('GET /openapi.json', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toBe('3.1.0')
    await SwaggerParser.validate(structuredClone(document) as never)
  })

  it('has every endpoint of ours in the built config', () => {
    const { config } = office.payload
    const below = (base: string, endpoints: any) =>
      (endpoints || []).filter((each: any) => each.custom?.endpoint).map((each: any) => `${each.method.toUpperCase()} ${base}${each.path === '/' ? '' : each.path}`)
    const ours = [
      ...below('', config.endpoints),
      ...config.collections.flatMap(({ slug, endpoints }) => below(`/${slug}`, endpoints)),
      ...config.globals.flatMap(({ slug, endpoints }) => below(`/globals/${slug}`, endpoints)),
    ].map((each) => each.replace(/:(\w+)/g, '{$1}'))
    expect(ours.length).toBeGreaterThan(15)
    const documented = new Set(operations().map(({ name }) => name))
    expect(ours.filter((each) => !documented.has(each))).toEqual([])
  })

  it('leaves no endpoint of ours outside defineEndpoint', () => {
    const { config } = office.payload
    expect(config.endpoints.filter((each) => !each.custom?.endpoint && !isPayloads(each.path)).map(({ path }) => path)).toEqual([])
  })

  it('names every operation once, with summary, tag and examples', () => {
    const ids = operations().map(({ operation }) => operation.operationId)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const without = operations().flatMap(({ name, operation }) => {
      const success = Object.entries(operation.responses).find(([status]) => status < '400')?.[1]
      const lacking = [
        !operation.operationId && 'operationId',
        !operation.summary && 'summary',
        operation.tags.length === 0 && 'tag',
        jsonOf(operation.requestBody) && jsonOf(operation.requestBody).example === undefined && 'example of the body',
        jsonOf(success) && jsonOf(success).example === undefined && 'example of the answer',
      ].filter(Boolean)
      return lacking.length > 0 ? [`${name}: ${lacking.join(', ')}`] : []
    })
    expect(without).toEqual([])
  })

  it('gives every error code with its status and an example', () => {
    const status = document.paths['/transactions/{id}/status']?.post
    expect(status?.responses['412'].content['application/json'].examples.STALE_REV.value.errors[0].code).toBe('STALE_REV')
    expect(Object.keys(status?.responses['429'].headers)).toEqual(['Retry-After'])
    expect(JSON.stringify(status?.parameters)).toContain('IfMatch')
    expect(JSON.stringify(status?.parameters)).toContain('IdempotencyKey')
    expect(document.paths['/transactions']?.get?.parameters.map(({ name }: any) => name)).toContain('assigned_to')
  })

  it('shows no secret field and no walled-up door', () => {
    expect(JSON.stringify(document)).not.toMatch(/"(hash|salt|sessions|resetPasswordToken|storedAs)"/)
    expect(document.paths['/audit-logs']?.post).toBeUndefined()
    expect(document.paths['/audit-logs']?.get).toBeDefined()
  })

  it('speaks Arabic to those who ask', async () => {
    const answer = await office.ask(null, 'GET', '/openapi.json', { locale: 'ar' })
    expect(answer.body.paths['/auth/login'].post.summary).toBe('تسجيل الدخول')
  })
})

describe('GET /docs', () => {
  it.each(['/docs', '/docs/'])('is a page without inline script or outside host: %s', async (path) => {
    const { status, body, headers } = await office.ask<Buffer>(null, 'GET', path)
    const html = body.toString()
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(html).not.toMatch(/<script>|https?:\/\/|onload=/)
    const links = [...html.matchAll(/(?:src|href|data-document)="\/api\/v1([^"]+)"/g)].map(([, link]) => link!)
    expect(links).toHaveLength(5)
    for (const link of links) expect([link, (await office.ask(null, 'GET', link)).status]).toEqual([link, 200])
  })

  it('gives out no other file', async () => {
    for (const file of ['package.json', 'index.html', '..%2f..%2fpackage.json', '%2e%2e%2fpackage.json']) {
      expect((await office.ask(null, 'GET', `/docs/${file}`)).status).toBe(404)
    }
  })
})

function jsonOf(part: any) {
  return part?.content?.['application/json']
}

/** What Payload itself puts at the root. */
function isPayloads(path: string): boolean {
  return ['/access', '/payload-jobs/run', '/payload-jobs/handle-schedules', '/reorder'].includes(path) || path.startsWith('/payload')
}
