import { afterAll, beforeAll, expect, it } from 'vitest'
import { inReview, publishDefinition, reviewedBy } from '../helpers/approvals.ts'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('a worker that has just looked which approvals there are tells people of one published since', async () => {
  const { onPayload } = await import('../../src/platform/onPayload.ts')
  await publishDefinition(office, reviewedBy({ users: [office.ids.editor2] }, 'any'))
  const id = await inReview(office)
  // What another process remembers, for three seconds: the approvals of a moment ago.
  const memory = onPayload<{ known: unknown[]; asOf: number }>(office.payload, 'approvals.ofVersions', () => ({ known: [], asOf: 0 }))
  Object.assign(memory, { known: [], asOf: Date.now() })
  await office.workOff()
  const told = await office.sql(`select 1 from notifications where transaction_id = $1 and event = 'approvalRequested' and recipient_id = $2`, [id, office.ids.editor2])
  expect(told).toHaveLength(1)
})
