import { Client } from 'pg'
import type { Sql } from './tx.ts'

/**
 * Connections of their own that all see the database as it is at one moment, read only, for work that reads a lot and
 * wants more than one core of the database. Close them soon: until then nothing that is deleted meanwhile is cleared up.
 */
export async function snapshotConnections(url: string, count: number): Promise<{ connections: Sql[]; close: () => Promise<void> }> {
  const clients = Array.from({ length: count }, () => new Client({ connectionString: url, application_name: 'mdc-tracker-verify' }))
  const close = async () => {
    await Promise.all(clients.map((client) => client.end()))
  }
  try {
    await Promise.all(clients.map((client) => client.connect()))
    let snapshot: string | undefined
    for (const client of clients) {
      await client.query('begin isolation level repeatable read read only')
      await client.query('set local statement_timeout = 0')
      if (snapshot !== undefined) await client.query(`set transaction snapshot '${snapshot}'`)
      else snapshot = (await client.query<{ id: string }>('select pg_export_snapshot() as id')).rows[0]?.id
    }
  } catch (error) {
    await close()
    throw error
  }
  return { connections: clients.map(sqlOfClient), close }
}

function sqlOfClient(client: Client): Sql {
  return async (text, values) => (await client.query<never>(text, values)).rows
}
