import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, password, people, type Office } from '../helpers/office.ts'
import { phoneOf } from '../helpers/phone.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('an admin sets up the second factor in the browser and opens the office again', async () => {
  const { refusePage } = await import('../../src/endpoints/pages/refusePage.ts')
  const signIn = { twoFactorAdmins: 'required', twoFactorEditors: 'required' }
  expect((await office.ask('admin', 'PATCH', '/globals/settings', { body: { signIn, maintenance: { enabled: true } } })).status).toBe(200)
  const { body } = await office.ask(null, 'POST', '/auth/login', { body: { email: people.admin.email, password } })
  expect(body.second_factor).toBe('setup_required')
  const headers = { authorization: `Bearer ${body.access_token}` }
  const page = () => refusePage(office.payload, new Request('http://localhost:3000/admin', { headers }))
  expect(await page()).toBe(null)
  // Nothing else opens to them yet.
  expect((await office.ask(null, 'GET', '/transactions', { headers })).body.errors[0].code).toBe('SECOND_FACTOR_SETUP_REQUIRED')
  const given = await office.ask(null, 'POST', '/auth/second-factor/setup', { body: {}, headers })
  expect((await office.ask(null, 'POST', '/auth/second-factor/confirm', { body: { otp: phoneOf(given.body.secret).code() }, headers })).status).toBe(200)
  expect((await office.ask(null, 'PATCH', '/globals/settings', { body: { maintenance: { enabled: false } }, headers })).status).toBe(200)
})

it('but nobody else', async () => {
  const { refusePage } = await import('../../src/endpoints/pages/refusePage.ts')
  const { body } = await office.ask(null, 'POST', '/auth/login', { body: { email: people.editor.email, password } })
  await office.sql(`update settings set "values" = jsonb_set("values"::jsonb, '{maintenance}', '{"enabled": true}')`)
  const headers = { authorization: `Bearer ${body.access_token}` }
  await expect.poll(async () => (await office.ask(null, 'GET', '/transactions', { headers })).status, { timeout: 8_000 }).toBe(503)
  expect((await refusePage(office.payload, new Request('http://localhost:3000/admin', { headers })))?.status).toBe(503)
})
