import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'
import { ours, startProvider, type OpenIdProvider } from '../helpers/openIdProvider.ts'

let office: Office
let google: OpenIdProvider
beforeAll(async () => {
  google = await startProvider('http://localhost:3000/api/v1/auth/google/callback')
  Object.assign(process.env, { GOOGLE_ISSUER: google.issuer, GOOGLE_CLIENT_ID: ours.id, GOOGLE_CLIENT_SECRET: ours.secret })
  office = await openOffice()
  expect((await office.ask('admin', 'PATCH', '/globals/settings', { body: { signIn: { adminApproval: false } } })).status).toBe(200)
})
afterAll(async () => {
  await office.close()
  await google.close()
})

// Of the host these paths are ours; written without it, as a Location, their two slashes begin a host of their own.
it.each(['/.//evil.example/admin', '/admin/..//evil.example', '/./%2e//evil.example', '/.\\\\evil.example', '/x/../\\evil.example'])('%s', async (returnTo) => {
  google.signInAs({ sub: 'google-1', email: 'visitor@visitors.example', email_verified: true, name: 'Visitor' })
  const begun = await office.ask(null, 'GET', `/auth/google?returnTo=${encodeURIComponent(returnTo)}`)
  expect(begun.status).toBe(303)
  const cookie = begun.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
  const back = await google.follow(begun.headers.get('location')!)
  const done = await office.ask(null, 'GET', `/auth/google/callback${back.search}`, { headers: { cookie } })
  expect(done.status).toBe(303)
  const landed = new URL(done.headers.get('location')!, 'http://localhost:3000/api/v1/auth/google/callback')
  expect(landed.origin).toBe('http://localhost:3000')
})
