import fc from 'fast-check'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClockOrder, ClockWork } from '../../../src/clocks/clockWork.ts'
import type { clocksOf as showClocks } from '../../../src/clocks/clocksOf.ts'
import { dueTime, pause, readClock, resume, startClock, stop, type Segment, type WorkingCalendar } from '../../../src/sla/index.ts'
import { reviewSla, timedWorkflow, workOf } from '../../helpers/clockWork.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
let carryOut: (work: ClockWork[]) => Promise<void>
let clocksOf: typeof showClocks
let calendar: WorkingCalendar

beforeAll(async () => {
  office = await openOffice()
  const { carryOutClockOrders } = await import('../../../src/clocks/carryOutClockOrders.ts')
  const { currentCalendar } = await import('../../../src/calendars/currentCalendar.ts')
  const { inTx } = await import('../../../src/platform/tx.ts')
  clocksOf = (await import('../../../src/clocks/clocksOf.ts')).clocksOf
  carryOut = async (work) => {
    const req = await createLocalReq({}, office.payload)
    await inTx(req, () => carryOutClockOrders(req, work))
  }
  calendar = await currentCalendar(await createLocalReq({}, office.payload), undefined)
})
afterAll(() => office.close())

const run: ClockOrder = { kind: 'slaRun', sla: 'review_time' }
const wait: ClockOrder = { kind: 'slaPause', sla: 'review_time' }
const end: ClockOrder = { kind: 'slaStop', sla: 'review_time' }

const shown = async (id: number, now: string) => (await clocksOf(await createLocalReq({}, office.payload), [id], new Date(now))).get(id) ?? []
const items = (id: number) =>
  office.sql<{ key: string; due_at: Date | null; done_at: Date | null }>(
    'select key, due_at, done_at from due_items where transaction_id = $1 order by key',
    [id],
  )
const due = async (id: number) => Object.fromEntries((await items(id)).map(({ key, due_at }) => [key, due_at?.toISOString() ?? null]))

// Sunday to Thursday, 08:00 to 17:00 in Riyadh: 05:00 to 14:00 UTC. 2026-01-04 is a Sunday.
describe('orders of one transaction', () => {
  it('start a clock, with every step of its ladder in the list', async () => {
    const { id } = await office.create()
    await carryOut([workOf(id, '2026-01-04T06:00:00.000Z', 'review', [run])])
    expect(await due(id)).toEqual({
      'review_time:1:half@480#1': '2026-01-04T10:00:00.000Z',
      'review_time:1:soon@480#1': '2026-01-04T13:00:00.000Z',
      'review_time:1:due@480#1': '2026-01-04T14:00:00.000Z',
      'review_time:1:late@480#1': '2026-01-05T06:00:00.000Z',
    })
    expect(await shown(id, '2026-01-04T08:00:00.000Z')).toEqual([
      {
        sla: 'review_time', run: 1, state: 'running', startedAt: '2026-01-04T06:00:00.000Z', stoppedAt: null,
        dueAt: '2026-01-04T14:00:00.000Z', targetMinutes: 480, elapsedMinutes: 120, remainingMinutes: 360, breached: false, met: null,
        pausedSince: null, why: 'review', calendar: { key: 'office', version: calendar.version },
      },
    ])
  })

  it('pause it: what has not come has no date any more, and a resume moves it by the pause', async () => {
    const { id } = await office.create()
    await carryOut([workOf(id, '2026-01-04T06:00:00.000Z', 'review', [run])])
    await carryOut([workOf(id, '2026-01-04T11:00:00.000Z', 'on_hold', [wait])])
    expect(await due(id)).toEqual({
      'review_time:1:half@480#1': '2026-01-04T10:00:00.000Z',
      'review_time:1:soon@480#1': null,
      'review_time:1:due@480#1': null,
      'review_time:1:late@480#1': null,
    })
    expect((await shown(id, '2026-01-06T11:00:00.000Z'))[0]).toMatchObject({ state: 'paused', dueAt: null, elapsedMinutes: 300, pausedSince: '2026-01-04T11:00:00.000Z', why: 'on_hold' })
    await carryOut([workOf(id, '2026-01-06T11:00:00.000Z', 'review', [run])])
    expect(await due(id)).toMatchObject({
      'review_time:1:half@480#1': '2026-01-04T10:00:00.000Z',
      'review_time:1:soon@480#1': '2026-01-06T13:00:00.000Z',
      'review_time:1:due@480#1': '2026-01-06T14:00:00.000Z',
    })
  })

  it('given twice change nothing', async () => {
    const { id } = await office.create()
    const all = () => office.sql('select c.*, s.* from sla_clocks c join sla_segments s on s.clock_id = c.id where transaction_id = $1 order by place', [id])
    for (const [at, status, order] of [
      ['2026-01-04T06:00:00.000Z', 'review', run],
      ['2026-01-04T07:00:00.000Z', 'on_hold', wait],
      ['2026-01-04T08:00:00.000Z', 'review', run],
      ['2026-01-04T09:00:00.000Z', 'done', end],
    ] as const) {
      await carryOut([workOf(id, at, status, [order, order])])
      const once = [await all(), await items(id)]
      if (order.kind !== 'slaRun' || status !== 'review') continue
      await carryOut([workOf(id, at, status, [order])])
      expect([await all(), await items(id)]).toEqual(once)
    }
    await carryOut([workOf(id, '2026-01-04T10:00:00.000Z', 'done', [end, wait])])
    expect((await all()).map(({ state }) => state)).toEqual(['running', 'paused', 'running', 'stopped'])
  })

  it('stop it: what would have come is forgotten, and the next start is a clock of its own', async () => {
    const { id } = await office.create()
    await carryOut([workOf(id, '2026-01-04T06:00:00.000Z', 'review', [run])])
    await carryOut([workOf(id, '2026-01-04T11:00:00.000Z', 'done', [end])])
    expect(await due(id)).toEqual({ 'review_time:1:half@480#1': '2026-01-04T10:00:00.000Z' })
    await carryOut([workOf(id, '2026-01-05T06:00:00.000Z', 'review', [run])])
    expect(await shown(id, '2026-01-05T07:00:00.000Z')).toMatchObject([
      { run: 1, state: 'stopped', met: true, breached: false, elapsedMinutes: 300, stoppedAt: '2026-01-04T11:00:00.000Z' },
      { run: 2, state: 'running', met: null, elapsedMinutes: 60 },
    ])
    expect(await due(id)).toMatchObject({ 'review_time:2:due@480#1': '2026-01-05T14:00:00.000Z' })
  })

  it('stop and start again in one decision', async () => {
    const { id } = await office.create()
    await carryOut([workOf(id, '2026-01-04T06:00:00.000Z', 'review', [run])])
    await carryOut([workOf(id, '2026-01-04T08:00:00.000Z', 'review', [end, run])])
    expect((await shown(id, '2026-01-04T09:00:00.000Z')).map(({ state, elapsedMinutes }) => [state, elapsedMinutes])).toEqual([['stopped', 120], ['running', 60]])
  })

  it('set a timer once for each stay, by the clock on the wall or by working time', async () => {
    const { id } = await office.create()
    const schedule = (clock: 'elapsed' | 'working'): ClockOrder => ({ kind: 'schedule', transition: 'close_old', afterMinutes: 600, clock })
    const first = workOf(id, '2026-01-04T13:00:00.000Z', 'on_hold', [schedule('elapsed')])
    await carryOut([first])
    await carryOut([first])
    expect(await due(id)).toEqual({ 'automatic:close_old:2026-01-04T13:00:00.000Z': '2026-01-04T23:00:00.000Z' })
    await carryOut([workOf(id, '2026-01-04T13:30:00.000Z', 'review', [])])
    expect(await due(id)).toEqual({})
    await carryOut([workOf(id, '2026-01-08T13:00:00.000Z', 'on_hold', [schedule('working')])])
    expect(await due(id)).toEqual({ 'automatic:close_old:2026-01-08T13:00:00.000Z': '2026-01-11T14:00:00.000Z' })
  })
})

