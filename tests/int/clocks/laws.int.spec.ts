import fc from 'fast-check'
import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { clocksOfTransactions, refsOf } from '../../../src/clocks/clock.ts'
import { escalations, workingMinutesBetween, type WorkingCalendar } from '../../../src/sla/index.ts'
import type { ClockOrder } from '../../../src/clocks/clockWork.ts'
import { reviewSla, timedWorkflow } from '../../helpers/clockWork.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  vi.useRealTimers()
  await office.close()
})

const clocks = async () => ({
  ...(await import('../../../src/clocks/carryOutClockOrders.ts')),
  ...(await import('../../../src/clocks/changeCalendar.ts')),
  ...(await import('../../../src/clocks/changeVersion.ts')),
  ...(await import('../../../src/clocks/holdClocks.ts')),
  ...(await import('../../../src/clocks/releaseClocks.ts')),
  ...(await import('../../../src/clocks/clocksOf.ts')),
  ...(await import('../../../src/clocks/ladderOf.ts')),
  ...(await import('../../../src/calendars/calendarsFor.ts')),
  ...(await import('../../../src/calendars/currentCalendar.ts')),
  ...(await import('../../../src/platform/tx.ts')),
})

const weekends = [[5, 6], [0, 6]]
const definitionWith = (minutes: number) => timedWorkflow({ slas: [{ ...reviewSla, minutes }] })

const lives = fc.array(
  fc.record({
    what: fc.constantFrom('run', 'pause', 'run', 'pause', 'calendar', 'target', 'delete', 'restore'),
    after: fc.integer({ min: 0, max: 30 * 3_600_000 }),
    target: fc.integer({ min: 60, max: 3000 }),
  }),
  { minLength: 1, maxLength: 9 },
)

it('whatever is paused, resumed, changed, deleted and restored: what counts is the time the clock ran, and every step has its date by the ledger', async () => {
  const {
    carryOutClockOrders, changeCalendar, changeVersion, holdClocks, releaseClocks, clocksOf, ladderOf, calendarsFor, currentCalendar, inTx,
  } = await clocks()
  await fc.assert(
    fc.asyncProperty(lives, async (life) => {
      vi.useRealTimers()
      const { id } = await office.create()
      let now = Date.parse('2027-02-07T06:00:00.000Z')
      vi.useFakeTimers({ toFake: ['Date'], now })
      const inOffice = async (work: (req: PayloadRequest) => Promise<void>) => {
        const req = await createLocalReq({}, office.payload)
        await inTx(req, () => work(req))
      }
      const request = await createLocalReq({}, office.payload)
      const iso = () => new Date(now).toISOString()
      // The other way to the same answer: stretches in which the clock ran, each by the calendar of that time.
      const naive = { runs: true, deleted: false, ranBefore: true, spent: 0, since: now, target: reviewSla.minutes, weekend: 0 }
      let calendar: WorkingCalendar = await currentCalendar(request, undefined)
      let definition = definitionWith(naive.target)
      const order = (kind: 'slaRun' | 'slaPause'): ClockOrder => ({ kind, sla: reviewSla.key })
      const follow = (status: string, kind: 'slaRun' | 'slaPause') =>
        inOffice((req) => carryOutClockOrders(req, [{ transactionId: id, definition, status, statusChangedAt: iso(), at: iso(), orders: [order(kind)] }]))
      const settle = () => {
        if (naive.runs) naive.spent += workingMinutesBetween(calendar, naive.since, now)
        naive.since = now
      }
      const undone = () =>
        office.sql<{ key: string; due_at: Date | null }>('select key, due_at from due_items where transaction_id = $1 and done_at is null order by key', [id])
      await follow('review', 'slaRun')
      let stoodFrom = Infinity

      for (const { what, after, target } of life) {
        if (naive.deleted ? !['calendar', 'restore'].includes(what) : what === 'restore') continue
        now += after
        vi.setSystemTime(now)
        settle()
        const stood = !naive.runs
        if (what === 'run') await follow('review', 'slaRun')
        if (what === 'pause') await follow('on_hold', 'slaPause')
        if (what === 'calendar') {
          naive.weekend = 1 - naive.weekend
          await office.sql(`delete from settings`)
          await office.sql(`insert into settings ("values", updated_at, created_at) values ($1::jsonb, now(), now())`, [JSON.stringify({ office: { weekend: weekends[naive.weekend] } })])
          await inOffice((req) => changeCalendar(req, 'office'))
          calendar = await currentCalendar(request, undefined)
        }
        if (what === 'target') {
          const newer = definitionWith(target)
          const status = naive.runs ? 'review' : 'on_hold'
          await inOffice((req) => changeVersion(req, [{ transactionId: id, before: definition, after: newer, from: status, to: status, statusChangedAt: iso(), at: iso() }]))
          definition = newer
          naive.target = target
        }
        if (what === 'delete') await inOffice((req) => holdClocks(req, [id], now))
        if (what === 'restore') await inOffice((req) => releaseClocks(req, [id], now))
        if (what === 'delete' || what === 'restore') naive.deleted = what === 'delete'
        if (what === 'run' || what === 'pause') naive.ranBefore = what === 'run'
        naive.runs = !naive.deleted && naive.ranBefore
        if (!stood && !naive.runs) stoodFrom = now
        if (stood && naive.runs) {
          const atOnce = (await undone()).filter(({ due_at }) => due_at && due_at.getTime() > stoodFrom && due_at.getTime() <= now)
          // A shorter target, promised while the clock stood, comes with the promise; a resume by itself brings nothing.
          if (!life.some((each) => each.what === 'target')) expect(atOnce).toEqual([])
        }
      }

      now += 3_600_000
      vi.setSystemTime(now)
      settle()
      const [shown] = (await clocksOf(request, [id], new Date(now))).get(id)!
      expect(shown).toMatchObject({ state: naive.runs ? 'running' : 'paused', targetMinutes: naive.target })
      expect(shown!.elapsedMinutes).toBeCloseTo(naive.spent, 3)
      const stored = await clocksOfTransactions(request, [id])
      const expected = escalations(stored[0]!.ledger, { escalations: ladderOf(definition.slas![0]!) }, await calendarsFor(request, refsOf(stored)))
      const dates = new Map(expected.map(({ key, at }) => [`review_time:1:${key}`, at]))
      for (const { key, due_at } of await undone()) {
        expect(dates.has(key)).toBe(true)
        expect([key, due_at?.getTime() ?? null]).toEqual([key, naive.deleted ? null : dates.get(key)])
      }
      expect((await office.sql('select 1 from due_items where transaction_id = $1 and (done_at is null or key = any($2))', [id, [...dates.keys()]])).length).toBe(dates.size)
    }),
    { numRuns: 40, examples: [[[
      { what: 'delete', after: 21_448_495, target: 60 },
      { what: 'calendar', after: 18_799_094, target: 60 },
    ]]] },
  )
})
