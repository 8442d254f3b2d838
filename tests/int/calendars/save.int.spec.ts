import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { harbour } from '../../helpers/harbour.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { currentCalendar } from '../../../src/calendars/currentCalendar.ts'
import { defaultLifecycle } from '../../../src/workflows/templates/defaultLifecycle.ts'

let office: Office
const versions = (key = 'harbour') => office.sql<{ version: string; content: any }>('select version, content from calendar_versions where key = $1 order by id', [key])
const stored = async (key: string) => (await office.ask('admin', 'GET', `/calendars?where[key][equals]=${key}`)).body.docs[0]
const save = (id: number, body: unknown, headers: Record<string, string> = {}) => office.ask('admin', 'PATCH', `/calendars/${id}`, { body, headers })

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

describe('making a calendar', () => {
  it('keeps its first version, and is written down', async () => {
    const { status, body } = await office.ask('admin', 'POST', '/calendars', { body: harbour() })
    expect([status, body.doc.rev, body.doc.version]).toEqual([201, 1, expect.stringMatching(/^[0-9a-f]{16}$/)])
    const kept = await versions()
    expect(kept).toHaveLength(1)
    expect(kept[0]).toMatchObject({ version: body.doc.version, content: { name: { en: 'Harbour', ar: 'الميناء' }, reducedHours: [], timeZone: 'Asia/Riyadh' } })
    const calendar = await currentCalendar(await office.requestOf('editor'), 'harbour')
    expect(calendar).toMatchObject({ key: 'harbour', version: body.doc.version, extraWorkingDays: [] })
    const [entry] = await office.sql<any>(`select action, after from audit_logs where entity = 'calendars' order by id desc limit 1`)
    expect(entry).toMatchObject({ action: 'recordCreated', after: { key: 'harbour', content: { timeZone: 'Asia/Riyadh' } } })
  })

  it('is refused a second time, and once of two at once', async () => {
    expect((await office.ask('admin', 'POST', '/calendars', { body: harbour() })).status).toBe(400)
    const twice = await Promise.all([1, 2].map(() => office.ask('admin', 'POST', '/calendars', { body: { ...harbour(), key: 'mill' } })))
    expect(twice.map(({ status }) => status).sort()).toEqual([201, expect.any(Number)])
    expect(await versions('mill')).toHaveLength(1)
  })

  it('says everything that is wrong, at its place, in the language of who asks', async () => {
    const wrong = {
      ...harbour({
        timeZone: 'Mars/Olympus',
        weeks: [{ hours: [{ days: [0, 0], shifts: [{ from: '08:00', to: '12:00' }, { from: '11:00', to: '17:00' }] }] }],
        daysOff: [{ name: { en: 'Founding Day', ar: '' }, on: { kind: 'yearly', month: 2, day: 30 } }],
      }),
      key: 'wrong', nameAr: '',
    }
    const { status, body } = await office.ask('admin', 'POST', '/calendars', { body: wrong, locale: 'ar' })
    expect([status, body.errors[0].code]).toEqual([400, 'VALIDATION_FAILED'])
    const said = body.errors[0].data.errors
    expect(said.map((each: any) => each.path)).toEqual(
      expect.arrayContaining(['nameAr', 'content.timeZone', 'content.daysOff.0', expect.stringMatching(/^content\.weeks\.0/)]),
    )
    expect(said.every((each: any) => /\p{Script=Arabic}/u.test(each.message))).toBe(true)
    expect(await versions('wrong')).toEqual([])
  })

  it.each([
    ['no content', { ...harbour(), content: null }, 'content'],
    ['content of another shape', harbour({ weeks: 'always' }), 'content.weeks'],
    ['a list instead', { ...harbour(), content: [1] }, 'content'],
    ['what nobody knows', harbour({ lunch: true }), 'content'],
    ['the key of the settings', { ...harbour(), key: 'office' }, 'key'],
    ['a key with a space', { ...harbour(), key: 'my harbour' }, 'key'],
    ['a feed that is no https address', { ...harbour(), key: 'fed', feedUrl: 'http://example.com/a.ics' }, 'feedUrl'],
  ])('refuses %s', async (_what, body, path) => {
    const answer = await office.ask('admin', 'POST', '/calendars', { body: { ...(body as object), key: (body as { key: string }).key === 'harbour' ? 'new_one' : (body as { key: string }).key } })
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'VALIDATION_FAILED'])
    expect(answer.body.errors[0].data.errors.map((each: any) => each.path)).toContain(path)
  })
})

