import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reviewSla, timedWorkflow } from '../../helpers/clockWork.ts'
import { harbour } from '../../helpers/harbour.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { publishWorkflow } from '../../helpers/publishWorkflow.ts'
import type * as Reminders from '../../../src/reminders/remind.ts'

/*
 * January 2030: the 6th is a Sunday, the 11th and 12th are the week-end. Work begins at 08:00 in Riyadh. What is made in
 * these tests is made today, years before, so that nothing is true of its due date yet.
 */
let office: Office
let remind: typeof Reminders.remind
beforeAll(async () => {
  office = await openOffice()
  ;({ remind } = await import('../../../src/reminders/remind.ts'))
})
afterAll(() => office.close())
beforeEach(async () => {
  await office.sql(`update transactions set deleted_at = now() where deleted_at is null`)
})

const riyadh = (text: string) => new Date(`2030-01-${text}+03:00`)
const run = (text: string) => remind(office.payload, { clock: () => riyadh(text) })

/** A submitted transaction: work goes on. */
const submitted = async (dueDate: string, data: Record<string, unknown> = {}) => {
  const { id } = await office.create('editor', { dueDate, ...data })
  const answer = await office.ask('editor', 'POST', `/transactions/${id}/status`, { body: { status: 'submitted' } })
  expect(answer.status).toBe(200)
  return id as number
}

const toldOf = async (id: number) =>
  (
    await office.sql<{ event: string; data: { dueDate: string; workingDaysLeft?: number; dayOff?: true } }>(
      `select event, data from transaction_history where transaction_id = $1 and event in ('dueSoon', 'dueToday', 'overdue') order by id`,
      [id],
    )
  ).map(({ event, data }) => [event, data.dueDate, data.workingDaysLeft ?? data.dayOff ?? null])

describe('a due date', () => {
  it('is told of when work begins: three working days before, on the day, and the day after', async () => {
    const id = await submitted('2030-01-13')
    expect(await run('08T07:59:59')).toEqual({ told: 0, failed: 0 })
    expect(await run('08T08:00')).toEqual({ told: 1, failed: 0 })
    expect(await run('09T10:00')).toEqual({ told: 0, failed: 0 })
    expect(await run('13T07:59')).toEqual({ told: 0, failed: 0 })
    expect(await run('13T08:00')).toEqual({ told: 1, failed: 0 })
    expect(await run('13T23:00')).toEqual({ told: 0, failed: 0 })
    expect(await run('14T08:01')).toEqual({ told: 1, failed: 0 })
    expect(await run('20T09:00')).toEqual({ told: 0, failed: 0 })
    expect(await toldOf(id)).toEqual([['dueSoon', '2030-01-13', 3], ['dueToday', '2030-01-13', null], ['overdue', '2030-01-13', null]])
  })

  it('on a day off is told of on the last working day before it, and says so', async () => {
    const id = await submitted('2030-01-12')
    await run('10T08:00')
    await run('12T12:00')
    await run('13T08:00')
    expect(await toldOf(id)).toEqual([['dueToday', '2030-01-12', true], ['overdue', '2030-01-12', null]])
  })

  it('after days without a worker is told of by what is true now, alone', async () => {
    const [late, today, soon, far] = [await submitted('2030-01-07'), await submitted('2030-01-09'), await submitted('2030-01-10'), await submitted('2030-01-31')]
    expect(await run('09T15:00')).toEqual({ told: 3, failed: 0 })
    expect(await run('09T15:01')).toEqual({ told: 0, failed: 0 })
    expect([await toldOf(late), await toldOf(today), await toldOf(soon), await toldOf(far)]).toEqual([
      [['overdue', '2030-01-07', null]], [['dueToday', '2030-01-09', null]], [['dueSoon', '2030-01-10', 1]], [],
    ])
  })

  it('that is moved is told of anew; moved back, only of what was not told before', async () => {
    const id = await submitted('2030-01-08')
    const move = async (dueDate: string) => expect((await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { dueDate } })).status).toBe(200)
    await run('08T08:00')
    await move('2030-01-14')
    await run('09T08:00')
    await move('2030-01-08')
    await run('09T09:00')
    await run('09T09:01')
    expect(await toldOf(id)).toEqual([['dueToday', '2030-01-08', null], ['dueSoon', '2030-01-14', 3], ['overdue', '2030-01-08', null]])
    await move('2030-01-14')
    await run('09T10:00')
    expect(await toldOf(id)).toHaveLength(3)
  })

  it('saved again as it was is not told of again', async () => {
    const id = await submitted('2030-01-08')
    await run('08T08:00')
    await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { dueDate: '2030-01-08', title: 'Another' } })
    expect(await run('08T09:00')).toEqual({ told: 0, failed: 0 })
  })
})

