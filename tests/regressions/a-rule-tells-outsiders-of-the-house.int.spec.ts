import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { OfficeEvent } from '../../src/events/index.ts'
import { fileDesk } from '../helpers/fileDesk.ts'
import { openOffice, type Office } from '../helpers/office.ts'
import { happen } from '../int/notifications/happen.ts'

const outside = 'watch@outside.example'
let office: Office
let transaction: number
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
beforeEach(async () => {
  const { body } = await office.ask('admin', 'GET', '/notification-rules?limit=100')
  for (const { id } of body.docs) await office.ask('admin', 'DELETE', `/notification-rules/${id}`)
  transaction = (await office.create('editor', { client: office.ids.client })).id
  await office.workOff()
})

const of = () => ({ transactionId: transaction, at: new Date().toISOString(), by: { id: office.ids.admin, role: 'admin' as const } })
const rule = async (more: Record<string, unknown>) => {
  const body = { name: 'R', channels: ['email'], addresses: [outside], ...more }
  const answer = await office.ask('admin', 'POST', '/notification-rules', { body })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return Number(answer.body.doc.id)
}
const later = async (ruleId: number) => {
  const { nudgeDelivery } = await import('../../src/mails/deliver/nudgeDelivery.ts')
  await office.sql(`update deliveries set due_at = now() - interval '1 second' where rule_id = $1`, [ruleId])
  await nudgeDelivery(await office.requestOf('admin'))
  await office.workOff()
}
const outcome = (ruleId: number) => office.sql<{ state: string; reason: string | null }>(
  'select state, reason from deliveries where rule_id = $1 and address is not null', [ruleId])

it('not of a file that the client does not see, also when it tells later', async () => {
  const id = await rule({ events: ['fileQuarantined'], delayMinutes: 60 })
  const desk = fileDesk(office)
  const file = await desk.file('editor', transaction, 'secret-offer.pdf', { clientVisible: false })
  const found: OfficeEvent = { type: 'fileQuarantined', attachmentId: file.id, fileName: 'secret-offer.pdf', found: 'EICAR', users: [], ...of() }
  await happen(office, 'admin', [found])
  await office.workOff()
  await later(id)
  expect(await outcome(id)).toMatchObject([{ state: 'skipped', reason: 'hidden' }])
})

it('not of a transaction that is deleted, told of right after it was', async () => {
  const id = await rule({ events: ['completed'], delayMinutes: 60 })
  await happen(office, 'admin', [{ type: 'completed', ...of() }])
  await office.sql('update transactions set deleted_at = now() where id = $1', [transaction])
  await office.workOff()
  await later(id)
  expect(await outcome(id)).toMatchObject([{ state: 'skipped' }])
})

it('not of what a workflow says to others, nor of whose approval is asked; neither is the client', async () => {
  const id = await rule({ events: ['peopleNotified', 'approvalRequested'], roles: ['client', 'admin'], channels: ['inApp', 'email'] })
  const message = { en: 'This client owes us money', ar: 'هذا العميل مدين لنا' }
  const said = (to: 'assignee' | 'client'): OfficeEvent => ({ type: 'peopleNotified', message, to: [to], users: [], approvers: [], reminder: false, ...of() })
  await happen(office, 'editor', [
    said('assignee'),
    { type: 'approvalRequested', approval: 'a', label: { en: 'Is he good for it', ar: 'هل هو مليء' }, users: [], ...of() },
  ])
  await office.workOff()
  expect(await outcome(id)).toEqual([])
  const { body } = await office.ask('client', 'GET', '/notifications?limit=100', { locale: 'en' })
  expect(JSON.stringify(body)).not.toMatch(/owes us|good for it/)
  const admins = await office.ask('admin2', 'GET', '/notifications?limit=100', { locale: 'en' })
  expect(JSON.stringify(admins.body)).toContain('owes us money')
  // What it says to the client, too, is no secret.
  await happen(office, 'editor', [said('client')])
  await office.workOff()
  expect(await outcome(id)).toMatchObject([{ state: 'delivered' }])
})
