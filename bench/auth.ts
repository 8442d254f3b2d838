import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { startEmbeddedPostgres } from '../src/platform/embeddedPostgres/startEmbeddedPostgres.ts'
import { liftLimits } from './liftLimits.ts'

const turns = 5_000

/**
 * What every signed-in request pays before its own work begins, in milliseconds: the doorkeeper (limits, maintenance,
 * its part of the settings) and the session behind the token; and the share of requests that wrote to the table of
 * counts. With the limits of an office (1,200 a minute), then with them lifted. And what a sign-in costs: nearly all of
 * it is the slow comparison of the password, on purpose.
 */
export default async function auth(): Promise<Record<string, unknown>> {
  const directory = await mkdtemp(join(tmpdir(), 'mdc-bench-'))
  const postgres = await startEmbeddedPostgres({ directory, durable: true })
  Object.assign(process.env, {
    DATABASE_URL: postgres.url, DATA_DIR: directory, LOG_LEVEL: 'fatal', PAYLOAD_SECRET: 'bench-secret-bench-secret-bench-secret',
  })
  const root = resolve(import.meta.dirname, '..')
  for (const script of ['migrate', 'seed']) await promisify(execFile)(process.execPath, [`scripts/${script}.ts`], { cwd: root })
  const { getPayload, executeAuthStrategies, createLocalReq } = await import('payload')
  const { default: config } = await import('../payload.config.ts')
  const { admitRequest } = await import('../src/endpoints/limits/admitRequest.ts')
  const { rememberCaller } = await import('../src/endpoints/limits/knownCallers.ts')
  const { closePayload } = await import('../src/platform/closePayload.ts')
  const { forgetSettings } = await import('../src/platform/settings.ts')
  const { sqlOnPool } = await import('../src/platform/tx.ts')
  const { signInForTokens } = await import('../src/users/signInForTokens.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  const sql = sqlOnPool(payload)
  try {
    const req = await createLocalReq({}, payload)
    req.headers = new Headers()
    const { access_token: token, user } = await signInForTokens(req, { email: 'admin@example.com', password: 'Tracker!2026' })
    const headers = new Headers({ authorization: `Bearer ${token}`, 'x-mdc-address': '192.0.2.1' })
    rememberCaller(payload, headers, Number(user.id))
    const request = { method: 'GET', path: '/transactions', headers, body: undefined, graphql: false }
    const writes = async () => Number((await sql<{ n: string }>(`select coalesce(sum(n_tup_ins + n_tup_upd), 0) as n from pg_stat_user_tables where relname = 'rate_limits'`))[0]?.n)

    const measure = async (count: number) => {
      const before = await writes()
      const limits: number[] = []
      const sessions: number[] = []
      for (let turn = 0; turn < count; turn += 1) {
        const begin = performance.now()
        await admitRequest(payload, request, () => undefined)
        const admitted = performance.now()
        await executeAuthStrategies({ headers, payload })
        limits.push(admitted - begin)
        sessions.push(performance.now() - admitted)
      }
      // PostgreSQL tells its statistics a moment later.
      await sql('select pg_stat_force_next_flush()')
      const both = limits.map((each, index) => each + sessions[index]!)
      return { both: spread(both), limits: spread(limits), session: spread(sessions), requests: count, writes: (await writes()) - before }
    }
    await measure(200)
    const usual = await measure(900)
    await liftLimits((text, values) => sql(text, values))
    forgetSettings(payload)
    await measure(200)
    const lifted = await measure(turns)
    const signIn = await signInCost(async () => {
      await signInForTokens(await createLocalReq({}, payload), { email: 'editor@example.com', password: 'Tracker!2026' })
    })
    return { usual, lifted, signIn }
  } finally {
    await closePayload(payload)
    await postgres.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

function spread(values: readonly number[]): { p50: number; p99: number } {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(3))
  return { p50: at(0.5), p99: at(0.99) }
}

/** Milliseconds of one sign-in after the other: on the clock (median), and of processor in this process. */
async function signInCost(once: () => Promise<void>): Promise<{ p50: number; cpuMs: number; hashing: string }> {
  const taken: number[] = []
  const before = process.cpuUsage()
  for (let turn = 0; turn < 10; turn += 1) {
    const begin = performance.now()
    await once()
    taken.push(performance.now() - begin)
  }
  const { user, system } = process.cpuUsage(before)
  const p50 = Math.round(taken.toSorted((a, b) => a - b)[5] ?? 0)
  return { p50, cpuMs: Math.round((user + system) / 1_000 / taken.length), hashing: 'PBKDF2-SHA256, 600,000 rounds' }
}
