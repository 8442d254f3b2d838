import { createLocalReq } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Swept } from '../../../src/timers/sweep.ts'
import { reviewSla, timedWorkflow } from '../../helpers/clockWork.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { publishAnother, publishWorkflow } from '../../helpers/publishWorkflow.ts'

const text = (en: string) => ({ en, ar: en })
const base = timedWorkflow()
/** Whoever lets a review lie has it taken away when it is due; before that it becomes more urgent. */
const definition = timedWorkflow({
  states: [...base.states, { key: 'with_manager', label: text('With the manager'), kind: 'normal', colour: 'red' }],
  transitions: [
    ...base.transitions,
    { key: 'take_over', from: ['review'], to: 'with_manager', label: text('Take over'), roles: [], who: { system: true } },
    { key: 'manager_done', from: ['with_manager'], to: 'done', label: text('Done by the manager'), roles: ['admin'] },
  ],
  slas: [
    {
      ...reviewSla,
      during: ['review', 'with_manager'],
      escalations: [
        { key: 'half', at: { percent: 50 }, effects: [{ kind: 'notify', to: ['assignee'], message: text('Half of the time is used.'), reminder: true }] },
        { key: 'soon', at: { minutesBefore: 60 }, effects: [{ kind: 'raisePriority' }] },
        { key: 'only_urgent', at: { minutesBefore: 30 }, condition: 'has(transaction.priority) && transaction.priority == "urgent"', effects: [{ kind: 'raisePriority' }] },
        { key: 'due', at: { percent: 100 }, transition: 'take_over' },
        { key: 'late', at: { minutesAfter: 60 }, effects: [{ kind: 'raisePriority' }] },
      ],
    },
  ],
})

let office: Office
let workflow: number
let sweep: () => Promise<Swept>
const at = (time: string) => vi.setSystemTime(new Date(time))

beforeAll(async () => {
  office = await openOffice()
  const timers = await import('../../../src/timers/sweep.ts')
  sweep = () => timers.sweep(office.payload)
  // Signed in at the end of all that follows: a token is valid until then, and from whenever it is used.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-02-10T06:00:00.000Z') })
  await Promise.all((['admin', 'editor', 'client'] as const).map((person) => office.tokenOf(person)))
  at('2027-01-03T06:00:00.000Z')
  workflow = await publishWorkflow(office, definition)
})
afterAll(async () => {
  vi.useRealTimers()
  await office.close()
})
// A Sunday; the office works from 05:00 to 14:00 UTC, Sunday to Thursday.
beforeEach(() => {
  at('2027-01-03T06:00:00.000Z')
})
afterEach(async () => {
  const [left] = await office.sql('select 1 from due_items where attempts > 0')
  expect(left).toBeUndefined()
})

const move = async (id: number, ...states: string[]) => {
  for (const status of states) {
    const answer = await office.ask('admin', 'POST', `/transactions/${id}/status`, { body: { status } })
    expect([status, answer.status, answer.body.errors]).toEqual([status, 200, undefined])
  }
}
const read = async (id: number) => (await office.ask('editor', 'GET', `/transactions/${id}`)).body
const escalated = async (id: number) =>
  (
    await office.sql<{ step: string; by: number | null }>(
      `select data->>'escalation' as step, actor_id as by from transaction_history
       where transaction_id = $1 and event = 'slaEscalated' order by id`,
      [id],
    )
  ).map(({ step, by }) => (by === null ? step : `${step} by ${by}`))
const outcomes = async (id: number) =>
  Object.fromEntries(
    (await office.sql('select coalesce(step, transition) as name, outcome from due_items where transaction_id = $1 and done_at is not null order by id', [id])).map(
      ({ name, outcome }) => [name, outcome],
    ),
  )

