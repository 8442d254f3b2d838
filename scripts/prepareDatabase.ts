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
  if (missing.length > 0) {
    await step(`Migrating the database (${missing.length === 1 ? '1 step' : `${missing.length} steps`})`, () =>
      run('scripts/migrate.ts'),
    )
  }

  // Written only when the seed is through: after a kill in its middle it is run again, and it repeats nothing.
  const stamp = join(options.dataDirectory, 'seeded')
  const state = [before.identity, digestOf(['src/seed/**']), options.env['MDC_DEMO'], options.env['ADMIN_EMAIL']]
  const digest = createHash('sha256').update(state.join('\n')).digest('hex')
  if (missing.length === 0 && existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === digest) return
  await step('Filling in what an office starts with', () => run('scripts/seed.ts'))
  writeFileSync(stamp, `${digest}\n`)
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
