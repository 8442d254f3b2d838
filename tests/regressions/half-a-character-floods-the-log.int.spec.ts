import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it.each([
  ['/auth/login', { email: '\ud800@test.example', password: 'x' }],
  ['/users/login', { email: 'a@test.example\udfff', password: 'x' }],
  ['/auth/login', { '\ud800': 1, email: 'a@test.example', password: 'x' }],
])('%s', async (path, body) => {
  const logged = vi.spyOn(office.payload.logger, 'error').mockImplementation(() => undefined)
  for (const [locale, said] of [['en', /half a character/], ['ar', /نصف محرف/]] as const) {
    const answer = await office.ask(null, 'POST', path, { body, locale })
    expect([answer.status, answer.body.errors[0].code, answer.body.errors[0].message]).toEqual([400, 'MALFORMED_BODY', expect.stringMatching(said)])
  }
  expect(logged).not.toHaveBeenCalled()
  logged.mockRestore()
})

it('whole characters are taken, however they are written', async () => {
  for (const password of ['😀', '\\ud800', '\\\\u0000']) {
    expect((await office.ask(null, 'POST', '/auth/login', { body: { email: 'nobody@test.example', password } })).status).toBe(401)
  }
})