describe('nobody is reminded', () => {
  it('of drafts, of what is on hold, finished, cancelled or deleted, or has no date', async () => {
    const draft = (await office.create('editor', { dueDate: '2030-01-08' })).id
    const undated = await submitted('2030-01-08')
    await office.ask('editor', 'PATCH', `/transactions/${undated}`, { body: { dueDate: null } })
    const cancelled = await submitted('2030-01-08')
    expect((await office.ask('editor', 'POST', `/transactions/${cancelled}/status`, { body: { status: 'cancelled', comment: 'Not needed' } })).status).toBe(200)
    const deleted = await submitted('2030-01-08')
    expect((await office.ask('admin', 'DELETE', `/transactions/${deleted}`, { body: { reason: 'Twice' } })).status).toBeLessThan(300)
    for (const kind of ['waiting', 'final']) {
      const id = await submitted('2030-01-08')
      await office.sql('update transactions set state_kind = $2::enum_transactions_state_kind where id = $1', [id, kind])
    }
    expect(await run('09T08:00')).toEqual({ told: 0, failed: 0 })
    expect(await toldOf(draft)).toEqual([])
  })

  it('while it waits, but of what is true when it goes on', async () => {
    const id = await submitted('2030-01-08')
    const turn = (kind: string) => office.sql('update transactions set state_kind = $2::enum_transactions_state_kind where id = $1', [id, kind])
    await turn('waiting')
    await run('08T08:00')
    await turn('normal')
    await run('09T11:00')
    expect(await toldOf(id)).toEqual([['overdue', '2030-01-08', null]])
  })

  it('of what was true when the date was set: neither who sets it nor who takes over a history needs to be told', async () => {
    const set = async (dueDate: string, at: string) => {
      const id = await submitted(dueDate)
      await office.sql('update transactions set due_set_at = $2 where id = $1', [id, riyadh(at)])
      return id
    }
    const [past, today, soon] = [await set('2030-01-02', '09T10:00'), await set('2030-01-09', '09T10:00'), await set('2030-01-10', '09T10:00')]
    const night = await set('2030-01-09', '08T23:00')
    expect(await run('09T10:01')).toEqual({ told: 1, failed: 0 })
    expect(await toldOf(night)).toEqual([['dueToday', '2030-01-09', null]])
    await run('10T08:00')
    expect([await toldOf(past), await toldOf(today), await toldOf(soon)]).toEqual([[], [['overdue', '2030-01-09', null]], [['dueToday', '2030-01-10', null]]])
  })
})

describe('the calendar', () => {
  it('is that of the workflow where its service times name one, else the office’s', async () => {
    // At the harbour work begins at six.
    await office.ask('admin', 'POST', '/calendars', { body: harbour() })
    const { escalations: _ladder, ...service } = reviewSla
    const workflow = await publishWorkflow(office, timedWorkflow({ slas: [{ ...service, calendar: 'harbour' }] }))
    const there = (await office.create('admin', { dueDate: '2030-01-09', workflow })).id
    expect((await office.ask('admin', 'POST', `/transactions/${there}/status`, { body: { status: 'review' } })).status).toBe(200)
    const here = await submitted('2030-01-09')
    await run('09T06:00')
    expect([await toldOf(there), await toldOf(here)]).toEqual([[['dueToday', '2030-01-09', null]], [['dueSoon', '2030-01-09', 1]]])
    await run('09T08:00')
    const kinds = (list: unknown[][]) => list.map(([event]) => event)
    expect([kinds(await toldOf(there)), kinds(await toldOf(here))]).toEqual([['dueToday'], ['dueSoon', 'dueToday']])
  })
})

