import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('takes one job per occurrence, however many workers tick', async () => {
  const { occurrenceJob } = await import('../../../src/platform/periodic.ts')
  const { tidyUp } = await import('../../../src/housekeeping/jobs.ts')
  const at = new Date('2026-11-22T10:17:03Z')
  const tick = async () => occurrenceJob(await createLocalReq({}, office.payload), tidyUp, at)
  await Promise.all([tick(), tick(), tick()])
  const [waiting] = await office.sql<{ count: string }>(`select count(*) from pgboss.job where name = $1`, [tidyUp.name])
  expect(Number(waiting?.count)).toBe(1)
  await office.sql(
    `insert into idempotency_keys (person, key, request_hash, created_at) values (1, 'old', '', now() - interval '8 days'), (1, 'new', '', now())`,
  )
  await office.workOff()
  await tick()
  expect(await office.workOff()).toBe(0)
  expect(await office.sql('select key from idempotency_keys')).toEqual([{ key: 'new' }])
})
