import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reviewSla, timedWorkflow } from '../../helpers/clockWork.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { publishWorkflow } from '../../helpers/publishWorkflow.ts'
import { seedTimedWork } from '../../helpers/seedTimedWork.ts'

const runner = fileURLToPath(new URL('./runSweeps.ts', import.meta.url))
const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString()

/** Two steps that raise the priority: of urgent work they change nothing, and are done together; else one by one. */
const definition = timedWorkflow({
  slas: [
    {
      ...reviewSla,
      escalations: [
        { key: 'half', at: { percent: 50 }, effects: [{ kind: 'raisePriority' }] },
        { key: 'due', at: { percent: 100 }, effects: [{ kind: 'raisePriority' }] },
      ],
    },
  ],
})

let office: Office
let workflow: number
let watcher: Client
const workers = new Set<ChildProcess>()

beforeAll(async () => {
  office = await openOffice()
  workflow = await publishWorkflow(office, definition)
  watcher = new Client({ connectionString: office.databaseUrl })
  await watcher.connect()
})
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await watcher.end()
  await office.close()
})

function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, [runner], {
    env: { ...process.env, DATABASE_URL: office.databaseUrl, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  workers.add(worker)
  worker.once('exit', () => workers.delete(worker))
  return worker
}

const seedReview = (count: number, priority: 'normal' | 'urgent') =>
  seedTimedWork(office, { workflow, definition, count, priority, status: 'review', since: monthAgo, orders: [{ kind: 'slaRun', sla: 'review_time' }] })

/** Asks until it is so. The pause is the database's, between two looks. */
async function until(query: string, isSo: (row: Record<string, unknown>) => boolean): Promise<void> {
  for (;;) {
    const { rows } = await watcher.query(query)
    if (isSo(rows[0] ?? {})) return
    await watcher.query('select pg_sleep(0.02)')
  }
}

const counts = async () =>
  (
    await office.sql(`select
      (select count(*)::int from due_items) as items,
      (select count(*)::int from due_items where done_at is not null and outcome = 'done') as done,
      (select count(*)::int from transaction_history where event = 'slaEscalated') as told,
      (select count(distinct (transaction_id, data->>'escalation'))::int from transaction_history where event = 'slaEscalated') as "toldOnce",
      (select count(*)::int from audit_logs where action = 'slaEscalated') as audited,
      (select count(*)::int from transaction_history where event = 'statusChanged' and "to" = 'closed') as closed,
      (select count(distinct transaction_id)::int from transaction_history where event = 'statusChanged' and "to" = 'closed') as "closedOnce",
      (select count(*)::int from transaction_history where event = 'transactionUpdated') as raised`)
  )[0]

describe('5,000 due items, three workers that are killed and started again', () => {
  it('have each effect exactly once', { timeout: 600_000 }, async () => {
    await seedReview(2300, 'urgent')
    const raised = await seedReview(100, 'normal')
    const waiting = await seedTimedWork(office, {
      workflow, definition, count: 200, status: 'on_hold', since: monthAgo,
      orders: [{ kind: 'schedule', transition: 'close_old', afterMinutes: 14 * 1440, clock: 'elapsed' }],
    })
    expect(await counts()).toMatchObject({ items: 5000, done: 0 })

    for (let started = 0; started < 3; started += 1) startWorker()
    for (const share of [0.05, 0.2, 0.35, 0.5, 0.65, 0.8]) {
      await until('select count(*)::int as done from due_items where done_at is not null', ({ done }) => Number(done) >= share * 5000 || workers.size === 0)
      const victim = [...workers][Math.floor(Math.random() * workers.size)]
      victim?.kill('SIGKILL')
      startWorker()
    }
    await Promise.all([...workers].map((worker) => once(worker, 'exit')))

    expect(await counts()).toEqual({
      items: 5000, done: 5000, told: 4800, toldOnce: 4800, audited: 4800, closed: waiting.length, closedOnce: waiting.length, raised: 2 * raised.length,
    })
    const wrong = await office.sql(
      `select id, status, priority, rev from transactions
       where id = any($1::int[]) and (priority <> 'urgent' or rev <> 3) or id = any($2::int[]) and (status <> 'closed' or rev <> 2)`,
      [raised, waiting],
    )
    expect(wrong).toEqual([])
  })
})

describe('a worker killed in the middle of a batch', () => {
  it('leaves nothing done, and the next one does all of it', async () => {
    const ids = await seedReview(10, 'urgent')
    const of = `transaction_id in (${ids.join()})`
    const blocker = new Client({ connectionString: office.databaseUrl })
    await blocker.connect()
    try {
      // The worker holds its items, then waits here to write the timeline.
      await blocker.query('begin')
      await blocker.query('lock table transaction_history in access exclusive mode')
      const worker = startWorker()
      await until(`select count(*) as waiting from pg_locks where relation = 'transaction_history'::regclass and not granted`, ({ waiting }) => Number(waiting) > 0 || worker.exitCode !== null)
      expect(worker.exitCode).toBeNull()
      worker.kill('SIGKILL')
      await once(worker, 'exit')
      await blocker.query('rollback')
    } finally {
      await blocker.end()
    }
    expect(await office.sql(`select 1 from due_items where ${of} and done_at is not null`)).toEqual([])
    const { sweep } = await import('../../../src/timers/sweep.ts')
    // Until PostgreSQL has noticed that the dead worker is gone, its rows are locked.
    // Its last statement, which the lock let go, may still be running; then it is not idle, and holds them all the same.
    const open = `select count(*) as open from pg_stat_activity
      where xact_start is not null and backend_type = 'client backend' and pid <> pg_backend_pid() and datname = current_database()`
    await until(open, ({ open: others }) => Number(others) === 0)
    expect(await sweep(office.payload)).toEqual({ done: 20, failed: 0 })
    expect(await office.sql(`select count(*)::int as told from transaction_history where ${of}`)).toEqual([{ told: 20 }])
  })
})
