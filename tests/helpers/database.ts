import { randomUUID } from 'node:crypto'
import { Client, DatabaseError } from 'pg'
import { inject } from 'vitest'
import { TEMPLATE } from './globalSetup.ts'

export type TestDatabase = {
  name: string
  url: string
  /** Removes it. Throws when somebody still is connected, because then something of the product was not closed. */
  drop: () => Promise<void>
}

/**
 * A database of one's own, migrated and empty: a copy of the template, made in a fraction of a second. Once per test
 * file, in `beforeAll`; `drop` belongs into `afterAll`, after everything that uses it is closed.
 */
export const cloneDatabase = async (): Promise<TestDatabase> => {
  const maintenance = inject('postgresUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await run(maintenance, `create database ${name} template ${TEMPLATE}`)
  const url = new URL(maintenance)
  url.pathname = `/${name}`
  return {
    name,
    url: url.href,
    drop: async () => {
      try {
        // PostgreSQL itself waits five seconds for connections that are just being closed.
        await run(maintenance, `drop database ${name}`)
      } catch (error) {
        await run(maintenance, `drop database if exists ${name} with (force)`)
        if (error instanceof DatabaseError && error.code === '55006') {
          throw new Error(`A connection to the test database was left open: ${error.detail ?? ''}`, { cause: error })
        }
        throw error
      }
    },
  }
}

const run = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