describe('many workers', () => {
  it('tell each of 300 once', async () => {
    await seed(300)
    const runs = await Promise.all(Array.from({ length: 6 }, () => remind(office.payload, { clock: () => riyadh('09T09:00'), limit: 25 })))
    await run('09T09:01')
    expect(runs.reduce((sum, { failed }) => sum + failed, 0)).toBe(0)
    expect(await figures()).toEqual({ told: 300, times: 300, noted: 300, audited: 300 })
  })

  it('killed between two lines leave nothing half told, and the next does it', { timeout: 120_000 }, async () => {
    const { fileURLToPath } = await import('node:url')
    const { killWaitingWorker } = await import('../../helpers/killWaitingWorker.ts')
    const runner = fileURLToPath(new URL('./runReminders.ts', import.meta.url))
    await seed(40)
    for (const table of ['reminders', 'notices']) {
      await killWaitingWorker(office.databaseUrl, table, [runner, riyadh('09T09:00').toISOString()])
      expect(await figures()).toMatchObject({ told: 0, noted: 0 })
    }
    // Until PostgreSQL has noticed that the killed are gone, their rows are passed over.
    for (let told = 0; told < 40; ) told += (await run('09T09:00')).told
    expect(await figures()).toEqual({ told: 40, times: 40, noted: 40, audited: 40 })
  })

  it('are not stopped by one transaction that cannot be told of', async () => {
    const ids = await seed(5)
    const custom = office.payload.config.custom as { mdcTracker?: Record<string, unknown> }
    const before = custom.mdcTracker
    let isBroken = true
    custom.mdcTracker = {
      ...before,
      onEvents: [({ events }: { events: { transactionId: number }[] }) => {
        if (isBroken && events.some(({ transactionId }) => transactionId === ids[2])) throw new Error('The consumer is broken')
      }],
    }
    try {
      expect(await run('09T09:00')).toEqual({ told: 4, failed: 1 })
      isBroken = false
      expect(await run('09T09:01')).toEqual({ told: 1, failed: 0 })
    } finally {
      custom.mdcTracker = before
    }
    expect(await figures()).toEqual({ told: 5, times: 5, noted: 5, audited: 5 })
  })

  let first = 0
  const seed = async (count: number): Promise<number[]> => {
    const rows = await office.sql<{ id: number }>(
      `insert into transactions (reference, external_reference, client_name, type_id, priority, status, state_kind, status_changed_at, due_date,
         due_set_at, workflow_id, workflow_version_id, created_by_id, rev, attachment_count)
       select 'SEED-' || gen_random_uuid(), 'SEED-' || n, 'Client ' || n, (select min(id) from transaction_types), 'normal', 'submitted', 'normal', now(),
         '2030-01-09T12:00:00Z', now(), w.id, w.published_version_id, $2, 1, 0
       from generate_series(1, $1::int) n, workflows w where w.key = 'default' returning id`,
      [count, office.ids.editor],
    )
    first = Math.min(...rows.map(({ id }) => id))
    return rows.map(({ id }) => id)
  }
  const figures = async () =>
    (
      await office.sql(
        `select (select count(distinct transaction_id)::int from transaction_history where event = 'dueToday' and transaction_id >= $1) as told,
           (select count(*)::int from transaction_history where event = 'dueToday' and transaction_id >= $1) as times,
           (select count(*)::int from reminders where transaction_id >= $1) as noted,
           (select count(*)::int from audit_logs where action = 'dueToday' and entity_id::int >= $1) as audited`,
        [first],
      )
    )[0]
})
