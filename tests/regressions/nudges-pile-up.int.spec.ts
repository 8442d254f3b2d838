import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { wordsOf } from '../int/scan/scannedOffice.ts'
import { openOffice, type Office } from '../helpers/office.ts'

/** How far the clock runs ahead at each look, in milliseconds. */
const clock = vi.hoisted(() => ({ leap: 0, ahead: 0 }))
vi.mock('../../src/platform/clock.ts', () => ({ now: () => new Date(Date.now() + (clock.ahead += clock.leap)) }))

let office: Office
let our: ReturnType<typeof wordsOf>
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = '127.0.0.1:9'
  office = await openOffice()
  our = wordsOf(office)
})
afterAll(() => office.close())
beforeEach(() => office.sql(`delete from pgboss.job where name in ('scanContents', 'attachments.make-previews')`))

const waiting = async (name: string) => {
  const rows = await office.sql<{ occurrence: string }>(`select data->>'occurrence' as occurrence from pgboss.job where name = $1 and state = 'created'`, [name])
  return rows.map(({ occurrence }) => occurrence)
}
const makePreviews = async () => {
  const { makePreviewsHandler } = await import('../../src/attachments/previews/handlers/makePreviews.ts')
  await makePreviewsHandler({ payload: office.payload, data: { occurrence: 'test' }, jobId: '', signal: new AbortController().signal, lastTry: false })
}

it('one run does what all nudges were sent for; the ticks stay', async () => {
  const { nudgeScan } = await import('../../src/attachments/scan/wakeScan.ts')
  const { wakePreviews } = await import('../../src/attachments/previews/wakePreviews.ts')
  const { makePreviews: previews } = await import('../../src/attachments/previews/jobs.ts')
  const { scanContents } = await import('../../src/attachments/scan/jobs.ts')
  const { sendJob } = await import('../../src/platform/queue.ts')
  const req = await createLocalReq({}, office.payload)
  for (let sent = 0; sent < 5; sent += 1) {
    await nudgeScan(req)
    await wakePreviews(req)
  }
  for (const job of [scanContents, previews]) await sendJob(req, job, { occurrence: '2026-11-22T09:00:00.000Z' })
  expect([(await waiting('scanContents')).length, (await waiting('attachments.make-previews')).length]).toEqual([6, 6])
  await our.run()
  await makePreviews()
  expect([await waiting('scanContents'), await waiting('attachments.make-previews')]).toEqual([['2026-11-22T09:00:00.000Z'], ['2026-11-22T09:00:00.000Z']])
})

it('a run of previews ends before the queue takes it for lost, and sends the next', async () => {
  await our.addToNew(Buffer.from('one\n'), 'one.txt')
  await our.addToNew(Buffer.from('two\n'), 'two.txt')
  await office.sql(`update file_contents set scan = 'clean'`)
  clock.leap = 200_000
  await makePreviews()
  clock.leap = 0
  const rows = await office.sql<{ preview: string }>('select preview from file_contents order by preview')
  expect([rows.map(({ preview }) => preview), await waiting('attachments.make-previews')]).toEqual([['pending', 'ready'], ['continued']])
}, 60_000)
