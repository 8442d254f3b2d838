import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { startEmbeddedPostgres } from '../src/platform/embeddedPostgres/startEmbeddedPostgres.ts'
import { cpuTime } from './cpuTime.ts'
import { liftLimits } from './liftLimits.ts'
import { seedWork } from './seedOffice.ts'

export type BenchOffice = {
  /** Where the API is, without a slash at the end. */
  url: string
  databaseUrl: string
  sql: Client['query']
  /** The headers of a signed-in person; the demo accounts' password. */
  signIn: (email: string) => Promise<Record<string, string>>
  /** Milliseconds of processor used so far. */
  cpu: () => { server: number; postgres: number }
  close: () => Promise<void>
}

const root = resolve(import.meta.dirname, '..')
const password = 'Tracker!2026'

/**
 * The product as it runs, on a database of BENCH_ROWS (100,000) transactions: embedded PostgreSQL in
 * BENCH_DIR (`.data/bench`, kept for the next benchmark), the API in a process of its own.
 */
export async function openBenchOffice(): Promise<BenchOffice> {
  const directory = resolve(process.env['BENCH_DIR'] ?? `${root}/.data/bench`)
  const rows = Number(process.env['BENCH_ROWS'] ?? 100_000)
  const postgres = await startEmbeddedPostgres({ directory })
  const port = await freePort()
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    MDC_DEMO: '1',
    PAYLOAD_SECRET: 'benchmark-benchmark-benchmark-benchmark',
    DATABASE_URL: postgres.url,
    DATA_DIR: directory,
    LOG_LEVEL: 'fatal',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
  }
  const script = (name: string) => promisify(execFile)(process.execPath, [`scripts/${name}.ts`], { cwd: root, env, timeout: 120_000 })
  await script('migrate')
  await script('seed')
  const client = new Client({ connectionString: postgres.url })
  await client.connect()
  const { rows: [counted] } = await client.query<{ count: string }>('select count(*) from transactions')
  const missing = rows - Number(counted?.count ?? 0)
  if (missing > rows / 10) await seedWork(client, missing)

  await liftLimits((text, values) => client.query(text, values))

  const profiling = process.env['BENCH_PROFILE'] === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${directory}/profiles`]
  const server = spawn(process.execPath, [...profiling, 'src/server.ts', '--api-only'], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await ready(server)
  const url = `http://localhost:${port}/api/v1`
  return {
    url,
    databaseUrl: postgres.url,
    sql: client.query.bind(client) as Client['query'],
    signIn: async (email) => {
      const answer = await fetch(`${url}/users/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      })
      const { token } = (await answer.json()) as { token?: string }
      if (!token) throw new Error(`${email} could not sign in: ${answer.status}`)
      return { authorization: `JWT ${token}` }
    },
    cpu: () => ({ server: cpuTime(server.pid ?? 0), postgres: cpuTime(postgres.pid) }),
    close: async () => {
      const ended = new Promise((done) => server.once('exit', done))
      server.kill('SIGTERM')
      await ended
      await client.end()
      await postgres.stop()
    },
  }
}

const ready = (server: ChildProcess): Promise<void> =>
  new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error('The server was not ready within a minute.')), 60_000)
    server.once('message', () => {
      clearTimeout(late)
      done()
    })
    server.once('exit', (code) => fail(new Error(`The server ended with ${code}.`)))
  })

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
