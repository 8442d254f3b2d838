import { Client } from 'pg'
import { env } from '../src/platform/env.ts'

/**
 * Is the worker of this machine at work? It is while it holds its connection to the job queue. For health checks of
 * containers, where the worker opens no port that could be asked: exit code 0 for yes, 1 for no.
 */
const client = new Client({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: 4000 })
try {
  await client.connect()
  const { rowCount } = await client.query(
    "select 1 from pg_stat_activity where application_name = 'mdc-tracker-jobs' " +
      'and client_addr is not distinct from inet_client_addr() and datname = current_database()',
  )
  process.exitCode = rowCount === 0 ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await client.end()
}
