import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { mailsTo } from '../helpers/mails.ts'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('one address that registered several times and is confirmed by all links at once becomes one account', { timeout: 120_000 }, async () => {
  const email = 'eager@applicant.example'
  for (let time = 0; time < 4; time += 1) {
    const body = { name: 'Eager Applicant', email, phone: '+966 50 555 0100', company: 'Al Noor', registrationNumber: '1010123456', password: 'Seven!cranes9' }
    expect((await office.ask(null, 'POST', '/auth/register', { body })).status).toBe(202)
  }
  const links = (await mailsTo(office, email)).flatMap(({ text }) => /[?&]token=([\w-]+)/.exec(text)?.[1] ?? [])
  expect(links).toHaveLength(4)
  const logged = vi.spyOn(office.payload.logger, 'error')
  const answers = await Promise.all([...links, ...links].map((token) => office.ask(null, 'POST', '/auth/verify-email', { body: { token } })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400, 400, 400, 400, 400])
  expect(await office.sql('select 1 from users where email = $1', [email])).toHaveLength(1)
  expect(await office.sql('select 1 from registrations where email = $1', [email])).toEqual([])
  expect(logged).not.toHaveBeenCalled()
  const [database] = await office.sql<{ deadlocks: number }>('select deadlocks::int from pg_stat_database where datname = current_database()')
  expect(database!.deadlocks).toBe(0)
})
