import type { EventEmitter } from 'node:events'
import type { Payload } from 'payload'

const hasPool = (db: object): db is { pool: EventEmitter } =>
  'pool' in db && typeof db.pool === 'object' && db.pool !== null

/**
 * When PostgreSQL restarts, connections that nobody uses at the moment die; the pool makes new ones. Without a listener
 * Node would end the process for it.
 */
export const surviveLostConnections = (payload: Payload): void => {
  if (!hasPool(payload.db)) return
  payload.db.pool.on('error', (error: Error) => {
    payload.logger.warn({ msg: `A database connection was lost: ${error.message}` })
  })
}
