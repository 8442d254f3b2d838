import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Client } from 'pg'
import { digestOf } from './digestOf.ts'
import { step } from './progress.mjs'
import { runToEnd } from './runToEnd.ts'

/**
 * Brings the database to this version and, the first time, fills it with what an office needs. Looks first, because
 * loading the product only to find nothing to do would double the time of a start.
 */
export const prepareDatabase = async (options: {
  env: NodeJS.ProcessEnv
  url: string
  dataDirectory: string
  signal: AbortSignal
}): Promise<void> => {
  const run = (file: string) => runToEnd([process.execPath, file], { env: options.env, signal: options.signal })
  const before = await look(options.url)
  const wanted = globSync('migrations/*.ts')
    .map((file) => basename(file, '.ts'))
    .filter((name) => name !== 'index')
  const missing = wanted.filter((name) => !before.migrations.has(name))
  // A release may bring job queues without a migration; both are the work of the same script.
  const prepared = stampIn(options.dataDirectory, 'prepared', [
    before.identity,
    digestOf(['migrations/**', 'src/jobs.ts', 'src/**/jobs.ts', 'node_modules/pg-boss/package.json']),
  ])
  if (missing.length > 0 || !prepared.holds()) {
    await step('Bringing the database to this version', () => run('scripts/migrate.ts'))
    prepared.write()
  }

  // Written only when the seed is through: after a kill in its middle it is run again, and it repeats nothing.
  const seeded = stampIn(options.dataDirectory, 'seeded', [
    before.identity,
    digestOf(['src/seed/**']),
    options.env['MDC_DEMO'] ?? '',
    options.env['ADMIN_EMAIL'] ?? '',
  ])
  if (missing.length === 0 && seeded.holds()) return
  await step('Filling in what an office starts with', () => run('scripts/seed.ts'))
  seeded.write()
}

/** A small file that remembers for which state something was done. */
const stampIn = (directory: string, name: string, state: readonly string[]) => {
  const file = join(directory, name)
  const digest = createHash('sha256').update(state.join('\n')).digest('hex')
  return {
    holds: () => existsSync(file) && readFileSync(file, 'utf8').trim() === digest,
    write: () => writeFileSync(file, `${digest}\n`),
  }
}

/** Which migrations the database has had, and something that tells this database from any other. */
const look = async (url: string): Promise<{ migrations: Set<string>; identity: string }> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows: self } = await client.query<{ identity: string }>(
      "select current_database() || ' ' || oid || ' ' || coalesce(inet_server_addr()::text, '') as identity " +
        'from pg_database where datname = current_database()',
    )
    const { rows: found } = await client.query<{ there: boolean }>(
      "select to_regclass('payload_migrations') is not null as there",
    )
    const { rows } = found[0]?.there
      ? await client.query<{ name: string }>('select name from payload_migrations where name is not null')
      : { rows: [] }
    return { migrations: new Set(rows.map((row) => row.name)), identity: self[0]?.identity ?? '' }
  } catch (error) {
    const { host, pathname } = new URL(url)
    const reason = error instanceof AggregateError ? error.errors.map(String).join(', ') : String(error)
    throw new Error(`The database ${host}${pathname} of DATABASE_URL does not answer: ${reason}`, { cause: error })
  } finally {
    await client.end().catch(() => undefined)
  }
}