describe('changing a calendar', () => {
  it('makes a new version when it says something new, and none when it does not', async () => {
    const { id, rev, version } = await stored('harbour')
    const changed = await save(id, { content: harbour({ daysOff: [] }).content })
    expect([changed.status, changed.body.doc.rev]).toEqual([200, rev + 1])
    expect(changed.body.doc.version).not.toBe(version)
    expect((await currentCalendar(await office.requestOf('admin'), 'harbour')).version).toBe(changed.body.doc.version)
    await save(id, { content: harbour({ daysOff: [] }).content })
    expect(await versions()).toHaveLength(2)
    await save(id, { content: harbour().content })
    expect([(await stored('harbour')).version, (await versions()).length]).toEqual([version, 2])
    const entries = await office.sql<any>(`select before, after from audit_logs where entity = 'calendars' and action = 'recordUpdated' order by id`)
    expect(entries[0]).toMatchObject({ before: { content: { daysOff: [{ on: { day: 22 } }] } }, after: { content: { daysOff: [] } } })
  })

  it('is refused to who saw another rev, and done once of two at once', async () => {
    const { id, rev } = await stored('harbour')
    const stale = await save(id, { nameEn: 'Port' }, { 'if-match': `"${rev - 1}"` })
    expect([stale.status, stale.body.errors[0].code, stale.body.errors[0].data.rev]).toEqual([412, 'STALE_REV', rev])
    const both = await Promise.all(['Port', 'Dock'].map((nameEn) => save(id, { nameEn, rev })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
    await save(id, { nameEn: 'Harbour' })
  })

  it('keeps its key, and what the office writes', async () => {
    const { id, version, rev } = await stored('harbour')
    for (const body of [{ key: 'port' }, { version: 'x' }, { feed: { daysOff: [] } }]) {
      expect([(await save(id, body)).body.errors[0].code, body]).toEqual(['FIELD_FORBIDDEN', body])
    }
    expect(await stored('harbour')).toMatchObject({ key: 'harbour', version, rev })
    expect((await save(id, { ...(await stored('harbour')) })).status).toBe(200)
  })

  it('of many at once is refused', async () => {
    for (const method of ['PATCH', 'DELETE']) {
      const answer = await office.ask('admin', method, '/calendars?where[key][equals]=harbour', method === 'PATCH' ? { body: { nameEn: 'All' } } : {})
      expect([answer.status, answer.body.errors[0].code]).toEqual([405, 'METHOD_NOT_ALLOWED'])
    }
  })

  it('holds the same over GraphQL', async () => {
    const { id, rev } = await stored('harbour')
    const ask = (query: string, variables: unknown, as: 'admin' | 'editor' = 'admin') => office.ask(as, 'POST', '/graphql', { body: { query, variables } })
    const update = 'mutation ($id: Int!, $data: mutationCalendarUpdateInput!) { updateCalendar(id: $id, data: $data) { rev version } }'
    const wrong = await ask(update, { id, data: { content: harbour({ timeZone: 'Nowhere' }).content } })
    expect(wrong.body.errors[0].extensions).toMatchObject({ code: 'VALIDATION_FAILED', data: { errors: [{ path: 'content.timeZone' }] } })
    expect((await ask(update, { id, data: { nameEn: 'Port', rev: rev - 1 } })).body.errors[0].extensions.code).toBe('STALE_REV')
    const done = await ask(update, { id, data: { content: harbour({ moonSightings: [{ year: 1448, month: 9, days: 1 }] }).content, rev } })
    expect(done.body.data.updateCalendar.rev).toBe(rev + 1)
    expect((await versions()).at(-1)?.version).toBe(done.body.data.updateCalendar.version)
    expect((await ask(update, { id, data: { nameEn: 'Port' } }, 'editor')).body.errors[0].extensions.code).toBe('FORBIDDEN')
    expect((await ask('{ Calendars { docs { key nameEn content feedUrl } } }', {}, 'editor')).body.data.Calendars.docs).toContainEqual({ key: 'harbour', nameEn: 'Harbour', content: null, feedUrl: null })
  })
})

describe('who may', () => {
  it.each([['editor', 200, 403], ['client', 403, 403], [null, 401, 401]] as const)('%s reads with %i, writes with %i', async (who, reads, writes) => {
    const { id } = await stored('harbour')
    expect((await office.ask(who, 'GET', '/calendars')).status).toBe(reads)
    expect((await office.ask(who, 'POST', '/calendars', { body: { ...harbour(), key: 'other' } })).status).toBe(writes)
    expect((await office.ask(who, 'PATCH', `/calendars/${id}`, { body: { nameEn: 'Mine' } })).status).toBe(writes)
    expect((await office.ask(who, 'DELETE', `/calendars/${id}`)).status).toBe(writes)
  })

  it('an editor reads names and keys, not what stands in them', async () => {
    const { body } = await office.ask('editor', 'GET', '/calendars?where[key][equals]=harbour')
    expect(body.docs[0]).toMatchObject({ key: 'harbour', nameEn: 'Harbour' })
    expect(Object.keys(body.docs[0])).not.toEqual(expect.arrayContaining(['content']))
  })
})

describe('the settings of the office', () => {
  it('make a new version of its calendar when they say otherwise when it works, and only then', async () => {
    await office.ask('admin', 'PATCH', '/globals/settings', { body: { office: { weekend: [0] } } })
    const [first] = await versions('office')
    expect(first?.content.weeks[0].hours[0].days).toEqual([1, 2, 3, 4, 5, 6])
    await office.ask('admin', 'PATCH', '/globals/settings', { body: { office: { pageSize: 30 } } })
    expect(await versions('office')).toHaveLength(1)
  })
})

describe('a calendar that a workflow names', () => {
  const withClock = (calendar: string) => ({
    ...defaultLifecycle,
    slas: [{ key: 'answer', label: { en: 'Answer', ar: 'الرد' }, during: ['submitted'], minutes: 60, calendar }],
  })
  const configure = async (calendar: string) => {
    const workflow = (await office.sql<{ id: number }>(`select id from workflows where key = 'default'`))[0]!.id
    return office.ask('admin', 'PUT', `/workflows/${workflow}/configure`, { body: { definition: withClock(calendar) }, locale: 'ar' })
  }

  it('has to exist', async () => {
    const { body } = await configure('harbor')
    expect(body.findings).toContainEqual({ code: 'UNKNOWN_CALENDAR', element: 'sla:answer', severity: 'error', message: expect.stringMatching(/harbor.*harbour/) })
    expect((await configure('harbour')).body.findings.map((each: any) => each.code)).not.toContain('UNKNOWN_CALENDAR')
  })

  it('cannot be deleted while a published version names it; a draft does not keep it', async () => {
    const { id } = await stored('harbour')
    await office.sql(`update workflow_versions set state = 'published' where definition->'slas'->0->>'calendar' = 'harbour'`)
    const { status, body } = await office.ask('admin', 'DELETE', `/calendars/${id}`, { locale: 'ar' })
    expect([status, body.errors[0].code, body.errors[0].message]).toEqual([409, 'CALENDAR_IN_USE', expect.stringContaining('الميناء')])
    await office.sql(`update workflow_versions set state = 'retired' where definition->'slas'->0->>'calendar' = 'harbour'`)
    const gone = await Promise.all([1, 2].map(() => office.ask('admin', 'DELETE', `/calendars/${id}`)))
    expect(gone.map((each) => each.status).sort()).toEqual([200, 404])
    expect((await versions()).length).toBeGreaterThan(1)
    const again = await office.ask('admin', 'POST', '/calendars', { body: harbour() })
    expect(again.status).toBe(201)
  })
})
