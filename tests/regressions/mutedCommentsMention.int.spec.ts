import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'
import { happen } from '../int/notifications/happen.ts'

let office: Office
let transactionId: number
beforeAll(async () => {
  office = await openOffice()
  transactionId = (await office.create('admin', { assignedTo: office.ids.editor })).id
  await office.workOff()
})
afterAll(() => office?.close())

const comment = (mentions: number[]) =>
  happen(office, 'admin', [{ type: 'commentAdded', commentId: 1, internal: true, mentions, transactionId, at: new Date().toISOString(), by: { id: office.ids.admin, role: 'admin' } }])
const choose = (events: Record<string, unknown>) => office.ask('editor', 'PUT', `/users/${office.ids.editor}/notification-preferences`, { body: { events } })
const heard = async () => {
  await office.workOff()
  const rows = await office.sql<{ channel: string; template: string }>(
    `select channel, template from deliveries where recipient_id = $1 and notice_id = (select max(id) from notices) and state in ('delivered', 'waiting') order by 1`, [office.ids.editor])
  return rows.map(({ channel, template }) => `${channel}: ${template}`)
}

it('who wants no comments is told of being mentioned in one all the same, and may do without that too', async () => {
  const off = { inApp: false, email: false }
  expect((await choose({ commentAdded: off })).status).toBe(200)
  await comment([])
  expect(await heard()).toEqual([])
  await comment([office.ids.editor])
  expect(await heard()).toEqual(['email: mentioned', 'inApp: mentioned'])
  expect((await choose({ commentAdded: { inApp: true, email: true }, commentEdited: { inApp: true, email: false } })).status).toBe(200)
  await comment([office.ids.editor])
  expect(await heard()).toEqual(['inApp: mentioned'])
  await comment([])
  expect(await heard()).toEqual(['email: commentAdded', 'inApp: commentAdded'])
})
