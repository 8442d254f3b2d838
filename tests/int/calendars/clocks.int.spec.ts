import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { harbour } from '../../helpers/harbour.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { defaultLifecycle } from '../../../src/workflows/templates/defaultLifecycle.ts'

let office: Office
const label = { en: 'Answer', ar: 'الرد' }
const definition = {
  ...defaultLifecycle,
  slas: [
    { key: 'quay', label, during: ['submitted'], minutes: 6_000, calendar: 'harbour' },
    { key: 'desk', label: { en: 'Desk', ar: 'المكتب' }, during: ['submitted'], minutes: 6_000 },
  ],
}

beforeAll(async () => {
  office = await openOffice()
  await office.ask('admin', 'POST', '/calendars', { body: harbour() })
  const [workflow] = await office.sql<{ id: number }>(`select id from workflows where key = 'default'`)
  await office.ask('admin', 'PUT', `/workflows/${workflow!.id}/configure`, { body: { definition } })
  const published = await office.ask('admin', 'POST', `/workflows/${workflow!.id}/publish`, { body: {} })
  expect([published.status, published.body.errors]).toEqual([200, undefined])
  const { id } = await office.create()
  expect((await office.ask('editor', 'POST', `/transactions/${id}/status`, { body: { status: 'submitted' } })).status).toBe(200)
})
afterAll(() => office.close())

const clockOf = async (sla: string) =>
  (await office.sql<{ due: Date; versions: string[] }>(
    `select c.due_at as due, (select array_agg(s.calendar_version order by s.place) from sla_segments s where s.clock_id = c.id) as versions
     from sla_clocks c where c.sla = $1`, [sla]))[0]!

describe('running clocks', () => {
  it('go on by another content of their calendar, from the save on', async () => {
    const [before, other] = [await clockOf('quay'), await clockOf('desk')]
    const { docs } = (await office.ask('admin', 'GET', '/calendars?where[key][equals]=harbour')).body
    const half = harbour({ weeks: [{ hours: [{ days: [0, 1, 2, 3, 4], shifts: [{ from: '06:00', to: '10:00' }] }] }] }).content
    const { status, body } = await office.ask('admin', 'PATCH', `/calendars/${docs[0].id}`, { body: { content: half } })
    expect(status).toBe(200)
    const after = await clockOf('quay')
    expect(after.versions).toEqual([docs[0].version, body.doc.version])
    expect(after.due.getTime()).toBeGreaterThan(before.due.getTime())
    expect(await clockOf('desk')).toEqual(other)
  })

  it('go on by other settings of the office', async () => {
    const [before, other] = [await clockOf('desk'), await clockOf('quay')]
    await office.ask('admin', 'PATCH', '/globals/settings', { body: { office: { workingHours: [{ from: '08:00', to: '10:00' }] } } })
    const after = await clockOf('desk')
    expect([before.versions.length, after.versions.length]).toEqual([1, 2])
    expect(after.due.getTime()).toBeGreaterThan(before.due.getTime())
    expect(await clockOf('quay')).toEqual(other)
  })

  it('are not told of a save that was refused', async () => {
    const before = await clockOf('quay')
    const { docs } = (await office.ask('admin', 'GET', '/calendars?where[key][equals]=harbour')).body
    expect((await office.ask('admin', 'PATCH', `/calendars/${docs[0].id}`, { body: { content: { ...harbour().content, timeZone: 'Nowhere' } } })).status).toBe(400)
    expect(await clockOf('quay')).toEqual(before)
    const deleted = await office.ask('admin', 'DELETE', `/calendars/${docs[0].id}`)
    expect([deleted.status, deleted.body.errors[0].code]).toEqual([409, 'CALENDAR_IN_USE'])
  })
})
