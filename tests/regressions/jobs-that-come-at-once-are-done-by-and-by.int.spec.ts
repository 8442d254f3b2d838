import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { defineJob, prepareQueues, sendJob, startWorking } from '../../src/platform/queue.ts'
import { inTx } from '../../src/platform/tx.ts'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const many = defineJob<{ number: number }>('tests.many-at-once')

/** PostgreSQL says once that a tx has sent jobs; who takes one then and waits for the next word leaves the others for half a minute each. */
it('does all jobs of one tx one after the other, without waiting between them', async () => {
  const { payload } = office
  await prepareQueues(payload, [many as never])
  const done: number[] = []
  const handler = async ({ data }: { data: { number: number } }) => {
    done.push(data.number)
  }
  const working = await startWorking(payload, office.databaseUrl, [{ job: many as never, handler: handler as never, concurrency: 2 }])
  try {
    const req = await createLocalReq({}, payload)
    const numbers = Array.from({ length: 40 }, (_, number) => number)
    await inTx(req, async () => {
      for (const number of numbers) await sendJob(req, many, { number })
    })
    await vi.waitFor(() => expect(done.toSorted((a, b) => a - b)).toEqual(numbers), { timeout: 20_000, interval: 100 })
  } finally {
    await working.stop()
  }
}, 60_000)
