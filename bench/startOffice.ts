import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { startEmbeddedPostgres } from '../src/platform/embeddedPostgres/startEmbeddedPostgres.ts'
import { cpuTime } from './cpuTime.ts'
import { liftLimits } from './liftLimits.ts'

const project = fileURLToPath(new URL('..', import.meta.url))

export type BenchOffice = {
  /** Address of the API, without a slash at the end. */
  api: string
  /** Header of the demo admin. */
  authorization: string
  sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  /** Where the office keeps its files. */
  directory: string
  /** The most memory each process held so far, in MB; Linux only, else 0. */
  memory: () => { web: number; worker: number }
  /** Milliseconds of processor used so far; Linux only, else 0. */
  cpu: () => { worker: number; postgres: number }
  /** From now on `memory` tells the most since now; Linux only. */
  forgetMemory: () => void
  /** Holds the worker where it is, or lets it go on. */
  worker: (what: 'pause' | 'goOn') => void
  /** One more web process on the same database, where node is given these options; the address of its API. */
  anotherWeb: (port: number, nodeOptions: readonly string[]) => Promise<string>
  stop: () => Promise<void>
}

/** A whole office for one benchmark: its own PostgreSQL with durable writes, web and worker as processes of their own. */
export async function startOffice(port: number): Promise<BenchOffice> {
  const directory = await mkdtemp(join(tmpdir(), 'mdc-bench-'))
  const postgres = await startEmbeddedPostgres({ directory, durable: true })
  const env = {
    ...process.env,
    DATABASE_URL: postgres.url,
    DATA_DIR: directory,
    PORT: String(port),
    LOG_LEVEL: 'warn',
    PAYLOAD_SECRET: 'bench-secret-bench-secret-bench-secret',
  }
  const running: ChildProcess[] = []
  const stop = async () => {
    for (const child of running) {
      if (child.exitCode !== null) continue
      child.kill('SIGCONT')
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    await postgres.stop()
    await rm(directory, { recursive: true, force: true })
  }
  try {
    await toEnd('scripts/migrate.ts', env)
    await toEnd('scripts/seed.ts', env)
    await liftLimits((text, values) => ask(postgres.url, text, values))
    const web = start('src/server.ts', ['--api-only'], env)
    const worker = start('src/worker.ts', [], env)
    running.push(web, worker)
    await Promise.all([ready(web), ready(worker)])
    const api = `http://127.0.0.1:${port}/api/v1`
    return {
      api,
      authorization: await signIn(api),
      sql: (text, values) => ask(postgres.url, text, values),
      directory,
      memory: () => ({ web: peakOf(web), worker: peakOf(worker) }),
      cpu: () => ({ worker: cpuTime(worker.pid ?? 0), postgres: cpuTime(postgres.pid) }),
      forgetMemory: () => [web, worker].forEach(forgetPeakOf),
      worker: (what) => worker.kill(what === 'pause' ? 'SIGSTOP' : 'SIGCONT'),
      anotherWeb: async (other, nodeOptions) => {
        const child = start('src/server.ts', ['--api-only'], { ...env, PORT: String(other) }, nodeOptions)
        running.push(child)
        await ready(child)
        return `http://127.0.0.1:${other}/api/v1`
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Fills the office with transactions, as many as it has after years, by the database alone; resolves when the worker has
 * learnt their words and added up their figures, which it does once a minute.
 */
export async function fillTransactions(office: BenchOffice, count: number): Promise<void> {
  await office.sql(
    `with numbers as (
       insert into reference_counters (year, last) values (2020, $1)
       on conflict (year) do update set last = reference_counters.last + excluded.last returning last
     )
     insert into transactions (reference, external_reference, client_name, type_id, category_id, description, priority,
       status, state_kind, status_changed_at, workflow_id, workflow_version_id, created_by_id, rev, attachment_count)
     select 'TRX-2020-' || lpad((last - $1 + n)::text, 6, '0'), 'OLD-' || n, 'Client ' || n % 500,
       (select id from transaction_types order by id limit 1 offset n % 10),
       (select id from categories order by id limit 1 offset n % 5), 'Work of number ' || n,
       (array['low', 'normal', 'high', 'urgent'])[1 + n % 4]::enum_transactions_priority, 'draft', 'initial', now(),
       w.id, w.published_version_id, u.id, 1, 0
     from numbers, generate_series(1, $1) n, workflows w, users u
     where w.key = 'default' and u.email = 'admin@example.com'`,
    [count],
  )
  for (const due of ['select 1 from search_words_due limit 1', 'select 1 from transaction_ledger offset 5000 limit 1']) {
    while ((await office.sql(due)).length > 0) await new Promise((resolve) => setTimeout(resolve, 200))
  }
  await office.sql('vacuum analyze')
}

function start(script: string, args: string[], env: NodeJS.ProcessEnv, nodeOptions: readonly string[] = []): ChildProcess {
  const execArgv = [...process.execArgv, ...nodeOptions]
  return fork(join(project, script), args, { cwd: project, env, execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
}

async function ready(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${child.spawnargs.join(' ')} ended with ${child.exitCode} before it was ready.`)
  })
  await Promise.race([once(child, 'message'), ended])
}

async function toEnd(script: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [join(project, script)], { cwd: project, env, stdio: ['ignore', 'ignore', 'inherit'] })
  await once(child, 'exit')
  if (child.exitCode !== 0) throw new Error(`${script} ended with ${child.exitCode}.`)
}

async function signIn(api: string): Promise<string> {
  const answer = await fetch(`${api}/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@example.com', password: 'Tracker!2026' }),
  })
  const { token } = (await answer.json()) as { token?: string }
  if (!token) throw new Error(`The demo admin could not sign in: ${answer.status}`)
  return `JWT ${token}`
}

async function ask(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows
  } finally {
    await client.end()
  }
}

function forgetPeakOf({ pid }: ChildProcess): void {
  if (process.platform === 'linux') writeFileSync(`/proc/${pid}/clear_refs`, '5')
}

function peakOf({ pid }: ChildProcess): number {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Math.round(Number(peak?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}
