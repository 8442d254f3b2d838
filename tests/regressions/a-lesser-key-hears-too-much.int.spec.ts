import { afterAll, beforeAll, expect, it } from 'vitest'
import { openEventStream } from '../helpers/eventStream.ts'
import { tellPeople } from '../helpers/notices.ts'
import { openOffice, type Office } from '../helpers/office.ts'
import { startApi, type RunningApi } from '../helpers/startApi.ts'
import { happen } from '../int/notifications/happen.ts'

let office: Office
let api: RunningApi
let headers: Record<string, string>
beforeAll(async () => {
  office = await openOffice()
  api = await startApi(office)
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const { body } = await office.ask('admin', 'POST', '/api-keys', { body: { name: 'Bell', role: 'editor', owner: office.ids.admin, expiresAt } })
  expect(body, JSON.stringify(body)).toHaveProperty('key')
  headers = { authorization: `Bearer ${body.key}` }
})
afterAll(async () => {
  await api?.stop()
  await office?.close()
})

const waiting = { type: 'registrationWaiting' as const, userId: 1, applicant: 'Ali Applicant', applicantEmail: 'ali@applicant.example', company: 'Telling' }

it('by the stream, what it may not read in the list', async () => {
  const { id: transaction, reference } = await office.create('editor', { assignedTo: office.ids.editor })
  await office.workOff()
  const stream = await openEventStream(`${api.url}/notifications/stream`, headers)
  await stream.next(({ event }) => event === 'state')
  await tellPeople(office, ['admin'], { transaction })
  await tellPeople(office, ['admin'], { event: waiting })
  await stream.next(({ event }) => event === 'changed')
  stream.close()
  await stream.ended
  expect(JSON.stringify(stream.events)).not.toMatch(new RegExp(`${reference}|Ali|notification`))
})

it('of who registered, which administrators alone are told', async () => {
  const [notice] = await tellPeople(office, ['admin'], { event: waiting })
  expect((await office.ask('admin', 'GET', `/notifications/${notice}`)).status).toBe(200)
  expect(JSON.stringify((await office.ask('admin', 'GET', '/notifications', { locale: 'en' })).body)).toContain('Ali Applicant')
  expect((await office.ask(null, 'GET', `/notifications/${notice}`, { headers })).status).toBe(404)
  expect(JSON.stringify((await office.ask(null, 'GET', '/notifications', { headers, locale: 'en' })).body)).not.toContain('Ali Applicant')
  const { body: ofOwner } = await office.ask('admin', 'GET', '/notifications/unread')
  const { body: ofKey } = await office.ask(null, 'GET', '/notifications/unread', { headers })
  expect(ofKey.unread).toBeLessThan(ofOwner.unread)
})

it('nor does who is no administrator any more, by a mail that waited', async () => {
  await happen(office, 'client', [{ ...waiting, at: new Date().toISOString(), by: null }])
  await office.sql(`update users set role = 'editor' where id = $1`, [office.ids.admin2])
  await office.workOff()
  const rows = await office.sql(`select distinct d.state, d.reason from deliveries d join notices n on n.id = d.notice_id where n.event = 'registrationWaiting' and d.recipient_id = $1`, [office.ids.admin2])
  expect(rows).toEqual([{ state: 'skipped', reason: 'mayNotRead' }])
})
