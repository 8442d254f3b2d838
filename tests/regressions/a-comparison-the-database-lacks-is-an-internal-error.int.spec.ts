import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** `all` is among Payload's operators and among none of its PostgreSQL adapter's: 500 on every collection. */
it('refuses the operator "all" as any other it does not know', async () => {
  const logged = vi.spyOn(office.payload.logger, 'error')
  for (const path of ['/attachments?where[fileName][all]=a', '/transactions?where[tags][all]=1', '/users/count?where[departments][all]=1', '/comments?where[or][0][text][all]=a']) {
    const { status, body } = await office.ask('admin', 'GET', path)
    expect([path, status, body.errors?.[0]?.code]).toEqual([path, 400, 'MALFORMED_QUERY'])
  }
  expect(logged).not.toHaveBeenCalled()
})
