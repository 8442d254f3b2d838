import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { execFile } from 'node:child_process'
import { cpuTime } from './cpuTime.ts'
import { startEmbeddedPostgres } from '../src/platform/embeddedPostgres/startEmbeddedPostgres.ts'

const rows = Number(process.env.BENCH_ROWS ?? 100_000)
const megabyte = 1_048_576

/**
 * Exports 100,000 transactions as CSV and Excel through the API's door: seconds, seconds to the first byte, processor of
 * this process and of PostgreSQL, extra memory.
 */
export default async function benchExport(): Promise<Record<string, unknown>> {
  const directory = await mkdtemp(join(tmpdir(), 'mdc-bench-'))
  const postgres = await startEmbeddedPostgres({ directory, durable: false })
  Object.assign(process.env, { DATABASE_URL: postgres.urlOf('postgres'), DATA_DIR: directory, LOG_LEVEL: 'error', ATTACHMENT_SCAN: 'off' })
  try {
    await promisify(execFile)(process.execPath, ['scripts/migrate.ts'], { env: process.env })
    return await measureAll(postgres.pid)
  } finally {
    await postgres.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

async function measureAll(postgres: number): Promise<Record<string, unknown>> {
  const { getPayload } = await import('payload')
  const { default: config } = await import('../payload.config.ts')
  const { answerApi } = await import('../src/endpoints/answerApi.ts')
  const { closePayload } = await import('../src/platform/closePayload.ts')
  const { seedOffice } = await import('../src/seed/index.ts')
  const { sqlOnPool } = await import('../src/platform/tx.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  try {
    await seedOffice(payload, { demo: true })
    await fill(sqlOnPool(payload))
    const { token } = await payload.login({ collection: 'users', data: { email: 'admin@example.com', password: 'Tracker!2026' } })
    const measure = async (query: string) => {
      globalThis.gc?.()
      const before = process.memoryUsage().rss
      let peak = before
      const watch = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage().rss)
      }, 20)
      const [begin, server, database] = [performance.now(), process.cpuUsage(), cpuTime(postgres)]
      const request = new Request(`http://localhost/api/v1/transactions/export?${query}`, { headers: { authorization: `JWT ${token}` } })
      const response = await answerApi(config, request)
      let firstByte = 0
      let bytes = 0
      for await (const piece of response.body!) {
        firstByte ||= performance.now() - begin
        bytes += piece.byteLength
      }
      clearInterval(watch)
      const used = process.cpuUsage(server)
      const inSeconds = (milliseconds: number) => Math.round(milliseconds) / 1000
      return {
        status: response.status,
        seconds: inSeconds(performance.now() - begin),
        firstByteSeconds: inSeconds(firstByte),
        processorSeconds: inSeconds((used.user + used.system) / 1_000),
        postgresSeconds: inSeconds(cpuTime(postgres) - database),
        fileMb: Math.round((bytes / megabyte) * 10) / 10,
        extraMemoryMb: Math.round((peak - before) / megabyte),
      }
    }
    await measure('format=csv&limit=1&status=completed')
    return {
      bench: 'export',
      rows,
      csv: await measure('format=csv'),
      csvSorted: await measure('format=csv&sort=clientName'),
      xlsx: await measure('format=xlsx'),
      xlsxArabicWithHistory: await measure('format=xlsx&lang=ar&history=true'),
    }
  } finally {
    await closePayload(payload)
  }
}

async function fill(sql: (text: string, values?: unknown[]) => Promise<unknown>): Promise<void> {
  await sql(
    `insert into transactions (external_reference, client_name, title, type_id, category_id, department_id, reference, status, state_kind,
       priority, workflow_id, workflow_version_id, created_by_id, assigned_to_id, due_date, description, created_at)
     select 'AHJ-' || n, 'شركة النور للتطوير ' || n % 700, 'Villa ' || n || ', structural drawings', 1 + n % 10, 1 + n % 5, 1 + n % 5,
       'TRX-2025-' || lpad(n::text, 6, '0'), 'submitted', 'normal', 'normal', v.workflow_id, v.id, u.id, u.id,
       date '2026-01-01' + n % 700 + interval '12 hours', repeat('Second submission after the comments. ', 3), now() - n * interval '1 minute'
     from generate_series(1, $1::int) n, (select * from workflow_versions order by id limit 1) v, (select id from users where role = 'editor' limit 1) u`,
    [rows],
  )
  await sql(
    `insert into transactions_texts ("order", parent_id, path, text) select 1, id, 'tags', 'villa' from transactions where id % 2 = 0`,
  )
  await sql(
    `insert into transaction_history (transaction_id, event, actor_id, actor_role, internal, data, created_at, updated_at)
     select t.id, 'transactionCreated', t.created_by_id, 'editor', false, jsonb_build_object('type', 'transactionCreated', 'reference', t.reference,
       'source', 'api', 'transactionId', t.id, 'at', t.created_at, 'by', null), t.created_at, t.created_at
     from transactions t`,
  )
  await sql('analyze')
}
