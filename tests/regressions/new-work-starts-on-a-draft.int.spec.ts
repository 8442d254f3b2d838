import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
let draft: number
beforeAll(async () => {
  office = await openOffice()
  const [row] = await office.sql<{ id: number }>(`insert into workflow_versions (workflow_id, number, state, definition) values (1, 2, 'draft', '{}') returning id`)
  draft = row!.id
})
afterAll(() => office.close())

describe('the version new work starts on', () => {
  const stored = async () => (await office.sql<any>('select key, published_version_id as version from workflows where id = 1'))[0]

  it('is not set past publishing, by any door', async () => {
    const before = await stored()
    for (const data of [{ publishedVersion: draft }, { publishedVersion: null }, { key: 'renamed' }]) {
      const { status, body } = await office.ask('admin', 'PATCH', '/workflows/1', { body: data })
      expect([data, status, body.errors?.[0].code]).toEqual([data, 403, 'FIELD_FORBIDDEN'])
    }
    const query = `mutation { updateWorkflow(id: 1, data: { publishedVersion: ${draft} }) { id } }`
    expect((await office.ask('admin', 'POST', '/graphql', { body: { query } })).body.errors?.[0].extensions.code).toBe('FIELD_FORBIDDEN')
    const made = `mutation { createWorkflow(data: { key: "x", nameEn: "x", nameAr: "x", publishedVersion: ${draft} }) { id } }`
    expect((await office.ask('admin', 'POST', '/graphql', { body: { query: made } })).body.errors?.[0].extensions.code).toBe('FIELD_FORBIDDEN')
    expect(await stored()).toEqual(before)
  })

  it('is a published one of its own in the database too', async () => {
    await expect(office.sql('update workflows set published_version_id = $1 where id = 1', [draft])).rejects.toThrow(/not a published version/)
    await expect(office.sql(`insert into workflows (key, name_en, name_ar, published_version_id) values ('y', 'y', 'y', 1)`)).rejects.toThrow(/not a published version/)
  })

  it('does not hinder a form that sends back what it got', async () => {
    const { version, key } = await stored()
    const answer = await office.ask('admin', 'PATCH', '/workflows/1', { body: { description: 'Ours', publishedVersion: version, key } })
    expect([answer.status, answer.body.doc?.description]).toEqual([200, 'Ours'])
  })
})
