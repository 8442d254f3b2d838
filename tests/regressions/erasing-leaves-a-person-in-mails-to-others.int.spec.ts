import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'
import { tokenMailedTo } from '../helpers/mails.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const everything = async () =>
  JSON.stringify(await office.sql('select to_jsonb(m) from local_mails m union all select to_jsonb(j) from pgboss.job j'))

it('what admins were told of an applicant, and what jobs knew', async () => {
  const email = 'ali@applicant.example'
  const body = { name: 'Ali Applicant', email, phone: '+966 11 555 0100', company: 'Telling Company', registrationNumber: '1010123456', password: 'Seven!cranes9' }
  // Whose address holds the other's keeps their mails.
  const other = { ...body, name: 'Wali Else', email: 'wali@applicant.example' }
  for (const each of [body, other]) {
    expect((await office.ask(null, 'POST', '/auth/register', { body: each })).status).toBe(202)
    expect((await office.ask(null, 'POST', '/auth/verify-email', { body: { token: await tokenMailedTo(office, each.email, 'emailVerification') } })).status).toBe(200)
  }
  expect((await office.ask(null, 'POST', '/auth/password-reset-request', { body: { email } })).status).toBe(202)
  await office.workOff()
  expect(await everything()).toMatch(/Ali Applicant.*Telling Company|Telling Company.*Ali Applicant/)

  const [person] = await office.sql<{ id: number }>('select id from users where email = $1', [email])
  expect((await office.ask('admin', 'POST', `/users/${person!.id}/erase`, { body: { reason: 'They asked for it' } })).status).toBe(200)
  const left = await everything()
  expect(left).not.toContain('Ali Applicant')
  expect(left).not.toMatch(/[^w]ali@applicant\.example/)
  expect((await office.sql(`select mail from local_mails where "to" = 'wali@applicant.example' and mail = 'registrationReceived'`)).length).toBe(1)
})
