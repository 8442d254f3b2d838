import { randomBytes } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { clamdOrWhyNot, startClamd } from '../tests/helpers/clamd.ts'
import { smallFile } from './smallFiles.ts'
import { fillTransactions, startOffice, type BenchOffice } from './startOffice.ts'

const megabyte = 1_048_576
const large = 10 * megabyte
const smallOnes = Number(process.env['BENCH_FILES'] ?? 5_000)

/**
 * Files: 20 uploads of 10 MB at once and what the web process grows by; downloads of 10 MB from the local disk; how list
 * requests fare while thousands of small files are scanned and previewed behind them; what the same file costs a
 * hundred times. With a real clamd where there is one, else with scanning turned off, and the line says which.
 */
export default async function measure(): Promise<Record<string, unknown>> {
  const scanner = await clamdOrWhyNot()
  const clamd = 'program' in scanner ? await startClamd(scanner.program) : null
  process.env['ATTACHMENT_SCAN'] = clamd ? clamd.address : 'off'
  const office = await startOffice(4_870)
  try {
    await fillTransactions(office, 20_000)
    const uploads = await uploadAtOnce(office)
    const download = await downloadLarge(office, uploads.file)
    const background = await scanBehind(office)
    const dedup = await sameAgain(office)
    const { file: _, ...growth } = uploads
    return { scanner: clamd ? 'clamd' : 'off', uploads: growth, download, background, dedup }
  } finally {
    await office.stop()
    await clamd?.close()
  }
}

/** Twenty different files of 10 MB at the same moment, after a few that only warm up. */
async function uploadAtOnce(office: BenchOffice): Promise<{ file: number; growthMb: number; seconds: number; mbPerSecond: number }> {
  const [warm, ...transactions] = await transactionsOf(office, 21)
  for (let run = 0; run < 3; run += 1) await upload(office, warm!, [{ name: 'warm.pdf', bytes: largeFile() }])
  office.forgetMemory()
  const before = office.memory().web
  const begin = performance.now()
  const answers = await Promise.all(transactions.map((id) => upload(office, id, [{ name: 'plan.pdf', bytes: largeFile() }])))
  const seconds = (performance.now() - begin) / 1_000
  return {
    file: answers[0]![0]!,
    growthMb: office.memory().web - before,
    seconds: rounded(seconds),
    mbPerSecond: Math.round((20 * 10) / seconds),
  }
}

/** One after the other on one connection, bytes only counted: the server's side is what is measured. */
async function downloadLarge(office: BenchOffice, id: number): Promise<{ mbPerSecond: number; bestMbPerSecond: number; webGrowthMb: number }> {
  await untilDone(office)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const once = async (): Promise<number> => {
    const begin = performance.now()
    const bytes = await countBytes(office, `/attachments/${id}/download`, agent)
    if (bytes !== large) throw new Error(`A download had ${bytes} bytes.`)
    return 10 / ((performance.now() - begin) / 1_000)
  }
  for (let run = 0; run < 10; run += 1) await once()
  office.forgetMemory()
  const before = office.memory().web
  const speeds: number[] = []
  for (let run = 0; run < 60; run += 1) speeds.push(await once())
  agent.destroy()
  return { mbPerSecond: Math.round(median(speeds)), bestMbPerSecond: Math.round(Math.max(...speeds)), webGrowthMb: office.memory().web - before }
}

type Behind = { files: number; quietP50: number; busyP50: number; ratio: number; seconds: number; perSecond: number; states: unknown }

/** The worker waits while the files come in, then works them off while somebody leafs through the list. */
async function scanBehind(office: BenchOffice): Promise<Behind> {
  const quiet = await listFor(office, async () => wait(10_000))
  office.worker('pause')
  for (let sent = 0, transactions = (await transactionsOf(office, Math.ceil(smallOnes / 20), 100)).values(); sent < smallOnes; sent += 20) {
    const files = Array.from({ length: Math.min(20, smallOnes - sent) }, (_, index) => smallFile(sent + index))
    await upload(office, transactions.next().value!, files)
  }
  const begin = performance.now()
  office.worker('goOn')
  const busy = await listFor(office, () => untilDone(office))
  const seconds = (performance.now() - begin) / 1_000
  const states = await office.sql('select scan, preview, count(*)::int as contents from file_contents group by 1, 2 order by 1, 2')
  return {
    files: smallOnes,
    quietP50: rounded(quiet),
    busyP50: rounded(busy),
    ratio: rounded(busy / quiet),
    seconds: Math.round(seconds),
    perSecond: rounded(smallOnes / seconds),
    states,
  }
}

/** The same 10 MB a hundred times, in five transactions: by how much the store grows. */
async function sameAgain(office: BenchOffice): Promise<{ uploads: number; storedMb: number }> {
  const before = bytesBelow(join(office.directory, 'files'))
  const bytes = largeFile()
  for (const id of await transactionsOf(office, 5, 600)) {
    for (let run = 0; run < 20; run += 1) await upload(office, id, [{ name: `again ${run}.pdf`, bytes }])
  }
  return { uploads: 100, storedMb: rounded((bytesBelow(join(office.directory, 'files')) - before) / megabyte) }
}

/** Asks for the list every 25 ms as long as something lasts; the median answer in ms. */
async function listFor(office: BenchOffice, during: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  const lasting = { over: false }
  const running = during().finally(() => (lasting.over = true))
  while (!lasting.over) {
    const begin = performance.now()
    await countBytes(office, '/transactions?limit=20&sort=-createdAt')
    times.push(performance.now() - begin)
    await wait(25)
  }
  await running
  return median(times)
}

/** Until nothing waits for scan or preview any more, or nothing has moved for half a minute. */
async function untilDone(office: BenchOffice): Promise<void> {
  for (let last = -1, still = 0; still < 30; ) {
    const [row] = await office.sql(`select count(*)::int as left from file_contents where scan = 'pending' or preview = 'pending'`)
    const left = Number(row?.['left'])
    if (left === 0) return
    still = left === last ? still + 1 : 0
    last = left
    await wait(1_000)
  }
}

const transactionsOf = async (office: BenchOffice, count: number, after = 0): Promise<number[]> =>
  (await office.sql('select id from transactions order by id limit $1 offset $2', [count, after])).map((row) => Number(row['id']))

async function upload(office: BenchOffice, transaction: number, files: { name: string; bytes: Buffer }[]): Promise<number[]> {
  const form = new FormData()
  for (const { name, bytes } of files) form.append('files', new Blob([new Uint8Array(bytes)]), name)
  const answer = await fetch(`${office.api}/transactions/${transaction}/attachments`, {
    method: 'POST',
    headers: { authorization: office.authorization },
    body: form,
  })
  const body = (await answer.json()) as { docs?: { id: number }[] }
  if (!body.docs) throw new Error(`An upload was answered ${answer.status}: ${JSON.stringify(body)}`)
  return body.docs.map(({ id }) => id)
}

function countBytes(office: BenchOffice, path: string, agent?: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(`${office.api}${path}`, { ...(agent ? { agent } : {}), headers: { authorization: office.authorization } }, (answer) => {
      let bytes = 0
      answer.on('data', (piece: Buffer) => (bytes += piece.byteLength))
      answer.on('end', () => (answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path} was answered ${answer.statusCode}.`))))
      answer.on('error', reject)
    }).on('error', reject)
  })
}

/** Ten megabytes that pass for a PDF and were never seen before. */
const largeFile = (): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(large - 9)])

function bytesBelow(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0)
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const rounded = (value: number): number => Math.round(value * 100) / 100
