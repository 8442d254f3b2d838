import type { Client } from 'pg'
import type { Payload } from 'payload'
import { closeAll } from './onClose.ts'

type OpenPool = { end: () => Promise<void>; _clients: readonly Client[] }

const hasPool = (db: object): db is { pool: OpenPool } => 'pool' in db && typeof db.pool === 'object' && db.pool !== null

/**
 * Ends a Payload and its database connections, so that the process can end and the database can be dropped.
 * `payload.destroy()` closes none of them, and one is taken out of the pool at the start and never given back, for
 * which `pool.end()` would wait for ever: therefore each connection is ended itself.
 */
export const closePayload = async (payload: Payload): Promise<void> => {
  const pool = hasPool(payload.db) ? payload.db.pool : undefined
  await closeAll(payload)
  await payload.destroy()
  if (pool === undefined) return
  const { _clients: clients } = pool
  void pool.end()
  await Promise.all([...clients].map((client) => client.end()))
}
