import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { startFaultyScanner, isWhole } from '../../helpers/faultyScanner.ts'
import { samples } from '../../helpers/sampleFiles.ts'
import { openScannedOffice } from './scannedOffice.ts'

const scanner = inject('clamd')
const runner = fileURLToPath(new URL('./runScans.ts', import.meta.url))
let our: Awaited<ReturnType<typeof openScannedOffice>>

const workerAt = (address: string) => {
  const child = spawn(process.execPath, [runner], {
    env: { ...process.env, DATABASE_URL: our.office.databaseUrl, ATTACHMENT_SCAN: address },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Contents with a virus each, of different names, and clean ones between them. */
const bringMany = async (name: string, count: number) => {
  const contents = Array.from({ length: count }, (_, index) => Buffer.concat([samples.txt(), Buffer.from(`${name} ${index}`)]))
  await our.clamd.learn(contents.filter((_, index) => index % 3 === 0).map((content, index) => ({ name: `${name}.${index}`, content })))
  const files = []
  for (const [index, content] of contents.entries()) files.push(await our.addToNew(content, `${name}-${index}.txt`))
  return files
}

const expectJudgedOnce = async (files: { id: number; transaction: number }[]) => {
  for (const [index, file] of files.entries()) {
    expect([index, await our.scanOf(file.id)]).toEqual([index, index % 3 === 0 ? 'infected' : 'clean'])
    const lines = await our.office.sql(`select 1 from transaction_history where event = 'fileQuarantined' and transaction_id = $1`, [file.transaction])
    expect(lines).toHaveLength(index % 3 === 0 ? 1 : 0)
  }
}

describe.skipIf('missing' in scanner)('workers that scan', () => {
  beforeAll(async () => {
    our = await openScannedOffice(scanner)
  })
  afterAll(() => our?.close())

  it('share what waits: each content is judged once, however many they are', async () => {
    const files = await bringMany('Test.Shared', 18)
    await Promise.all([our.run(), our.run('nudge'), our.run(), our.run('nudge')])
    await our.office.workOff()
    await expectJudgedOnce(files)
  })

  it('killed in the middle of a scan leave the content to the next one, once their lease is over', async () => {
    const begun = Promise.withResolvers<void>()
    // It takes the content in and thinks about it, for ever.
    const thinking = await startFaultyScanner((_socket, heard) => isWhole(heard) && begun.resolve())
    onTestFinished(thinking.close)
    const files = await bringMany('Test.Killed', 3)
    const child = workerAt(thinking.address)
    await Promise.race([begun.promise, once(child, 'exit').then(() => Promise.reject(new Error('The worker ended before it was killed.')))])
    child.kill('SIGKILL')
    await once(child, 'exit')
    const leased = await our.office.sql<{ sha256: string }>('select sha256 from file_contents where scan_leased_until > now()')
    expect(leased.length).toBeGreaterThan(0)
    // Nobody takes what may still be in other hands, and nothing of it is open.
    await our.run()
    for (const { sha256 } of leased) expect((await our.contentOf(sha256)).scan).toBe('pending')
    await our.office.sql('update file_contents set scan_leased_until = now() where scan_leased_until is not null')
    await our.office.workOff()
    await our.run()
    await expectJudgedOnce(files)
  }, 180_000)

  it('thought dead while they still live do not write over the verdict of who took over', async () => {
    const { leaseWaiting } = await import('../../../src/attachments/scan/leaseContent.ts')
    const { writeVerdict } = await import('../../../src/attachments/scan/writeVerdict.ts')
    const [file] = await bringMany('Test.Late', 1)
    const late = await leaseWaiting(our.office.payload)
    expect(late?.sha256).toBe(file.sha256)
    await our.office.sql('update file_contents set scan_leased_until = now() where sha256 = $1', [file.sha256])
    await our.run()
    expect(await our.scanOf(file.id)).toBe('infected')
    await writeVerdict(await our.office.requestOf('admin'), late!, { state: 'clean' }, { engine: 'late', signatures: null, signaturesAt: null })
    expect([await our.scanOf(file.id), (await our.contentOf(file.sha256)).scan]).toEqual(['infected', 'infected'])
  })

  it('told to stop give back what they hold', async () => {
    const stopping = new AbortController()
    const begun = Promise.withResolvers<void>()
    const thinking = await startFaultyScanner((_socket, heard) => isWhole(heard) && begun.resolve())
    onTestFinished(thinking.close)
    const { scanWaiting } = await import('../../../src/attachments/scan/scanWaiting.ts')
    const file = await our.addToNew(samples.pdf('told to stop'))
    const version = { engine: 'x', signatures: null, signaturesAt: null }
    const run = scanWaiting(our.office.payload, { address: thinking.address, scanner: version, signal: stopping.signal, rescans: 0 })
    await begun.promise
    stopping.abort()
    await run
    expect(await our.contentOf(file.sha256)).toMatchObject({ scan: 'pending', scan_leased_until: null, scan_tries: 0 })
    await our.run()
    expect(await our.scanOf(file.id)).toBe('clean')
  })

  it('put a content off on which the scanner breaks, and go on with the others', async () => {
    const bad = await our.addToNew(Buffer.concat([samples.txt(), Buffer.from('breaks the scanner')]), 'bad.txt')
    const good = await our.addToNew(samples.pdf('behind the bad one'))
    const breaking = await startFaultyScanner((socket, heard) => {
      if (heard.includes('breaks the scanner')) socket.resetAndDestroy()
      else if (isWhole(heard)) socket.end('stream: OK\0')
    })
    onTestFinished(breaking.close)
    const { scanWaiting } = await import('../../../src/attachments/scan/scanWaiting.ts')
    const version = { engine: 'x', signatures: null, signaturesAt: null }
    const work = () => scanWaiting(our.office.payload, { address: breaking.address, scanner: version, signal: new AbortController().signal, rescans: 0 })
    await work()
    expect([await our.scanOf(bad.id), await our.scanOf(good.id)]).toEqual(['pending', 'clean'])
    for (let tries = 0; tries < 2; tries += 1) {
      await our.due()
      await work()
    }
    expect(await our.scanOf(bad.id)).toBe('failed')
    expect((await our.contentOf(bad.sha256)).scan_problem).toContain('The scanner broke off')
  })
})
