import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, password, people, type Office } from '../helpers/office.ts'

/** Payload reads the session from the cookie, and leaves the name `depth` without a value in the query. */
let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('who is signed in by cookie reads what they were told', async () => {
  const signedIn = await office.ask(null, 'POST', '/users/login', { body: { email: people.admin.email, password } })
  const cookie = `payload-token=${String(signedIn.body['token'])}`
  const listed = await office.ask(null, 'GET', '/notifications?limit=1', { headers: { cookie, 'sec-fetch-site': 'same-origin' } })
  expect([listed.status, listed.body['limit']]).toEqual([200, 1])
})