describe('whatever happens to a clock', () => {
  const happenings = fc.array(
    fc.record({ what: fc.constantFrom('run', 'pause', 'run', 'pause', 'stop'), after: fc.integer({ min: 0, max: 40 * 3_600_000 }) }),
    { minLength: 1, maxLength: 8 },
  )

  it('what is stored is what the pure ledger says, for many at once', async () => {
    const { id: first } = await office.create()
    const { id: second } = await office.create()
    await fc.assert(
      fc.asyncProperty(happenings, happenings, async (one, other) => {
        const start = Date.parse('2026-03-01T06:00:00.000Z')
        const pure = new Map<number, Segment[][]>([[first, []], [second, []]])
        const moments = new Map([[first, start], [second, start]])
        const before = new Map<number, number>()
        for (const id of [first, second]) before.set(id, (await shown(id, '2030-01-01T00:00:00.000Z')).length)
        for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
          const work: ClockWork[] = []
          for (const [id, list] of [[first, one], [second, other]] as const) {
            const happening = list[index]
            if (!happening) continue
            const at = moments.get(id)! + happening.after
            moments.set(id, at)
            const order = { run, pause: wait, stop: end }[happening.what]!
            work.push(workOf(id, new Date(at).toISOString(), happening.what, [order]))
            apply(pure.get(id)!, happening.what, at)
          }
          await carryOut(work)
        }
        const now = Math.max(...moments.values())
        for (const id of [first, second]) {
          const clocks = (await shown(id, new Date(now).toISOString())).slice(before.get(id))
          expect(clocks.map(({ dueAt, elapsedMinutes, state }) => ({ dueAt, elapsedMinutes, state }))).toEqual(
            pure.get(id)!.map((ledger) => {
              const dueAt = dueTime(ledger, [calendar])
              return {
                dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
                elapsedMinutes: readClock(ledger, [calendar], now).elapsed,
                state: ledger.at(-1)!.state,
              }
            }),
          )
          // The next example starts with nothing open.
          await carryOut([workOf(id, new Date(now).toISOString(), 'end', [end])])
        }
      }),
      { numRuns: 25 },
    )
  })

  function apply(ledgers: Segment[][], what: string, at: number): void {
    const last = ledgers.at(-1)
    const open = last?.at(-1)?.state === 'stopped' ? undefined : last
    const of = { at, why: what }
    if (open) open.push(...{ run: resume, pause, stop }[what as 'run']!(open, of))
    else if (what === 'run') ledgers.push([...startClock({ ...of, calendar, targetMinutes: reviewSla.minutes })])
  }
})

it('the ledger cannot be changed', async () => {
  await expect(office.sql('update sla_segments set why = why')).rejects.toThrow('append-only')
  await expect(office.sql('delete from sla_segments')).rejects.toThrow('append-only')
  await expect(office.sql('truncate sla_segments')).rejects.toThrow('append-only')
})

it('a workflow without clocks costs nothing', async () => {
  const { id } = await office.create()
  const definition = timedWorkflow({ slas: [], transitions: [] })
  const req = await createLocalReq({}, office.payload)
  Object.defineProperty(req, 'payload', { get: () => expect.unreachable('nothing has to be asked') })
  const { carryOutClockOrders } = await import('../../../src/clocks/carryOutClockOrders.ts')
  await carryOutClockOrders(req, [workOf(id, '2026-01-04T06:00:00.000Z', 'review', [], { definition })])
})
