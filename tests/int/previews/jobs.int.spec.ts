import { fileURLToPath } from 'node:url'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { pdfOfLaughs, picture } from './files.ts'

let office: Office
let transaction: number
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
  await seedSandbox()
})
afterAll(() => office.close())
beforeEach(async () => {
  await office.sql(`update file_contents set preview = 'none'`)
  transaction = (await office.create()).id
})

/** The office's own sandbox would give a hostile file half a minute; here a second has to do. */
async function seedSandbox(): Promise<void> {
  const { onPayload } = await import('../../../src/platform/onPayload.ts')
  const { onClose } = await import('../../../src/platform/onClose.ts')
  const { openPreviewSandbox } = await import('../../../src/attachments/previews/previewSandbox.ts')
  const sandbox = openPreviewSandbox({
    memoryMb: 512, cpuSeconds: 0.8, wallSeconds: 170, inputBytes: 10_000_000, outputBytes: 4_000_000, filesPerProcess: 200, idleSeconds: 30,
  })
  onPayload(office.payload, 'previews.sandbox', () => sandbox)
  onClose(office.payload, () => sandbox.close())
}

async function add(files: Record<string, Buffer>): Promise<void> {
  const form = new FormData()
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([new Uint8Array(content)]), name)
  const answer = await office.ask('editor', 'POST', `/transactions/${transaction}/attachments`, { form })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
}
const states = async () => {
  const rows = await office.sql<{ name: string; preview: string; problem: string | null; tries: number; leased: boolean; later: boolean }>(
    `select a.file_name as name, c.preview, c.preview_problem as problem, c.preview_tries as tries,
       c.preview_leased_until is not null as leased, c.preview_next_at > now() as later
     from attachments a join file_contents c on c.sha256 = a.sha256 where a.transaction_id = $1 order by a.id`,
    [transaction],
  )
  return Object.fromEntries(rows.map(({ name, ...rest }) => [name, rest]))
}
const run = async (signal = new AbortController().signal) =>
  (await import('../../../src/attachments/previews/handlers/makePreviews.ts')).makePreviewsHandler({
    payload: office.payload, data: { occurrence: 'test' }, jobId: '', signal, lastTry: false,
  })
const colour = (index: number) => `#${(index * 7919 + 4096).toString(16).padStart(6, '0').slice(-6)}`
const done = { preview: 'ready', problem: null, tries: 1, leased: false }

