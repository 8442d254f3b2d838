import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { cpuTime } from './cpuTime.ts'
import { startEmbeddedPostgres } from '../src/platform/embeddedPostgres/startEmbeddedPostgres.ts'

const root = resolve(import.meta.dirname, '..')
const entriesInAll = Number(process.env['BENCH_ENTRIES'] ?? 200_000)
const inOneTx = 100

/**
 * The audit trail on durable writes: entries written in txs of 100 by one process, by single statements at once as
 * requests do, what preparing one costs, sealing, and verifying all of them.
 */
export default async function audit(): Promise<Record<string, unknown>> {
  const directory = process.env['BENCH_DIR'] ?? (await mkdtemp(join(tmpdir(), 'mdc-audit-')))
  const postgres = await startEmbeddedPostgres({ directory })
  Object.assign(process.env, {
    NODE_ENV: 'production', MDC_DEMO: '1', LOG_LEVEL: 'fatal', DATABASE_URL: postgres.url, DATA_DIR: directory,
    PAYLOAD_SECRET: 'benchmark-benchmark-benchmark-benchmark',
  })
  try {
    for (const script of ['migrate', 'seed']) {
      await promisify(execFile)(process.execPath, [`scripts/${script}.ts`], { cwd: root, env: process.env, timeout: 180_000 })
    }
    return await measure(postgres.url, postgres.pid)
  } finally {
    await postgres.stop()
    if (process.env['BENCH_DIR'] === undefined) await rm(directory, { recursive: true, force: true })
  }
}

async function measure(url: string, postgres: number): Promise<Record<string, unknown>> {
  const { createLocalReq, getPayload } = await import('payload')
  const { default: config } = await import('../payload.config.ts')
  const { prepareAudit } = await import('../src/audit/prepareAudit.ts')
  const { recordAudit } = await import('../src/audit/record.ts')
  const { seal } = await import('../src/audit/seal.ts')
  const { verifyDatabase } = await import('../src/audit/verifyDatabase.ts')
  const { closePayload } = await import('../src/platform/closePayload.ts')
  const { inTx } = await import('../src/platform/tx.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  const { docs } = await payload.find({ collection: 'users', limit: 1, depth: 0 })
  const request = async () => {
    const req = await createLocalReq({ user: { ...docs[0], collection: 'users' } as never }, payload)
    req.headers = new Headers({ 'x-mdc-address': '192.0.2.7', 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)', 'x-request-id': 'bench-0000' })
    return req
  }
  const entry = (n: number) => ({
    action: 'statusChanged', entity: 'transactions', entityId: n, before: { status: 'draft' },
    after: { status: 'submitted', comment: 'Second submission after the comments on the foundation plan.' },
  })
  // Beside the time on the clock the processor time of this process and of PostgreSQL: on a busy machine only that tells.
  let processor = 0
  const timed = async (work: () => Promise<unknown>) => {
    const [begin, before, self] = [performance.now(), cpuTime(postgres), process.cpuUsage()]
    await work()
    const used = process.cpuUsage(self)
    processor = (cpuTime(postgres) - before + (used.user + used.system) / 1000) / 1000
    return (performance.now() - begin) / 1000
  }

  const req = await request()
  await prepareAudit(req, [entry(0)])
  const prepared = await timed(async () => {
    for (let n = 0; n < 20_000; n += 1) await prepareAudit(req, [entry(n)])
  })
  const prepareProcessor = processor
  const inTxs = await timed(async () => {
    for (let from = 0; from < entriesInAll; from += inOneTx) {
      const each = await request()
      await inTx(each, () => recordAudit(each, Array.from({ length: inOneTx }, (_none, n) => entry(from + n))))
    }
  })
  const appendProcessor = processor
  const single = 10_000
  let next = 0
  const alone = await timed(() =>
    Promise.all(
      Array.from({ length: 10 }, async () => {
        const each = await request()
        while (next++ < single) await recordAudit(each, [entry(next)])
      }),
    ),
  )
  const sealed = await timed(() => seal(payload))
  const verified = await verifyDatabase(url)
  const verifying = await timed(() => verifyDatabase(url))
  await closePayload(payload)
  return {
    entries: verified.entries,
    batches: verified.batches,
    ok: verified.ok,
    prepareMicroseconds: Math.round((prepared / 20_000) * 1e7) / 10,
    prepareProcessorMicroseconds: Math.round((prepareProcessor / 20_000) * 1e7) / 10,
    appendPerSecondInTxsOf100: Math.round(entriesInAll / inTxs),
    appendPerProcessorSecond: Math.round(entriesInAll / appendProcessor),
    appendPerSecondSingleTenAtOnce: Math.round(single / alone),
    sealPerSecond: Math.round((entriesInAll + single) / sealed),
    verifySeconds: Math.round(verifying * 100) / 100,
    verifyPerSecond: Math.round(verified.entries / verifying),
    verifyPerProcessorSecond: Math.round(verified.entries / processor),
  }
}
