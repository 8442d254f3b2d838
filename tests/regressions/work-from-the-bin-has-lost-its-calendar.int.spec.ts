import { afterAll, beforeAll, expect, it } from 'vitest'
import { defaultLifecycle } from '../../src/workflows/templates/defaultLifecycle.ts'
import { publishDefinition } from '../helpers/approvals.ts'
import { harbour } from '../helpers/harbour.ts'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.ask('admin', 'POST', '/calendars', { body: harbour() })
})
afterAll(() => office.close())

it('a calendar stays while work in the bin may come back to it', async () => {
  await publishDefinition(office, {
    ...defaultLifecycle,
    slas: [{ key: 'review', label: { en: 'Review', ar: 'المراجعة' }, during: ['submitted'], minutes: 60, calendar: 'harbour' }],
  })
  const { id } = await office.create('admin')
  await publishDefinition(office, defaultLifecycle)
  expect((await office.ask('admin', 'DELETE', `/transactions/${id}?reason=Entered%20twice`)).status).toBe(200)
  const { docs } = (await office.ask('admin', 'GET', '/calendars?where[key][equals]=harbour')).body
  const refused = await office.ask('admin', 'DELETE', `/calendars/${docs[0].id}`)
  expect([refused.status, refused.body.errors?.[0].code]).toEqual([409, 'CALENDAR_IN_USE'])

  const restored = await office.ask('admin', 'POST', `/transactions/${id}/restore`)
  expect(restored.status).toBe(200)
  expect((await office.ask('admin', 'POST', `/transactions/${id}/status`, { body: { status: 'submitted' } })).status).toBe(200)
})