describe('a ladder', () => {
  it('tells, changes and takes transitions at its times, each step once, in the name of the office', async () => {
    const { id } = await office.create('editor', { workflow })
    await move(id, 'review')
    await sweep()
    expect(await escalated(id)).toEqual([])
    at('2027-01-03T10:00:30.000Z')
    await sweep()
    await sweep()
    expect(await escalated(id)).toEqual(['half'])
    at('2027-01-03T13:00:30.000Z')
    await sweep()
    expect(await escalated(id)).toEqual(['half', 'soon'])
    expect(await read(id)).toMatchObject({ priority: 'high', status: 'review' })
    at('2027-01-03T14:00:30.000Z')
    await sweep()
    expect(await read(id)).toMatchObject({ status: 'with_manager', statusChangedAt: '2027-01-03T14:00:30.000Z' })
    at('2027-01-04T06:00:30.000Z')
    await sweep()
    await Promise.all([sweep(), sweep()])
    expect(await escalated(id)).toEqual(['half', 'soon', 'due', 'late'])
    expect(await outcomes(id)).toEqual({ half: 'done', soon: 'done', only_urgent: 'CONDITION_NOT_MET', due: 'done', late: 'done' })
    const history = await office.ask('editor', 'GET', `/transactions/${id}/history`)
    expect(JSON.stringify(history.body)).toContain('With the manager')
  })

  it('waits while the clock does, and a resume brings nothing at once', async () => {
    const { id } = await office.create('editor', { workflow })
    await move(id, 'review')
    at('2027-01-03T09:59:00.000Z')
    await move(id, 'on_hold')
    at('2027-01-10T06:00:00.000Z')
    await sweep()
    await move(id, 'review')
    await sweep()
    expect(await escalated(id)).toEqual([])
    at('2027-01-10T06:01:30.000Z')
    await sweep()
    expect(await escalated(id)).toEqual(['half'])
  })

  it('does not tell of work that was done before anybody looked', async () => {
    const { id } = await office.create('editor', { workflow })
    await move(id, 'review')
    at('2027-01-03T10:00:30.000Z')
    await move(id, 'done')
    await sweep()
    expect(await escalated(id)).toEqual([])
    expect(await outcomes(id)).toEqual({ half: 'TIMER_PASSED' })
  })

  it('rests while its transaction is in the bin', async () => {
    const { id } = await office.create('editor', { workflow })
    await move(id, 'review')
    at('2027-01-03T08:00:00.000Z')
    expect((await office.ask('admin', 'DELETE', `/transactions/${id}?reason=Entered%20twice`)).status).toBe(200)
    at('2027-01-05T08:00:00.000Z')
    expect(await sweep()).toEqual({ done: 0, failed: 0 })
    const req = await createLocalReq({}, office.payload)
    const { releaseClocks } = await import('../../../src/clocks/releaseClocks.ts')
    await office.sql('update transactions set deleted_at = null where id = $1', [id])
    await releaseClocks(req, [id], Date.now())
    await sweep()
    expect(await escalated(id)).toEqual([])
    at('2027-01-05T10:00:30.000Z')
    await sweep()
    expect(await escalated(id)).toEqual(['half'])
  })

  it('is taken off the list when its transaction was deleted behind our backs', async () => {
    const { id } = await office.create('editor', { workflow })
    await move(id, 'review')
    at('2027-01-03T10:00:30.000Z')
    await office.sql('update transactions set deleted_at = $2 where id = $1', [id, '2027-01-03T09:00:00.000Z'])
    await sweep()
    expect(await office.sql('select 1 from due_items where transaction_id = $1 and due_at is not null', [id])).toEqual([])
    expect(await escalated(id)).toEqual([])
  })
})

describe('an automatic transition', () => {
  it('is taken when the transaction has been there so long', async () => {
    const { id } = await office.create('editor', { workflow })
    await move(id, 'review', 'on_hold')
    at('2027-01-17T05:59:00.000Z')
    await sweep()
    expect((await read(id)).status).toBe('on_hold')
    at('2027-01-17T06:00:01.000Z')
    await Promise.all([sweep(), sweep(), sweep()])
    expect((await read(id)).status).toBe('closed')
    expect(await outcomes(id)).toEqual({ close_old: 'done' })
    const [clock] = await office.sql('select state, met from sla_clocks where transaction_id = $1', [id])
    expect(clock).toEqual({ state: 'stopped', met: true })
  })

  it('starts anew with each stay', async () => {
    const { id } = await office.create('editor', { workflow })
    await move(id, 'review', 'on_hold')
    at('2027-01-10T06:00:00.000Z')
    await move(id, 'review', 'on_hold')
    at('2027-01-17T06:00:01.000Z')
    await sweep()
    expect((await read(id)).status).toBe('on_hold')
    at('2027-01-24T06:00:01.000Z')
    await sweep()
    expect((await read(id)).status).toBe('closed')
  })
})

