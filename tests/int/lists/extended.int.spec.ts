import { parse } from 'csv-parse/sync'
import type { CollectionAfterReadHook, CollectionSlug, FieldHook } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
/** What a hook was given of each record. */
const seen: Record<string, unknown>[] = []

/** An app that works on records once they are read, as by the overrides of the plugin. */
const extend = (slug: CollectionSlug, hook: CollectionAfterReadHook) => void office.payload.collections[slug].config.hooks.afterRead.push(hook)
const extendField = (slug: CollectionSlug, name: string, hook: FieldHook) => {
  const { config } = office.payload.collections[slug]
  for (const field of [...config.fields, ...config.flattenedFields]) {
    if ('name' in field && field.name === name && 'hooks' in field && !field.hooks?.afterRead?.includes(hook)) field.hooks = { ...field.hooks, afterRead: [...(field.hooks?.afterRead ?? []), hook] }
  }
}

beforeAll(async () => {
  office = await openOffice()
  extend('categories', ({ doc }) => {
    seen.push({ ...doc })
    return { ...doc, nameEn: `${doc.nameEn} / ${doc.nameAr} #${doc.id}` }
  })
  extendField('departments', 'nameEn', ({ value, siblingData }) => (siblingData['nameAr'] ? `${String(value)} (${String(siblingData['nameAr'])})` : value))
  extend('transactions', ({ doc, req }) => {
    const { description: _description, priority: _priority, attachmentCount: _count, ...rest } = doc
    return req.user?.role === 'admin' ? doc : { ...rest, title: `${doc.title} for ${doc.clientName}`, assignedTo: null }
  })
  await office.create('admin', { externalReference: 'EXT', title: 'Villa', clientName: 'North', description: 'of the house', category: 1, department: 2, assignedTo: office.ids.editor, tags: ['a', 'b'] })
})
afterAll(() => office.close())

const csv = async (as: PersonKey, path: string): Promise<string[][]> => {
  const { status, body } = await office.ask(as, 'GET', path, { locale: 'en' })
  expect(status).toBe(200)
  return parse(body as Buffer, { bom: true })
}

describe('an export where the app works on what is read', () => {
  it('shows what a hook of the collection makes of whole records, whichever columns are chosen', async () => {
    const { docs } = (await office.ask('admin', 'GET', '/categories?limit=50&sort=id')).body
    seen.length = 0
    const [, ...rows] = await csv('admin', '/categories/export?format=csv&columns=nameEn&sort=id')
    expect(rows.flat()).toEqual(docs.map(({ nameEn }: { nameEn: string }) => nameEn))
    expect(rows.flat()[0]).toMatch(/ \/ [\u0600-\u06ff ]+ #1$/)
    expect(seen.length).toBe(docs.length)
    for (const doc of seen) expect(doc).toMatchObject({ nameAr: expect.any(String), createdAt: expect.any(String), updatedAt: expect.any(String) })
  })

  it('shows what a hook of a field makes of its value, with the fields beside it that nobody chose', async () => {
    const { docs } = (await office.ask('admin', 'GET', '/departments?limit=50&sort=id')).body
    const [, ...rows] = await csv('admin', '/departments/export?format=csv&columns=nameEn&sort=id')
    expect(rows.flat()).toEqual(docs.map(({ nameEn }: { nameEn: string }) => nameEn))
    expect(rows.flat()[0]).toMatch(/\([\u0600-\u06ff ]+\)$/)
  })

  it.each(['/transactions/export?', '/reports/transactions?'])('gives of transactions what the reader gets on their page (%s)', async (path) => {
    const columns = 'columns=reference,externalReference,title,clientName,description,assignedTo,tags,priority,attachmentCount'
    const [, own] = await csv('admin', `${path}format=csv&${columns}`)
    expect(own!.slice(1)).toEqual(['EXT', 'Villa', 'North', 'of the house', 'Test Editor', 'a, b', 'Normal', '0'])
    const [, ofEditor] = await csv('editor', `${path}format=csv&${columns}`)
    expect(ofEditor!.slice(1)).toEqual(['EXT', 'Villa for North', 'North', '', '', 'a, b', '', ''])
  })
})
