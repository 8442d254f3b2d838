import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
let holder: Client
let answer: (path: string, signal: AbortSignal) => Promise<unknown>
beforeAll(async () => {
  office = await openOffice()
  const { answerApi } = await import('../../../src/endpoints/answerApi.ts')
  const { requestWith } = await import('../../../src/platform/requestWith.ts')
  const headers = { authorization: `JWT ${await office.tokenOf('admin')}` }
  answer = (path, signal) => answerApi(office.payload.config, requestWith(signal, `http://localhost:3000/api/v1${path}`, { headers })).catch((error: unknown) => error)
  await office.create()
  holder = new Client({ connectionString: office.databaseUrl })
  await holder.connect()
})
afterAll(async () => {
  await holder.end()
  await office.close()
})

const until = async (fact: () => Promise<boolean>): Promise<void> => {
  while (!(await fact())) await pause(20)
}
/** Whether a statement of the office waits for a table that somebody holds. */
const someoneWaits = async () => {
  const rows = await office.sql("select 1 from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and state = 'active' and wait_event_type = 'Lock'")
  return rows.length > 0
}

/** Asks, leaves while the database is still at the first rows of a table, and gives how the answer ended. */
const leaveWhileReading = async (path: string, table: string): Promise<unknown> => {
  const gone = new AbortController()
  await holder.query('begin')
  try {
    await holder.query(`lock table ${table} in access exclusive mode`)
    const answered = answer(path, gone.signal)
    await until(someoneWaits)
    gone.abort()
    await until(async () => !(await someoneWaits()))
    return await answered
  } finally {
    await holder.query('rollback')
  }
}

describe('a reader who leaves before the first rows', () => {
  it.each([
    ['/categories/export?format=csv', 'categories'],
    ['/transactions/export?format=xlsx', 'transactions'],
    ['/reports/transactions?format=csv', 'transactions'],
    ['/reports/transactions?format=json', 'transactions'],
  ])('lets no statement run on (%s)', async (path, table) => {
    expect(await leaveWhileReading(path, table)).not.toMatchObject({ status: 200 })
    // Its turn and its connection are free: others get theirs.
    const taken = await Promise.all(Array.from({ length: 4 }, () => office.ask('admin', 'GET', path)))
    expect(taken.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })
})
