import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saudiArabia } from '../sla/index.ts'
import { workingMsBetween } from '../sla/workingMsBetween.ts'
import { analyse, type Measuring } from './analyse.ts'
import type { Courses, Deed, Standing } from './courses.ts'
import { coursesWithin } from './coursesWithin.ts'
import { rowsBehind } from './rowsBehind.ts'
import { histogramOf, hoursOf, spreadOf } from './spread.ts'
import { staysOf } from './stays.ts'
import { workingClock } from './workingClock.ts'

const hour = 3_600_000
const start = Date.UTC(2025, 11, 20)
const places = ['draft', 'review', 'waiting', 'done'] as const

type Case = { created: number; first: number; steps: { after: number; to: number; by: number | null; moved: boolean }[] }
const anyCase: fc.Arbitrary<Case> = fc.record({
  // Sometimes later than the first steps: a history that was imported.
  created: fc.integer({ min: 0, max: 400 }),
  first: fc.integer({ min: 0, max: 200 }),
  steps: fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 90 }),
      to: fc.nat({ max: places.length - 1 }),
      by: fc.option(fc.integer({ min: 1, max: 3 })),
      moved: fc.boolean(),
    }),
    { maxLength: 12 },
  ),
})

/** The columns that reading would have made of these. */
function coursesOf(cases: readonly Case[]): Courses {
  const deeds: Deed[] = []
  const standings: Standing[] = []
  const [stepAt, stepDeed, firstStep, begin, hasFirst]: number[][] = [[], [], [0], [], []]
  for (const { created, first, steps } of cases) {
    let at = start + first * hour
    let place = 0
    const times: number[] = []
    for (const step of steps) {
      at += step.after * hour
      times.push(at)
      const transition = step.moved ? null : `to_${places[step.to]}`
      deeds.push({ transition, from: places[place]!, to: places[step.to]!, actor: step.by, role: step.by === null ? null : 'editor' })
      stepDeed!.push(deeds.length - 1)
      place = step.to
    }
    stepAt!.push(...times)
    firstStep!.push(stepAt!.length)
    const createdAt = start + created * hour
    begin!.push(Math.min(createdAt, times[0] ?? Number.POSITIVE_INFINITY))
    hasFirst!.push(createdAt <= (times[0] ?? Number.POSITIVE_INFINITY) ? 1 : 0)
    standings.push({ status: places[place]!, kind: place === 3 ? 'final' : 'normal', version: 1, assignee: null })
  }
  return {
    count: cases.length, ids: Int32Array.from(cases, (_case, index) => index + 1), begin: Float64Array.from(begin!),
    hasFirstStay: Uint8Array.from(hasFirst!), standing: Int32Array.from(cases, (_case, index) => index), standings, deeds,
    firstStep: Int32Array.from(firstStep!), stepAt: Float64Array.from(stepAt!), stepDeed: Int32Array.from(stepDeed!), approvals: [],
  }
}

const rejects = new Set(['to_draft'])
const measuring: Measuring = {
  now: start + 4000 * hour, interval: 'month', days: { timeZone: 'Asia/Riyadh', weekend: [5, 6] }, between: null, rejects,
  completed: () => true, working: workingClock(saudiArabia, start),
}
const asked = { interval: measuring.interval, days: measuring.days, now: measuring.now, rejects, completed: measuring.completed }
const someCases = fc.array(anyCase, { minLength: 1, maxLength: 20 })