describe('an item that cannot be done', () => {
  it('is put off with what went wrong, stops nobody else, and is done once the fault is mended', async () => {
    const { overdueItems } = await import('../../../src/timers/overdueItems.ts')
    const [poisoned, healthy] = [await office.create('editor', { workflow }), await office.create('editor', { workflow })]
    for (const { id } of [poisoned, healthy]) await move(id, 'review')
    await office.sql(`create function refuse_one() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$`)
    await office.sql(
      `create trigger refuse_one before insert on transaction_history for each row when (new.transaction_id = ${Number(poisoned.id)}) execute function refuse_one()`,
    )
    const { level } = office.payload.logger
    // Every failure is logged as an error; here they are expected.
    office.payload.logger.level = 'silent'
    at('2027-01-03T10:00:30.000Z')
    expect(await overdueItems(office.payload)).toMatchObject({ waiting: 2, oldestDueAt: '2027-01-03T10:00:00.000Z', lagSeconds: 30, failing: 0 })
    expect(await sweep()).toEqual({ done: 1, failed: 1 })
    expect(await escalated(healthy.id)).toEqual(['half'])
    const { waiting, failing, failures } = await overdueItems(office.payload)
    expect({ waiting, failing }).toEqual({ waiting: 0, failing: 1 })
    expect(failures[0]).toMatchObject({
      transactionId: poisoned.id, attempts: 1, retryAt: '2027-01-03T10:01:30.000Z', detail: { error: expect.stringContaining('the disk is full') },
    })
    expect(await sweep()).toEqual({ done: 0, failed: 0 })
    at('2027-01-03T10:01:31.000Z')
    expect(await sweep()).toEqual({ done: 0, failed: 1 })
    await office.sql('drop trigger refuse_one on transaction_history')
    at('2027-01-03T10:03:32.000Z')
    expect(await sweep()).toEqual({ done: 1, failed: 0 })
    expect(await escalated(poisoned.id)).toEqual(['half'])
    await office.sql('update due_items set attempts = 0')
    office.payload.logger.level = level
  })
})

describe('another version', () => {
  it('keeps the time a clock has measured under the new target, and starts what is new', async () => {
    const id = (await office.create('editor', { workflow })).id
    await move(id, 'review')
    const [version] = await office.sql<{ number: number }>(`select number::int as number from workflow_versions where workflow_id = $1 and state = 'published'`, [workflow])
    const from = version!.number
    const [sla] = definition.slas!
    const longer = { ...sla!, minutes: 960, escalations: [...sla!.escalations!, { key: 'early', at: { percent: 10 }, effects: [{ kind: 'raisePriority' as const }] }] }
    await publishAnother(office, workflow, { ...definition, slas: [longer, { ...sla!, key: 'second', minutes: 60, escalations: [] }] })
    at('2027-01-03T08:00:00.000Z')
    const migrate = (body: object) => office.ask('admin', 'POST', `/workflows/${workflow}/migrate`, { body: { from, to: from + 1, ...body } })
    const planned = await migrate({})
    const moved = await migrate({ dryRun: false, fingerprint: planned.body.plan?.fingerprint ?? planned.body.fingerprint })
    expect([moved.status, moved.body.errors]).toEqual([200, undefined])
    const req = await createLocalReq({}, office.payload)
    const { clocksOf } = await import('../../../src/clocks/clocksOf.ts')
    expect((await clocksOf(req, [id], new Date())).get(id)).toMatchObject([
      { sla: 'review_time', run: 1, state: 'running', targetMinutes: 960, elapsedMinutes: 120, why: 'office:version' },
      { sla: 'second', run: 1, state: 'running', targetMinutes: 60, elapsedMinutes: 0 },
    ])
    expect(await outcomes(id)).toEqual({ early: 'passed' })
    await sweep()
    expect(await escalated(id)).toEqual([])
    at('2027-01-04T05:00:30.000Z')
    await sweep()
    expect(await escalated(id)).toEqual(['half'])
  })
})
