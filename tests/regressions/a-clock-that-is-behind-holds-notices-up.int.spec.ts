import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { happen } from '../int/notifications/happen.ts'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  vi.useRealTimers()
  await office.close()
})

it('a worker whose clock is ten seconds behind that of the database tells people at once', async () => {
  const { id: transactionId } = await office.create('editor', { client: office.ids.client })
  await office.workOff()
  await happen(office, 'admin', [{ type: 'completed', transactionId, at: new Date().toISOString(), by: { id: office.ids.admin, role: 'admin' } }])
  const { spreadWaiting } = await import('../../src/notifications/spread/spreadWaiting.ts')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 10_000 })
  await spreadWaiting(office.payload, new AbortController().signal)
  vi.useRealTimers()
  const states = await office.sql<{ state: string }>(
    `select distinct state from deliveries where channel = 'inApp' and notice_id = (select max(id) from notices)`)
  expect(states).toEqual([{ state: 'delivered' }])
})
