import type { Payload, PayloadRequest } from 'payload'
import { commitTransaction, initTransaction, killTransaction } from 'payload'
import { types, type CustomTypesConfig, type QueryResult, type QueryResultRow } from 'pg'
import { isoOfTimestamp } from './isoOfTimestamp.ts'

type SqlClient = {
  query<Row extends QueryResultRow>(statement: {
    name?: string | undefined
    text: string
    values?: unknown[] | undefined
    types?: CustomTypesConfig | undefined
  }): Promise<QueryResult<Row>>
}

type DrizzleSession = { db: { session: { client: SqlClient } } }

type PostgresAdapter = Payload['db'] & {
  pool: SqlClient
  sessions: Record<string | number, DrizzleSession | undefined>
}

/**
 * Runs SQL and gives the rows. With a `name` the statement is prepared once per connection: for the few that every
 * request runs and whose plan does not depend on the values. One name, one text. `isoDates` gives moments as the ISO
 * texts that answers hold, without making a Date of each.
 */
export type Sql = <Row extends QueryResultRow>(text: string, values?: unknown[], name?: string, isoDates?: boolean) => Promise<Row[]>

const timestamptz = 1184
const isoTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === timestamptz && format !== 'binary' ? isoOfTimestamp : (types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
} as unknown as CustomTypesConfig

const DEADLOCK = '40P01'
const ATTEMPTS = 3

/**
 * Runs `work` in one tx: commits when it returns, rolls back when it throws. Inside another inTx
 * (or a Payload operation) it joins that tx, so state, audit and job always stand or fall together.
 * A tx that PostgreSQL picked as a deadlock victim is run again, at most three times in all;
 * `work` must therefore do nothing outside the tx.
 */
export async function inTx<Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const mine = await initTransaction(req)
    try {
      const result = await work()
      if (mine) await commitTransaction(req)
      return result
    } catch (error) {
      if (!mine) throw error
      await killTransaction(req)
      if (attempt < ATTEMPTS && isDeadlock(error)) continue
      throw error
    }
  }
}

/** SQL in the tx of this request; without one, on the pool (each statement by itself). */
export function sqlOf(req: PayloadRequest): Sql {
  return async (text, values, name, isoDates) => {
    const adapter = req.payload.db as PostgresAdapter
    const id = await req.transactionID
    const session = id === undefined || id === null ? undefined : adapter.sessions[id]
    const client = session ? session.db.session.client : adapter.pool
    return (await client.query<never>({ name, text, values, types: isoDates ? isoTypes : undefined })).rows
  }
}

/** SQL on the pool, outside any tx: for readers that need no snapshot with a change. */
export function sqlOnPool(payload: Payload): Sql {
  return async (text, values, name, isoDates) => {
    const { pool } = payload.db as PostgresAdapter
    return (await pool.query<never>({ name, text, values, types: isoDates ? isoTypes : undefined })).rows
  }
}

function isDeadlock(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === DEADLOCK
}
