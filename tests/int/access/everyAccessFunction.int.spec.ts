import type { SanitizedCollectionConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCollections } from '../../../src/collections/index.ts'
import { createGlobals } from '../../../src/collections/globals.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const ofCollections = ['create', 'read', 'update', 'delete', 'readVersions'] as const

describe('every access function is written out', () => {
  // As written, before Payload fills gaps with "anybody who is signed in".
  const written = createCollections({ secureCookies: true, overrides: {} })

  it.each(written.map((collection) => [collection.slug, collection] as const))('%s', (_slug, { access, auth }) => {
    const needed = [...ofCollections, ...(auth ? (['unlock', 'admin'] as const) : [])]
    expect(needed.filter((operation) => typeof access?.[operation] !== 'function')).toEqual([])
  })

  it.each(createGlobals().map((global) => [global.slug, global] as const))('global %s', (_slug, { access }) => {
    expect((['read', 'update', 'readVersions'] as const).filter((operation) => typeof access?.[operation] !== 'function')).toEqual([])
  })

  it('reaches the built config unchanged, and no collection of ours is beside the list', () => {
    const built = new Map<string, SanitizedCollectionConfig>(office.payload.config.collections.map((each) => [each.slug, each]))
    for (const { access, slug } of written) {
      for (const operation of ofCollections) expect([slug, operation, built.get(slug)?.access[operation]]).toEqual([slug, operation, access?.[operation]])
    }
    const others = [...built.keys()].filter((slug) => !written.some((each) => each.slug === slug))
    expect(others.toSorted()).toEqual(['payload-kv', 'payload-migrations', 'payload-preferences', 'payload-query-presets'].filter((slug) => built.has(slug)))
  })

  it('closes the fields that hold secrets, to reading and to writing', () => {
    const { flattenedFields } = office.payload.collections['users'].config
    const secret = ['resetPasswordToken', 'resetPasswordExpiration', 'loginAttempts', 'lockUntil', 'sessions']
    const client = { req: { user: { id: 1, role: 'admin', status: 'active' } } } as never
    for (const name of secret) {
      const { access } = flattenedFields.find((field) => field.name === name) as { access?: Record<string, (args: never) => unknown> }
      for (const operation of ['create', 'read', 'update']) expect([name, operation, access?.[operation]?.(client)]).toEqual([name, operation, false])
    }
    // Payload's own two, which may not be declared: hidden, so refused by askableQuery and left out of every answer.
    for (const name of ['hash', 'salt']) expect([name, (flattenedFields.find((field) => field.name === name) as { hidden?: boolean }).hidden]).toEqual([name, true])
    // Whatever is added to an account later and sounds like a secret has to be closed as well.
    const open = flattenedFields.filter((field) => /secret|token|password|hash|salt|otp|recovery|apiKey/i.test(field.name))
      .filter((field) => !('hidden' in field && field.hidden) && !('access' in field && field.access?.read && field.access.read(client) === false))
    expect(open.map(({ name }) => name)).toEqual([])
  })

  it('leaves no field of a collection open that is called a secret', () => {
    const admin = { req: { user: { id: 1, role: 'admin', status: 'active' } } } as never
    const named = written.flatMap(({ slug }) => office.payload.collections[slug as 'users'].config.flattenedFields.map((field) => ({ slug, field })))
      .filter(({ field }) => /secret|password|tokenHash|keyHash|recoveryCode/i.test(field.name))
    expect(named.filter(({ field }) => !('hidden' in field && field.hidden) && !('access' in field && field.access?.read?.(admin) === false)).map(({ field, slug }) => `${slug}.${field.name}`)).toEqual([])
  })

  it('keeps no documents locked and no versions: both have doors of their own', () => {
    // The words of mails and the pages of reports alone have Payload's versions, which only administrators read.
    for (const { lockDocuments, slug, versions } of written.filter(({ slug: each }) => each !== 'email-templates' && each !== 'report-templates')) {
      expect([slug, lockDocuments, versions]).toEqual([slug, false, false])
    }
    expect(Object.keys(office.payload.collections)).not.toContain('payload-locked-documents')
  })
})

describe('the collections Payload brings', () => {
  const ask = (as: PersonKey | null, method: string, path: string, body?: object) => office.ask(as, method, path, body ? { body } : {})

  it('preferences are everybody’s own', async () => {
    expect((await ask('admin', 'POST', '/payload-preferences/columns', { value: { secret: 'of the admin' } })).status).toBe(200)
    const [row] = await office.sql<{ id: number }>(`select id from payload_preferences where key = 'columns'`)
    for (const [method, path, body] of [
      ['GET', `/payload-preferences/${row!.id}`], ['GET', '/payload-preferences/columns'], ['GET', '/payload-preferences?where[key][equals]=columns'],
      ['PATCH', `/payload-preferences/${row!.id}`, { value: 'taken' }], ['DELETE', `/payload-preferences/${row!.id}`],
    ] as [string, string, object?][]) {
      for (const who of ['client', 'editor', null] as const) {
        const answer = await ask(who, method, path, body)
        expect([who, path, JSON.stringify(answer.body)]).toEqual([who, path, expect.not.stringContaining('of the admin')])
      }
    }
    expect((await ask('admin', 'GET', '/payload-preferences/columns')).body.value).toEqual({ secret: 'of the admin' })
  })

  it('saved views are for staff, each their own unless shared', async () => {
    const only = { constraint: 'onlyMe' }
    const preset = { title: 'Mine', relatedCollection: 'transactions', isShared: false, access: { read: only, update: only, delete: only } }
    const made = await ask('admin', 'POST', '/payload-query-presets', preset)
    expect(made.status).toBe(201)
    expect((await ask('client', 'POST', '/payload-query-presets', preset)).status).toBe(403)
    for (const who of ['client', 'editor'] as const) {
      const list = await ask(who, 'GET', '/payload-query-presets')
      expect([who, list.body.docs?.length ?? 0]).toEqual([who, 0])
      expect((await ask(who, 'GET', `/payload-query-presets/${made.body.doc.id}`)).status).toBeGreaterThanOrEqual(403)
      expect((await ask(who, 'DELETE', `/payload-query-presets/${made.body.doc.id}`)).status).toBeGreaterThanOrEqual(403)
    }
  })

  it.each(['payload-migrations', 'payload-locked-documents', 'payload-jobs', 'payload-kv'])('%s is no address, not even for admins', async (slug) => {
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) {
      for (const path of [`/${slug}`, `/${slug}/1`, `/${slug}/count`]) {
        const { status } = await ask('client', method, path, method === 'GET' ? undefined : {})
        expect([method, path, [403, 404, 405].includes(status)]).toEqual([method, path, true])
      }
    }
  })
})
