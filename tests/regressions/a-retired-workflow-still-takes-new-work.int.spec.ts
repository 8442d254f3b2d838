import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'
import { defaultLifecycle } from '../../src/workflows/templates/defaultLifecycle.ts'

let office: Office
let permit: number
beforeAll(async () => {
  office = await openOffice()
  const made = await office.ask('admin', 'POST', '/workflows', { body: { key: 'permit', nameEn: 'Permit', nameAr: 'تصريح', template: 'default' } })
  permit = made.body.doc.id
  expect((await office.ask('admin', 'POST', `/workflows/${permit}/publish`, { body: {} })).status).toBe(200)
})
afterAll(() => office.close())

const pointerOf = async (workflow: number) =>
  (await office.sql<{ version: number | null }>('select published_version_id as version from workflows where id = $1', [workflow]))[0]!.version
const retire = (version: number, as: 'admin' | 'editor' = 'admin') =>
  office.ask(as, 'PATCH', `/workflow-versions/${version}`, { body: { state: 'retired' } })

describe('retiring the published version of a workflow', () => {
  it('leaves the workflow without one: nothing new starts on it', async () => {
    const version = (await pointerOf(permit))!
    expect((await retire(version, 'editor')).status).toBe(403)
    const both = await Promise.all([retire(version), retire(version)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await pointerOf(permit)).toBeNull()
    const definition = { ...defaultLifecycle, key: 'permit' }
    expect((await office.ask('admin', 'PUT', `/workflows/${permit}/configure`, { body: { definition } })).body.number).toBe(2)
    expect((await office.ask('admin', 'POST', `/workflows/${permit}/publish`, { body: {} })).status).toBe(200)
    expect(await pointerOf(permit)).not.toBe(version)
  })

  it('is refused for the workflow that new transactions follow, in both languages', async () => {
    const version = (await pointerOf(1))!
    const english = await retire(version)
    expect([english.status, english.body.errors[0].code]).toEqual([409, 'CONFLICT'])
    expect(english.body.errors[0].message).toContain('default workflow')
    const arabic = await office.ask('admin', 'PATCH', `/workflow-versions/${version}`, { body: { state: 'retired' }, locale: 'ar' })
    expect(arabic.body.errors[0].message).toMatch(/سير العمل الافتراضي/)
    expect(await pointerOf(1)).toBe(version)
    await office.create()
  })
})

describe('the default workflow of the settings', () => {
  it('is one that is published', async () => {
    await office.ask('admin', 'POST', '/workflows', { body: { key: 'sketch', nameEn: 'Sketch', nameAr: 'مسودة', template: 'default' } })
    const choose = (key: string) => office.ask('admin', 'POST', '/globals/settings', { body: { transactions: { defaultWorkflow: key } } })
    for (const key of ['sketch', 'unheard_of']) expect([key, (await choose(key)).status]).toEqual([key, 400])
    expect((await choose('permit')).status).toBe(200)
    expect((await choose('default')).status).toBe(200)
  })
})
