import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { mailsTo, tokenMailedTo } from '../helpers/mails.ts'
import { openOffice, password, type Office } from '../helpers/office.ts'

let office: Office
let headers: Record<string, string>
let id: number
let made = 0
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
beforeEach(async () => {
  made += 1
  const email = `owner${made}@email.example`
  const data = { email, password, name: 'Owner', role: 'client', status: 'active', locale: 'en' }
  id = Number((await office.payload.create({ collection: 'users', data: data as never })).id)
  const { body } = await office.ask(null, 'POST', '/auth/login', { body: { email, password } })
  headers = { authorization: `Bearer ${body.access_token}` }
})

const ask = async (email: string) =>
  expect((await office.ask(null, 'POST', '/auth/change-email', { body: { currentPassword: password, email }, headers })).status).toBe(202)
const verify = async (token: string) => (await office.ask(null, 'POST', '/auth/verify-email', { body: { token } })).status
const confirmations = (to: string) =>
  office.sql<{ id: string; state: string; reason: string | null }>(`select id, state, reason from deliveries where template = 'emailChangeConfirm' and address = $1`, [to])
const linksTo = async (to: string) => (await mailsTo(office, to)).filter(({ mail }) => mail === 'emailChangeConfirm').length

it('not after a new password: whoever asked may have been a thief, whose mail server makes us wait', async () => {
  const thief = `thief${made}@evil.example`
  await ask(thief)
  await office.sql(`update users set password_changed_at = now() + interval '1 second' where id = $1`, [id])
  expect(await linksTo(thief)).toBe(0)
  expect(await confirmations(thief)).toMatchObject([{ state: 'skipped', reason: 'outdated' }])
})

it('not when another address was asked for since, however the mails are tried, and not by sending it again', async () => {
  const [wrong, right] = [`wrong${made}@email.example`, `right${made}@email.example`]
  await ask(wrong)
  await ask(right)
  await office.sql(`update deliveries set due_at = now() - interval '1 hour' where address = $1`, [right])
  const token = await tokenMailedTo(office, right, 'emailChangeConfirm')
  expect(await linksTo(wrong)).toBe(0)
  const [delivery] = await confirmations(wrong)
  expect((await office.ask('admin', 'POST', `/deliveries/${delivery!.id}/resend`)).status).toBe(202)
  expect(await linksTo(wrong)).toBe(0)
  expect(await verify(token)).toBe(200)
})

it('not weeks later, from the log', async () => {
  const late = `late${made}@email.example`
  await ask(late)
  expect(await linksTo(late)).toBe(1)
  const [delivery] = await confirmations(late)
  await office.sql('delete from local_mails where "to" = $1', [late])
  await office.sql(`update deliveries set created_at = now() - interval '25 hours' where id = $1`, [delivery!.id])
  expect((await office.ask('admin', 'POST', `/deliveries/${delivery!.id}/resend`)).status).toBe(202)
  expect(await linksTo(late)).toBe(0)
})
