import type { PayloadRequest } from 'payload'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import * as moments from '../../../migrations/20261123_070000_history_by_moment_and_event.ts'
import * as ledger from '../../../migrations/20261123_070500_ledger.ts'
import * as rewritten from '../../../migrations/20261123_071000_history_rewritten.ts'
import type { Office } from '../../helpers/office.ts'
import { happeningsFrom } from './happenings.ts'
import { officeOfFigures } from './officeOfFigures.ts'

let office: Office
beforeAll(async () => {
  office = await officeOfFigures(120)
}, 120_000)
afterAll(() => office.close())

const steps = { moments, ledger, rewritten }
type Step = keyof typeof steps

/** One migration in a tx of its own, as Payload runs it. */
async function migrate(step: Step, way: 'up' | 'down'): Promise<void> {
  const { db } = office.payload
  const id = (await db.beginTransaction())!
  try {
    const session = (db.sessions as Record<string | number, { db: MigrateUpArgs['db'] }>)[id]!
    await steps[step][way]({ db: session.db, payload: office.payload, req: {} as PayloadRequest })
    await db.commitTransaction(id)
  } catch (error) {
    await db.rollbackTransaction(id)
    throw error
  }
}

async function connected<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: office.databaseUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Until somebody waits for a lock that this connection holds. */
async function isWaitedFor(client: Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query('select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))')
    if (rowCount) return
    await client.query('select pg_sleep(0.02)')
  }
}

const dimensions = 'cube, status, state_kind, version, type, category, priority, department, client, assignee, due'

/** The counts that are kept, by the ledger or as they were before it, are those of the rows; nothing is left changed. */
async function expectNothingLost(): Promise<void> {
  await connected(async (client) => {
    const { rows: [found] } = await client.query(`select coalesce(to_regclass('transaction_counts_now'), 'transaction_counts') as counts`)
    const summed = `select ${dimensions}, sum(n)::int as n from ${found.counts} group by ${dimensions} having sum(n) <> 0 order by ${dimensions}`
    await client.query('begin isolation level repeatable read')
    const kept = (await client.query(summed)).rows
    await client.query('select recount_transactions()')
    expect(kept).toEqual((await client.query(summed)).rows)
    await client.query('rollback')
    expect(kept.length).toBeGreaterThan(10)
  })
}

const reads = 'select count(*) from transactions t join transaction_history h on h.transaction_id = t.id'
const writes = [
  `update transactions set priority = case priority when 'low' then 'urgent' else 'low' end::enum_transactions_priority where id % 5 = 0`,
  `insert into transaction_history (transaction_id, event, actor_id, actor_role, internal, data, created_at, updated_at)
   select id, 'transactionUpdated', created_by_id, 'editor', false, '{}', now(), now() from transactions where id % 5 = 0`,
]

describe('the ledger is brought in and taken back while people work', () => {
  it.each<[Step, 'up' | 'down']>([['rewritten', 'down'], ['ledger', 'down'], ['moments', 'down'], ['moments', 'up'], ['ledger', 'up'], ['rewritten', 'up']])(
    '%s (%s) waits for who has read and then writes, and neither is a deadlock’s victim',
    async (step, way) => {
      await connected(async (client) => {
        await client.query('begin')
        await client.query(reads)
        const migrated = migrate(step, way)
        // It may also need no lock that readers are in the way of: then it is done before the writing begins.
        await Promise.race([isWaitedFor(client), migrated])
        for (const write of writes) await client.query(write)
        await client.query('commit')
        await migrated
      })
      await expectNothingLost()
    },
    120_000,
  )

  it('waits for who has written, and counts what they wrote', async () => {
    for (const step of ['rewritten', 'ledger'] as const) await migrate(step, 'down')
    for (const step of ['ledger', 'rewritten'] as const) {
      await connected(async (client) => {
        await client.query('begin')
        for (const write of writes) await client.query(write)
        const migrated = migrate(step, 'up')
        // Where it fails, it is told below, and nobody waits for it here.
        await Promise.race([isWaitedFor(client), migrated])
        for (const write of writes) await client.query(write)
        await client.query('commit')
        await migrated
      })
    }
    await expectNothingLost()
  }, 120_000)

  it('loses nothing of what many write meanwhile, by every door', async () => {
    const work = { goesOn: true }
    const broken: unknown[] = []
    const watched: Office = {
      ...office,
      ask: async (...asked) => {
        const answer = await office.ask(...asked)
        if (answer.status >= 500) broken.push([asked.slice(0, 3), answer.body])
        return answer as never
      },
    }
    const writers = [1, 2, 3].map(async (writer) => {
      const happens = happeningsFrom(writer)
      while (work.goesOn) await happens(watched)
    })
    try {
      for (let round = 0; round < 3; round += 1) {
        for (const step of ['rewritten', 'ledger', 'moments'] as const) await migrate(step, 'down')
        for (const step of ['moments', 'ledger', 'rewritten'] as const) await migrate(step, 'up')
        await expectNothingLost()
      }
    } finally {
      work.goesOn = false
      await Promise.all(writers)
    }
    expect(broken).toEqual([])
    await expectNothingLost()
  }, 300_000)

  it('what a process remembers of a ledger ends with that ledger', async () => {
    const all = async () => (await office.ask('admin', 'GET', '/dashboard/stats?priority=normal')).body.totals.all.value
    const before = await all()
    await office.sql(`update transactions set priority = 'high' where id = (select min(id) from transactions where priority = 'normal' and deleted_at is null)`)
    expect(await all()).toBe(before - 1)
    // Brought back from a copy: other rows, under a ledger that tells nothing of how they came.
    for (const step of ['rewritten', 'ledger'] as const) await migrate(step, 'down')
    await office.sql(`do $$ begin
      set local session_replication_role = replica;
      delete from transaction_history where transaction_id in (select id from transactions where priority = 'normal' order by id limit 4);
      update transactions set deleted_at = now() where priority = 'normal' and deleted_at is null;
    end $$`)
    for (const step of ['ledger', 'rewritten'] as const) await migrate(step, 'up')
    expect(await all()).toBe(0)
  }, 120_000)
})
