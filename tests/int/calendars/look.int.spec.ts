import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { harbour } from '../../helpers/harbour.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
const get = (path: string, as: 'admin' | 'editor' | 'client' | null = 'editor', locale: 'en' | 'ar' = 'en') => office.ask(as, 'GET', `/calendars${path}`, { locale })

beforeAll(async () => {
  office = await openOffice()
  await office.ask('admin', 'POST', '/calendars', { body: harbour() })
})
afterAll(() => office.close())

describe('the days of a calendar', () => {
  it('are what they are, in the language of who asks', async () => {
    const { status, body } = await get('/harbour/preview?from=2027-02-21&to=2027-02-27', 'editor', 'ar')
    expect([status, body.workingDays, body.minutes, body.calendar.name]).toEqual([200, 4, 4 * 960, 'الميناء'])
    expect(body.days[1]).toEqual({ date: '2027-02-22', kind: 'off', names: ['يوم التأسيس'], shifts: [], minutes: 0, hijri: { year: 1448, month: 9, day: 15 } })
    expect(body.days.map(({ kind }: any) => kind)).toEqual(['working', 'off', 'working', 'working', 'working', 'free', 'free'])
    expect((await get('/office/preview?from=2026-11-22&to=2026-11-22')).body).toMatchObject({ calendar: { key: 'office' }, minutes: 540 })
  })

  it.each([
    ['/harbour/preview', 400], ['/harbour/preview?from=2026-02-30&to=2026-03-01', 400], ['/harbour/preview?from=2026-03-02&to=2026-03-01', 400],
    ['/harbour/preview?from=2026-01-01&to=2028-01-01', 400], ['/harbour/preview?from=9999-01-01&to=9999-01-01', 400],
    ['/nowhere/preview?from=2026-01-01&to=2026-01-02', 404], ['/No%20Key/preview?from=2026-01-01&to=2026-01-02', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await get(path)).status).toBe(status)
  })
})

describe('when it is due', () => {
  it('is told with the hours it was counted by', async () => {
    const { status, body } = await get('/working-time?from=2026-11-26T20:00:00%2B03:00&minutes=180&calendar=harbour')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      calendar: { key: 'harbour', timeZone: 'Asia/Riyadh' }, from: '2026-11-26T17:00:00.000Z', due: '2026-11-29T04:00:00.000Z', leftOut: 0,
      pieces: [{ from: '2026-11-26T17:00:00.000Z', until: '2026-11-26T19:00:00.000Z', minutes: 120 }, { from: '2026-11-29T03:00:00.000Z', until: '2026-11-29T04:00:00.000Z', minutes: 60 }],
    })
    expect((await get('/working-time?minutes=60')).body.calendar.key).toBe('office')
  })

  it.each([
    ['/working-time', 400], ['/working-time?minutes=soon', 400], ['/working-time?minutes=1e9', 400], ['/working-time?minutes=60&from=yesterday', 400],
    ['/working-time?minutes=60&calendar=nowhere', 404], ['/working-time?minutes=1000000&from=2198-12-31T00:00:00Z', 400],
  ])('%s answers %i', async (path, status) => {
    expect((await get(path)).status).toBe(status)
  })
})

describe('what a calendar was', () => {
  it('is told use by use, with what was different and who did it', async () => {
    const { body } = await office.ask('admin', 'GET', '/calendars?where[key][equals]=harbour')
    const { id } = body.docs[0]
    const save = (content: unknown) => office.ask('admin', 'PATCH', `/calendars/${id}`, { body: { content } })
    await save(harbour({ daysOff: [] }).content)
    await save(harbour().content)
    const versions = (await get('/harbour/versions', 'admin', 'ar')).body.docs
    expect(versions.map(({ version }: any) => version === body.docs[0].version)).toEqual([true, false, true])
    expect(versions[0]).toMatchObject({
      until: null, by: { id: office.ids.admin }, content: { timeZone: 'Asia/Riyadh' },
      differences: [{ part: 'daysOff', change: 'added', message: 'العطلة «يوم التأسيس»: أُضيف.' }],
    })
    expect([versions[1].until, versions[2].differences]).toEqual([versions[0].since, null])
    await office.ask('admin', 'PATCH', '/globals/settings', { body: { office: { weekend: [6] } } })
    await office.ask('admin', 'PATCH', '/globals/settings', { body: { office: { weekend: [5, 6] } } })
    expect((await get('/office/versions', 'admin')).body.docs.map(({ differences }: any) => differences?.map(({ part }: any) => part) ?? null).slice(0, 1)).toEqual([['weeks']])
  })

  it('stays after it was deleted, and there is none of one that never was', async () => {
    const made = await office.ask('admin', 'POST', '/calendars', { body: { ...harbour(), key: 'short' } })
    await office.ask('admin', 'DELETE', `/calendars/${made.body.doc.id}`)
    expect((await get('/short/versions', 'admin')).body.docs).toHaveLength(1)
    expect((await get('/short/preview?from=2026-01-01&to=2026-01-02', 'admin')).status).toBe(404)
    expect((await get('/never/versions', 'admin')).status).toBe(404)
  })
})

it('templates are calendars that can be sent as they are', async () => {
  const { body } = await get('/templates', 'admin')
  expect(body.docs.map(({ key }: any) => key)).toEqual(['saudi_arabia', 'united_arab_emirates'])
  for (const doc of body.docs) expect((await office.ask('admin', 'POST', '/calendars', { body: doc })).status).toBe(201)
})

it.each([
  ['editor', [200, 200, 403, 403]], ['client', [403, 403, 403, 403]], [null, [401, 401, 401, 401]],
] as const)('%s may look: %j', async (who, statuses) => {
  const paths = ['/harbour/preview?from=2026-01-01&to=2026-01-02', '/working-time?minutes=60', '/harbour/versions', '/templates']
  expect(await Promise.all(paths.map(async (path) => (await get(path, who)).status))).toEqual(statuses)
})
