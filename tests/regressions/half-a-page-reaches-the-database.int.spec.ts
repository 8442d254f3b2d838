import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** Page 1.05 became "offset 1.25": an error of the database in the log, and an answer that blamed the conditions. */
it('refuses a page that is no whole number, by its name', async () => {
  const logged = vi.spyOn(office.payload.logger, 'error')
  for (const as of ['editor', 'admin'] as const) {
    for (const path of ['/attachments?page=1.05', '/attachments?page=1.5&limit=2', '/comments?page=2.5']) {
      const { status, body } = await office.ask(as, 'GET', path)
      expect([path, status, body.errors?.[0]?.code, body.errors?.[0]?.message]).toEqual([path, 400, 'MALFORMED_QUERY', expect.stringContaining('"page"')])
    }
    expect((await office.ask(as, 'GET', '/attachments?page=2')).status).toBe(200)
  }
  expect(logged).not.toHaveBeenCalled()
})
