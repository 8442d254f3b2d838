import type { EventEmitter } from 'node:events'
import type { Payload } from 'payload'

const hasPool = (db: object): db is { pool: EventEmitter } =>
  'pool' in db && typeof db.pool === 'object' && db.pool !== null

/**
 * When PostgreSQL restarts, connections die, idle ones and those that a tx is using; the pool makes new ones, and the
 * tx's next query fails by itself. Without a listener on each Node would end the process for it.
 */
export const surviveLostConnections = (payload: Payload): void => {
  if (!hasPool(payload.db)) return
  const warn = (error: Error) => {
    payload.logger.warn({ msg: `A database connection was lost: ${error.message}` })
  }
  const heard = new WeakSet<EventEmitter>()
  payload.db.pool.on('error', warn)
  // The pool listens to a connection only while it is idle.
  payload.db.pool.on('acquire', (connection: EventEmitter) => {
    if (heard.has(connection)) return
    heard.add(connection)
    connection.on('error', warn)
  })
}
