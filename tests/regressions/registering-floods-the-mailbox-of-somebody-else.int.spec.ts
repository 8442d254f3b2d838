import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'
import { mailsTo } from '../helpers/mails.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  expect((await office.ask('admin', 'PATCH', '/globals/settings', { body: { limits: { passwordResetPerAccount: 3 } } })).status).toBe(200)
})
afterAll(() => office.close())

const victim = 'victim@test.example'
const register = (from: number, more: object = {}) =>
  office.ask(null, 'POST', '/auth/register', {
    headers: { 'x-mdc-address': `198.51.${from}.7` },
    body: { name: 'Somebody', email: victim, phone: '+966 11 555 0100', registrationNumber: '1010123456', password: 'Seven!cranes9', ...more },
  })

it('from many network addresses at once', async () => {
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((from) => register(from, from % 2 ? { email: ' Victim@TEST.example ' } : {})))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 202, 202, 429, 429, 429])
  expect(answers.find(({ status }) => status === 429)!.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(await mailsTo(office, victim)).toHaveLength(3)
  expect((await register(7, { email: 'another@test.example' })).status).toBe(202)
})

it('with the address of a site in place of a name', async () => {
  for (const name of ['Visit evil.example now', 'زر موقع.شبكة', 'www.evil']) {
    const answer = await register(8, { name, email: 'another2@test.example' })
    expect([name, answer.status, answer.body.errors?.[0]?.data?.errors?.[0]?.code]).toEqual([name, 400, 'NAME_INVALID'])
    await office.sql('delete from rate_limits')
  }
  for (const [index, name] of ['J.R. Smith', 'St. John', 'عبد الله', 'M.A.Khan'].entries()) {
    expect([name, (await register(9, { name, email: `fine${index}@test.example` })).status]).toEqual([name, 202])
  }
})