describe('whatever happened', () => {
  it('the ended stays of a course are together its lead time', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const courses = coursesOf(cases)
        const { states, leadTime } = analyse(courses, measuring)
        expect(states.reduce((sum, { elapsed }) => sum + elapsed.total, 0)).toBeCloseTo(leadTime.firstToLast.total, 3)
        expect(states.reduce((sum, { histogram }) => sum + histogram.reduce((all, each) => all + each, 0), 0)).toBe(
          states.reduce((sum, { elapsed }) => sum + elapsed.n, 0),
        )
        for (const { elapsed, working } of states) expect(working.total).toBeLessThanOrEqual(elapsed.total + 0.001)
      }),
    )
  })

  it('every transaction is counted once: by state, by version, in the load or among the ended, and where it begun', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const { counts, load, throughput, variants } = analyse(coursesOf(cases), measuring)
        const sum = (values: Iterable<number>) => [...values].reduce((all, each) => all + each, 0)
        expect(sum(counts.byState.values())).toBe(cases.length)
        expect(sum(counts.byVersion.values())).toBe(cases.length)
        expect(load.count + counts.ended).toBe(cases.length)
        expect(sum(throughput.periods.map(({ begun }) => begun))).toBe(cases.length)
        expect(sum(throughput.periods.map(({ ended }) => ended))).toBe(counts.ended)
        expect(sum(variants.top.map(({ transactions }) => transactions))).toBe(cases.filter(({ steps }) => steps.some(({ moved }) => !moved)).length)
      }),
    )
  })

  it('the rows behind a figure are its transactions, and what they bring adds up to it', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const courses = coursesOf(cases)
        const stays = staysOf(courses)
        const measured = analyse(courses, measuring)
        const behind = (figure: Parameters<typeof rowsBehind>[2]['figure'], key = '') => {
          const rows = rowsBehind(courses, stays, { ...asked, figure, key })
          return { transactions: rows.length, count: rows.reduce((sum, row) => sum + row.count, 0), hours: rows.reduce((sum, row) => sum + (row.hours ?? 0), 0) }
        }
        for (const { state, transactions, elapsed } of measured.states) {
          const rows = behind('state', state)
          expect([rows.transactions, rows.count]).toEqual([transactions, elapsed.n])
          expect(rows.hours).toBeCloseTo(elapsed.total, 2)
        }
        expect(behind('rejections')).toMatchObject({ transactions: measured.rejections.transactions, count: measured.rejections.count })
        expect(behind('rework')).toMatchObject({ transactions: measured.rework.transactions, count: measured.rework.count })
        for (const { key, ...counted } of measured.rework.byState) expect(behind('rework', key)).toMatchObject(counted)
        for (const { key, count, transactions } of measured.rejections.byPerson) expect(behind('rejectionsBy', String(key ?? 'none'))).toMatchObject({ count, transactions })
        for (const { from, to, time } of measured.passages) expect(behind('passage', `${from},${to}`).count).toBe(time.n)
        for (const { key, transactions } of measured.variants.top) expect(behind('variant', key).transactions).toBe(transactions)
        for (const { period, begun, ended } of measured.throughput.periods) {
          expect([behind('begun', period).transactions, behind('endedIn', period).transactions]).toEqual([begun, ended])
        }
        for (const { key, count } of measured.load.byState) expect(behind('open', key).transactions).toBe(count)
      }),
      { numRuns: 50 },
    )
  })

  it('leaving courses out is as if they had never been', () => {
    fc.assert(
      fc.property(someCases, fc.integer({ min: 2, max: 4 }), (cases, step) => {
        const kept = (place: number) => place % step === 0
        const left = analyse(coursesWithin(coursesOf(cases), kept), measuring)
        const alone = analyse(coursesOf(cases.filter((_case, place) => kept(place))), measuring)
        const byState = ({ states }: typeof left) => Object.fromEntries(states.filter(({ elapsed, open }) => elapsed.n + open.count > 0).map((each) => [each.state, each]))
        expect(byState(left)).toEqual(byState(alone))
        expect([left.leadTime, left.rework, left.rejections, left.load, left.variants]).toEqual([alone.leadTime, alone.rework, alone.rejections, alone.load, alone.variants])
      }),
      { numRuns: 50 },
    )
  })
})

describe('a spread', () => {
  it('lies between two values as percentile_cont does', () => {
    expect(spreadOf([4, 1, 1, 1].map((hours) => hours * hour))).toEqual({ n: 4, total: 7, mean: 1.75, median: 1, p90: 3.1, longest: 4 })
    expect(spreadOf([3 * hour, hour])).toMatchObject({ median: 2, p90: 2.8 })
  })

  it('of nothing is nothing', () => {
    expect(spreadOf([])).toEqual({ n: 0, total: 0, mean: null, median: null, p90: null, longest: null })
  })

  it('counts what is exactly an edge in the class above', () => {
    expect(histogramOf([0, hour - 1, hour, 4 * hour, 2160 * hour])).toEqual([2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1])
  })
})

describe('the working clock', () => {
  it('tells the working time between any two instants, over the ends of years', () => {
    const instant = fc.integer({ min: start, max: start + 900 * 24 * hour })
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        const working = workingClock(saudiArabia, start)
        const [from, until] = [Math.min(one, other), Math.max(one, other)]
        // Asked in either order, as the stays of different transactions come.
        expect(working(until) - working(from)).toBe(workingMsBetween(saudiArabia, from, until))
      }),
    )
  })

  it('stands still outside the years of the calendar', () => {
    const working = workingClock(saudiArabia, Date.UTC(1700, 0, 1))
    expect(hoursOf(working(Date.UTC(1800, 0, 1)))).toBe(0)
  })
})
