import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type AskOptions, type Office, type PersonKey } from '../../helpers/office.ts'
import { defaultLifecycle } from '../../../src/workflows/templates/defaultLifecycle.ts'

let office: Office
let permit: number
beforeAll(async () => {
  office = await openOffice()
  permit = (await ask('POST', '', { key: 'permit', nameEn: 'Permit', nameAr: 'تصريح', template: 'default' })).body.doc.id
})
afterAll(() => office.close())

const ask = (method: string, path: string, body?: unknown, more: AskOptions = {}, as: PersonKey = 'admin') =>
  office.ask(as, method, `/workflows${path}`, { ...(body === undefined ? {} : { body }), ...more })
const definition = { ...defaultLifecycle, key: 'permit', name: { en: 'Permit', ar: 'تصريح' } }
const versionsIn = () =>
  office.sql<{ id: number; number: number; state: string }>('select id, number::int, state from workflow_versions where workflow_id = $1 order by number', [permit])

describe('a workflow over REST', () => {
  it('begins as a draft, from a template or with nothing in it', async () => {
    expect(await versionsIn()).toEqual([expect.objectContaining({ number: 1, state: 'draft' })])
    const blank = await ask('POST', '', { key: 'blank', nameEn: 'Blank', nameAr: 'فارغ' })
    expect(blank.status).toBe(201)
    const [made] = await office.sql<{ definition: object }>('select definition from workflow_versions where workflow_id = $1', [blank.body.doc.id])
    expect(made!.definition).toMatchObject({ key: 'blank', states: [] })
    const strange = await ask('POST', '', { key: 'other', nameEn: 'Other', nameAr: 'آخر', template: 'nothing' })
    expect([strange.status, strange.body.errors[0].data.errors[0].path]).toEqual([400, 'template'])
    const again = await ask('POST', '', { key: 'permit', nameEn: 'Twice', nameAr: 'مرتين' })
    expect([again.status, (await office.sql(`select 1 from workflows where key = 'permit'`)).length]).toEqual([400, 1])
    expect((await ask('POST', '', { key: 'Not a key', nameEn: 'x', nameAr: 'x' })).status).toBe(400)
  })

  it('is made once for one idempotency key', async () => {
    const headers = { 'idempotency-key': 'make-it-once' }
    const body = { key: 'once', nameEn: 'Once', nameAr: 'مرة' }
    const [one, two] = await Promise.all([ask('POST', '', body, { headers }), ask('POST', '', body, { headers })])
    expect([one.status, two.status, two.body.doc.id]).toEqual([201, 201, one.body.doc.id])
  })

  it('keeps a wrong draft and says what is wrong with it, in the caller’s language', async () => {
    const wrong = { ...definition, transitions: [], states: definition.states.slice(0, 2) }
    const english = await ask('PUT', `/${permit}/configure`, { definition: wrong })
    expect(english.status).toBe(200)
    expect(english.body).toMatchObject({ number: 1, publishable: false })
    const arabic = await ask('PUT', `/${permit}/configure`, { definition: wrong }, { locale: 'ar' })
    expect(arabic.body.findings.map(({ code, element }: any) => [code, element])).toEqual(english.body.findings.map(({ code, element }: any) => [code, element]))
    for (const { code, element, message, severity } of arabic.body.findings) {
      expect([code, element, severity].every((word) => typeof word === 'string')).toBe(true)
      expect(message).toMatch(/\p{Script=Arabic}/u)
    }
    const refused = await ask('POST', `/${permit}/publish`, {}, { locale: 'ar' })
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'WORKFLOW_INVALID'])
    expect(refused.body.errors[0].data.findings[0].message).toMatch(/\p{Script=Arabic}/u)
    expect((await versionsIn())[0]!.state).toBe('draft')
  })

  it('takes no definition of another key, and none over a draft that was changed meanwhile', async () => {
    expect((await ask('PUT', `/${permit}/configure`, { definition: { ...definition, key: 'other' } })).status).toBe(400)
    const { fingerprint } = (await ask('PUT', `/${permit}/configure`, { definition })).body
    const [first, second] = await Promise.all([
      ask('PUT', `/${permit}/configure`, { definition: { ...definition, name: { en: 'One', ar: 'أول' } }, fingerprint }),
      ask('PUT', `/${permit}/configure`, { definition: { ...definition, name: { en: 'Two', ar: 'ثان' } }, fingerprint }),
    ])
    expect([first.status, second.status].toSorted()).toEqual([200, 409])
    expect([first, second].find(({ status }) => status === 409)!.body.errors[0].code).toBe('DRAFT_CHANGED')
    expect((await ask('POST', `/${permit}/publish`, { fingerprint })).body.errors[0].code).toBe('DRAFT_CHANGED')
    expect((await ask('PUT', `/${permit}/configure`, { definition })).body).toMatchObject({ publishable: true, findings: [] })
  })

  it('is published once by two at the same moment', async () => {
    const both = await Promise.all([ask('POST', `/${permit}/publish`, {}), ask('POST', `/${permit}/publish`, {})])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)!.body.errors[0].code).toBe('NOTHING_TO_PUBLISH')
    expect(await versionsIn()).toEqual([expect.objectContaining({ number: 1, state: 'published' })])
    const [workflow] = await office.sql<{ published_version_id: number }>('select published_version_id from workflows where id = $1', [permit])
    expect(workflow!.published_version_id).toBe((await versionsIn())[0]!.id)
  })

  it('is changed in a new draft; the published version is kept by the database itself', async () => {
    const changed = { ...definition, states: definition.states.map((state) => (state.key === 'draft' ? { ...state, colour: 'blue' } : state)) }
    expect((await ask('PUT', `/${permit}/configure`, { definition: changed })).body).toMatchObject({ number: 2, publishable: true })
    expect((await ask('POST', `/${permit}/publish`, {})).status).toBe(200)
    const [retired, published] = await versionsIn()
    expect([retired!.state, published!.state]).toEqual(['retired', 'published'])
    for (const statement of [
      `update workflow_versions set definition = '{}' where id = $1`,
      `update workflow_versions set number = 77 where id = $1`,
      `update workflow_versions set published_at = now() where id = $1`,
      `update workflow_versions set state = 'draft' where id = $1`,
      `delete from workflow_versions where id = $1`,
    ]) {
      for (const { id } of [retired!, published!]) await expect(office.sql(statement, [id])).rejects.toThrow(/published/)
    }
    await expect(office.sql('truncate workflow_versions cascade')).rejects.toThrow(/kept/)
    await expect(office.sql(`update workflow_versions set state = 'published' where id = $1`, [retired!.id])).rejects.toThrow(/published/)
  })

  it('tells its history: who, when, what differs, how much work', async () => {
    const { status, body } = await ask('GET', `/${permit}/history`)
    expect([status, body.docs.map(({ number, state }: any) => [number, state])]).toEqual([200, [[2, 'published'], [1, 'retired']]])
    const [second, first] = body.docs
    expect(second.differences).toEqual([expect.objectContaining({ element: 'state:draft', change: 'changed', properties: ['colour'] })])
    expect(first.differences).toBeNull()
    const by = { id: office.ids.admin, name: expect.any(String) }
    expect(second).toMatchObject({ created: { by }, published: { by }, executions: { total: 0, running: 0, finished: 0 } })
  })

  it('is listed with its versions and what runs on them; editors get the record alone', async () => {
    await office.create()
    const find = (body: any, key: string) => body.docs.find((doc: any) => doc.key === key)
    const admins = (await ask('GET', '')).body
    expect(find(admins, 'default')).toMatchObject({ running: 1, versions: [{ number: 1, state: 'published', running: 1 }] })
    expect(find(admins, 'permit').versions.map(({ number }: any) => number)).toEqual([2, 1])
    const editors = (await ask('GET', '', undefined, {}, 'editor')).body
    expect([find(editors, 'default').versions, find(editors, 'default').running]).toEqual([undefined, undefined])
    expect((await ask('GET', '?where[key][equals]=permit&select[key]=true')).body.docs).toHaveLength(1)
  })

  it('offers templates and the schema of a definition', async () => {
    const { body } = await ask('GET', '/templates', undefined, { locale: 'ar' })
    expect(body.docs.find(({ key }: any) => key === 'default')).toMatchObject({ name: defaultLifecycle.name.ar })
    expect((await ask('GET', '/schema')).body).toMatchObject({ type: 'object', properties: { states: { type: 'array' } } })
  })

  it('is an administrator’s; an unknown one is unknown', async () => {
    const doors: [string, string, unknown][] = [
      ['PUT', '/configure', { definition }], ['POST', '/publish', {}], ['GET', '/history', undefined], ['GET', '/plan', undefined],
      ['POST', '/migrate', { from: 1, to: 2 }], ['POST', '/simulate', {}],
    ]
    for (const [method, path, body] of doors) {
      expect([path, (await ask(method, `/${permit}${path}`, body, {}, 'editor')).status]).toEqual([path, 403])
      expect([path, (await ask(method, `/999999${path}`, body)).status]).toEqual([path, 404])
    }
    for (const path of [`/workflow-versions`, `/workflow-versions/${(await versionsIn())[0]!.id}`, '/workflows']) {
      expect([path, (await office.ask('client', 'GET', path)).status]).toEqual([path, 403])
    }
  })
})
