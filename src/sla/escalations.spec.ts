import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changePolicy } from './changePolicy.ts'
import { dueTime } from './dueTime.ts'
import { escalations } from './escalations.ts'
import { escalationsDue, nextEscalation } from './escalationsDue.ts'
import { pause } from './pause.ts'
import { resume } from './resume.ts'
import { startClock } from './startClock.ts'
import { saudiArabia } from './templates/saudiArabia.ts'
import { ladderFindingCodes, validateLadder } from './validateLadder.ts'
import { workingMinutesBetween } from './workingMinutesBetween.ts'
import { calendarFor } from './ledger.ts'
import type { EscalationStep } from './escalation.ts'
import type { Ledger, Segment } from './ledger.ts'
import { lives } from '../../tests/helpers/ledgers.ts'

const step: fc.Arbitrary<Omit<EscalationStep, 'key'>> = fc.record(
  {
    offset: fc.record({ from: fc.constantFrom('start' as const, 'due' as const), minutes: fc.integer({ min: -3000, max: 6000 }) }),
    repeat: fc.record({ everyMinutes: fc.integer({ min: 1, max: 600 }), times: fc.integer({ min: 1, max: 3 }) }),
  },
  { requiredKeys: ['offset'] },
)
const ladders = fc
  .array(step, { minLength: 1, maxLength: 4 })
  .map((steps) => ({ escalations: steps.map((each, index) => ({ ...each, key: `step${index}` })) }))

describe('whatever the clock lived through', () => {
  it('a resume brings nothing by itself: nothing comes from the pause until some working time after it', () => {
    fc.assert(
      fc.property(lives, ladders, fc.nat(1e9), fc.nat(4e9), (life, policy, later, long) => {
        const ran = [...life.ledger, ...resume(life.ledger, { at: life.ledger.at(-1)!.from, why: 'on' })]
        const at = ran.at(-1)!.from + later
        const paused = [...ran, ...pause(ran, { at, why: 'client' })]
        const back = at + long
        const resumed = [...paused, ...resume(paused, { at: back, why: 'answered' })]
        const before = escalationsDue(paused, policy, life.calendars, back)
        expect(escalationsDue(resumed, policy, life.calendars, back)).toEqual(before)
        expect(before.filter((each) => each.at > at)).toEqual([])
      }),
    )
  })

  it('a pause moves what had not come, in working time by exactly its length, and nothing else', () => {
    fc.assert(
      fc.property(lives, ladders, fc.nat(1e9), fc.nat(4e9), (life, policy, later, long) => {
        const ran = [...life.ledger, ...resume(life.ledger, { at: life.ledger.at(-1)!.from, why: 'on' })]
        const at = ran.at(-1)!.from + later
        const paused = [...ran, ...pause(ran, { at, why: 'client' })]
        const resumed = [...paused, ...resume(paused, { at: at + long, why: 'answered' })]
        const calendar = calendarFor(ran.at(-1)!.calendar, life.calendars)
        const length = workingMinutesBetween(calendar, at, at + long)
        const [unmoved, moved] = [ran, resumed].map((each) => escalations(each, policy, life.calendars))
        expect(moved!.map(({ key }) => key)).toEqual(unmoved!.map(({ key }) => key))
        for (const [index, occurrence] of unmoved!.entries()) {
          const then = moved![index]!.at!
          if (occurrence.at! <= at) expect(then).toBe(occurrence.at)
          else expect(workingMinutesBetween(calendar, occurrence.at!, then)).toBeCloseTo(length, 6)
        }
      }),
    )
  })

  it('splitting a segment changes nothing', () => {
    fc.assert(
      fc.property(lives, ladders, fc.nat(1e9), (life, policy, later) => {
        const last = life.ledger.at(-1)!
        const split = [...life.ledger, { ...last, from: last.from + later }]
        expect(escalations(split, policy, life.calendars)).toEqual(escalations(life.ledger, policy, life.calendars))
      }),
    )
  })

  it('keys are unique, and what came stays come', () => {
    fc.assert(
      fc.property(lives, ladders, fc.nat(4e9), fc.nat(4e9), (life, policy, one, other) => {
        const start = life.ledger[0]!.from
        const all = escalations(life.ledger, policy, life.calendars).map(({ key }) => key)
        expect(new Set(all).size).toBe(all.length)
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((passed) =>
          escalationsDue(life.ledger, policy, life.calendars, start + passed),
        )
        expect(late!.slice(0, early!.length)).toEqual(early)
        expect(late!.map(({ at }) => at)).toEqual(late!.map(({ at }) => at).sort((a, b) => a - b))
      }),
    )
  })

  it('done one after another by a worker that notes the keys, each comes exactly once', () => {
    fc.assert(
      fc.property(lives, ladders, (life, policy) => {
        const done = new Set<string>()
        for (let next = nextEscalation(life.ledger, policy, life.calendars, done); next; ) {
          expect(done.has(next.key)).toBe(false)
          done.add(next.key)
          next = nextEscalation(life.ledger, policy, life.calendars, done)
        }
        const foreseen = escalations(life.ledger, policy, life.calendars).filter(({ at }) => at !== null)
        expect([...done].sort()).toEqual(foreseen.map(({ key }) => key).sort())
      }),
    )
  })
})

