import { readdir } from 'node:fs/promises'
import type { Payload } from 'payload'
import { onPayload } from './onPayload.ts'
import { sqlOnPool } from './tx.ts'

/** What must work before requests are sent here, and whether it does. */
export type Readiness = Record<'database' | 'migrations' | 'queue', 'ok' | 'failed'>

/** How long the database may take to answer, in milliseconds. A load balancer asks again soon. */
const patience = 2_000

/** Asks every part once: the database, whether its schema is of this version, and the queue's tables. Never raises. */
export async function readinessOf(payload: Payload): Promise<Readiness> {
  const [database, migrations, queue] = await Promise.all([
    holds(async () => (await sqlOnPool(payload)('select 1 as one')).length === 1),
    holds(async () => {
      const [expected, done] = await Promise.all([
        migrationsOf(payload),
        sqlOnPool(payload)<{ name: string }>('select name from payload_migrations'),
      ])
      const names = new Set(done.map(({ name }) => name))
      return expected.every((name) => names.has(name))
    }),
    holds(async () => (await sqlOnPool(payload)('select version from pgboss.version')).length === 1),
  ])
  return { database, migrations, queue }
}

async function holds(check: () => Promise<boolean>): Promise<'ok' | 'failed'> {
  const tooLate = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => tooLate.resolve(false), patience)
  try {
    return (await Promise.race([check(), tooLate.promise])) ? 'ok' : 'failed'
  } catch {
    return 'failed'
  } finally {
    clearTimeout(timer)
  }
}

/** The migrations this version brings, by name; the folder is read once. */
function migrationsOf(payload: Payload): Promise<string[]> {
  return onPayload(payload, 'readiness.migrations', async () => {
    const files = await readdir((payload.db as { migrationDir?: string }).migrationDir ?? 'migrations')
    return files.filter((file) => /^\d{8}_\d{6}_.*\.[jt]s$/.test(file)).map((file) => file.replace(/\.[jt]s$/, ''))
  })
}