describe('the job that makes previews', { timeout: 240_000 }, () => {
  it('is woken by the upload, in the same tx', async () => {
    await add({ 'a.png': await picture(30, 30, colour(1)) })
    await office.workOff()
    expect(await states()).toMatchObject({ 'a.png': done })
  })

  it('tries a file that takes too long three times, later each time, and then gives it up; others go on', async () => {
    await add({ 'laughs.pdf': pdfOfLaughs('one'), 'good.png': await picture(30, 30, colour(2)) })
    await run()
    expect(await states()).toMatchObject({ 'laughs.pdf': { preview: 'pending', problem: 'time', tries: 1, leased: false, later: true }, 'good.png': done })
    await run()
    expect((await states())['laughs.pdf']).toMatchObject({ tries: 1 })
    await office.sql(`update file_contents set preview_next_at = now(), preview_tries = 2 where preview = 'pending'`)
    await run()
    expect((await states())['laughs.pdf']).toMatchObject({ preview: 'failed', problem: 'time', tries: 3, leased: false })
  })

  it('does each content once, however many workers there are and however many files have it', async () => {
    const files = await Promise.all(Array.from({ length: 8 }, async (_, index) => [`f${index}.png`, await picture(40, 30, colour(10 + index))] as const))
    await add(Object.fromEntries(files))
    await add({ 'twin.png': files[0]![1] })
    await Promise.all([run(), run(), run()])
    const found = await states()
    expect(Object.keys(found)).toHaveLength(9)
    for (const state of Object.values(found)) expect(state).toMatchObject(done)
  })

  it('is taken over from a worker that was killed, and such a try counts', async () => {
    await add({ 'left.png': await picture(30, 30, colour(30)), 'thrice.png': await picture(30, 30, colour(31)) })
    // What workers leave behind that died with the file in hand: a lease that runs, and one that has run out.
    await office.sql(
      `update file_contents c set preview_leased_until = now() + interval '2 minutes', preview_tries = 1
       from attachments a where a.sha256 = c.sha256 and a.transaction_id = $1`,
      [transaction],
    )
    await run()
    expect(await states()).toMatchObject({ 'left.png': { preview: 'pending', leased: true }, 'thrice.png': { preview: 'pending' } })
    await office.sql(
      `update file_contents c set preview_leased_until = now() - interval '1 second', preview_tries = case file_name when 'thrice.png' then 3 else 1 end
       from attachments a where a.sha256 = c.sha256 and a.transaction_id = $1`,
      [transaction],
    )
    await run()
    expect(await states()).toMatchObject({
      'left.png': { preview: 'ready', tries: 2 },
      'thrice.png': { preview: 'failed', problem: 'crashed', leased: false },
    })
  })

  it('survives kill -9 of the worker in the middle of a file', async () => {
    await add({ 'slow.pdf': pdfOfLaughs('two') })
    const runner = fileURLToPath(new URL('./runMakePreviews.ts', import.meta.url))
    const worker = spawn(process.execPath, [runner], { env: { ...process.env, DATABASE_URL: office.databaseUrl, DATA_DIR: office.dataDirectory }, stdio: ['ignore', 'pipe', 'inherit'] })
    await once(worker.stdout, 'data')
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    expect(await states()).toMatchObject({ 'slow.pdf': { preview: 'pending', tries: 1, leased: true } })
    await office.sql(`update file_contents set preview_leased_until = now() - interval '1 second' where preview = 'pending'`)
    await run()
    expect(await states()).toMatchObject({ 'slow.pdf': { preview: 'pending', problem: 'time', tries: 2, leased: false } })
  })

  it('gives the file in hand back when it is told to stop', async () => {
    await add({ 'slow.pdf': pdfOfLaughs('three'), 'next.png': await picture(30, 30, colour(40)) })
    const { leaseContent } = await import('../../../src/attachments/previews/leaseContent.ts')
    const { makePreview } = await import('../../../src/attachments/previews/makePreview.ts')
    const stop = new AbortController()
    const making = makePreview(office.payload, (await leaseContent(office.payload))!, stop.signal)
    stop.abort()
    await making
    await run(stop.signal)
    for (const state of Object.values(await states())) expect(state).toMatchObject({ preview: 'pending', tries: 0, leased: false, later: false })
  })

  it('keeps nothing of a content that went, or may no more be opened, while it was in hand', async () => {
    const { keepPreviews } = await import('../../../src/attachments/previews/keepPreviews.ts')
    const { openPreview } = await import('../../../src/platform/fileStore/index.ts')
    const made = new Map([['small' as const, new Uint8Array([1])]])
    const sha256 = 'ab'.repeat(32)
    const leased = { sha256, size: 1, mimeType: 'image/png', tries: 1, leasedUntil: 'now' }
    await keepPreviews(office.payload, leased, made)
    expect(await openPreview(sha256, 'small')).toBeNull()
    await office.sql(`insert into file_contents (sha256, size, mime_type, scan) values ($1, 1, 'image/png', 'infected')`, [sha256])
    await keepPreviews(office.payload, leased, made)
    expect(await openPreview(sha256, 'small')).toBeNull()
  })

  it('leaves contents alone that no file refers to, and those that wait for their scan', async () => {
    await office.sql(`insert into file_contents (sha256, size, mime_type) values ($1, 1, 'image/png')`, ['cd'.repeat(32)])
    await add({ 'failed.png': await picture(30, 30, colour(50)) })
    await office.sql(`update file_contents c set scan = 'failed' from attachments a where a.sha256 = c.sha256 and a.transaction_id = $1`, [transaction])
    await run()
    expect(await states()).toMatchObject({ 'failed.png': { preview: 'pending', tries: 0 } })
    const [orphan] = await office.sql('select preview, preview_tries as tries from file_contents where sha256 = $1', ['cd'.repeat(32)])
    expect(orphan).toEqual({ preview: 'pending', tries: 0 })
  })
})