describe('a ladder of three steps on a clock of a working day', () => {
  const calendar = saudiArabia
  const policy = {
    escalations: [
      { key: 'hint', offset: { from: 'start' as const, minutes: 60 } },
      { key: 'remind', offset: { from: 'due' as const, minutes: -60 } },
      { key: 'chase', offset: { from: 'due' as const, minutes: 0 }, repeat: { everyMinutes: 540, times: 2 } },
    ],
  }
  const started: Ledger = startClock({ at: at('2026-01-04T08:00'), why: 'start', calendar, targetMinutes: 540 })
  const comings = (ledger: Ledger) => escalations(ledger, policy, [calendar]).map(({ key, at }) => [key, at])
  const then = (ledger: Ledger, ...steps: ((ledger: Ledger) => Segment[])[]) =>
    steps.reduce<Ledger>((all, each) => [...all, ...each(all)], ledger)

  it('counts from the start, before the due time and after it', () => {
    expect(comings(started)).toEqual([
      ['hint#1', at('2026-01-04T09:00')],
      ['remind@540#1', at('2026-01-04T16:00')],
      ['chase@540#1', at('2026-01-04T17:00')],
      ['chase@540#2', at('2026-01-05T17:00')],
      ['chase@540#3', at('2026-01-06T17:00')],
    ])
    expect(dueTime(started, [calendar])).toBe(at('2026-01-04T17:00'))
  })

  it('waits with the clock', () => {
    const paused = then(started, (all) => pause(all, { at: at('2026-01-04T10:00'), why: 'client' }))
    expect(comings(paused)).toEqual([
      ['hint#1', at('2026-01-04T09:00')], ['remind@540#1', null], ['chase@540#1', null], ['chase@540#2', null], ['chase@540#3', null],
    ])
    expect(escalationsDue(paused, policy, [calendar], at('2026-06-01T10:00')).map(({ key }) => key)).toEqual(['hint#1'])
    expect(nextEscalation(paused, policy, [calendar], new Set(['hint#1']))).toBeNull()
    const resumed = then(paused, (all) => resume(all, { at: at('2026-01-06T10:00'), why: 'answered' }))
    expect(nextEscalation(resumed, policy, [calendar], new Set(['hint#1']))).toMatchObject({ at: at('2026-01-06T16:00') })
  })

  it('comes before the pause when it comes at its very beginning, not at the resume', () => {
    const paused = then(started, (all) => pause(all, { at: at('2026-01-04T16:00'), why: 'client' }))
    expect(escalationsDue(paused, policy, [calendar], at('2026-01-04T16:00')).map(({ key }) => key)).toEqual(['hint#1', 'remind@540#1'])
  })

  it('a new target is a new promise, with new keys for what hangs on the due time', () => {
    const longer = then(started, (all) => changePolicy(all, { at: at('2026-01-04T16:30'), why: 'policy', targetMinutes: 1080 }))
    expect(comings(longer).slice(0, 3)).toEqual([
      ['hint#1', at('2026-01-04T09:00')], ['remind@1080#1', at('2026-01-05T16:00')], ['chase@1080#1', at('2026-01-05T17:00')],
    ])
    const shorter = then(started, (all) => changePolicy(all, { at: at('2026-01-04T16:30'), why: 'policy', targetMinutes: 300 }))
    expect(comings(shorter).slice(1, 3)).toEqual([
      ['remind@300#1', at('2026-01-04T16:30')], ['chase@300#1', at('2026-01-04T16:30')],
    ])
  })
})

describe('a ladder that is wrong', () => {
  const good: EscalationStep = { key: 'remind', offset: { from: 'due', minutes: -60 } }
  const codes = (targetMinutes: number, ...list: EscalationStep[]) =>
    validateLadder({ targetMinutes, escalations: list }).map(({ code }) => code)

  it.each([
    ['TARGET', 0, [good]],
    ['TARGET', NaN, []],
    ['STEP_TWICE', 120, [good, good]],
    ['BEFORE_THE_START', 30, [good]],
    ['REPEAT', 120, [{ ...good, repeat: { everyMinutes: 0, times: 1 } }]],
    ['REPEAT', 120, [{ ...good, repeat: { everyMinutes: 10, times: 1.5 } }]],
    ['REPEAT', 120, [{ ...good, repeat: { everyMinutes: 10, times: 1000 } }]],
  ])('%s', (code, targetMinutes, list) => {
    expect(codes(targetMinutes, ...list)).toContain(code)
    for (const { message } of validateLadder({ targetMinutes, escalations: list })) expect(message.ar).toMatch(/[\u0600-\u06ff]/)
  })

  it('a good one has no findings', () => {
    expect(codes(120, good, { key: 'chase', offset: { from: 'due', minutes: 0 }, repeat: { everyMinutes: 60, times: 3 } })).toEqual([])
    expect(ladderFindingCodes).toHaveLength(4)
  })
})

function at(time: string): number {
  return Date.parse(`${time}:00+03:00`)
}
