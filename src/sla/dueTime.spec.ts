import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingTime } from './addWorkingTime.ts'
import { changePolicy } from './changePolicy.ts'
import { dueTime } from './dueTime.ts'
import { elapsed, pausedTime } from './elapsed.ts'
import { pause } from './pause.ts'
import { readClock } from './readClock.ts'
import { remaining } from './remaining.ts'
import { resume } from './resume.ts'
import { startClock } from './startClock.ts'
import { stop } from './stop.ts'
import { saudiArabia } from './templates/saudiArabia.ts'
import { workingMinutesBetween } from './workingMinutesBetween.ts'
import type { Ledger, Segment } from './ledger.ts'
import { calendars, instants } from '../../tests/helpers/calendars.ts'
import { lives } from '../../tests/helpers/ledgers.ts'

const target = fc.integer({ min: 1, max: 6000 })

describe('whatever the clock lived through', () => {
  it('a pause of d working minutes moves the due time by exactly d', () => {
    fc.assert(
      fc.property(calendars, instants, target, target, target, (calendar, at, minutes, before, length) => {
        fc.pre(before < minutes)
        const running = startClock({ at, why: 'start', calendar, targetMinutes: minutes })
        const due = dueTime(running, [calendar])!
        const from = addWorkingTime(calendar, at, before)
        const paused = [...running, ...pause(running, { at: from, why: 'client' })]
        const until = addWorkingTime(calendar, from, length)
        const resumed = [...paused, ...resume(paused, { at: until, why: 'answered' })]
        expect(dueTime(paused, [calendar])).toBeNull()
        expect(dueTime(resumed, [calendar])).toBe(addWorkingTime(calendar, due, length))
        expect(workingMinutesBetween(calendar, due, dueTime(resumed, [calendar])!)).toBe(length)
        expect(pausedTime(resumed, [calendar], until)).toBe(length)
      }),
    )
  })

  it('a pause in which nobody works moves nothing', () => {
    const calendar = saudiArabia
    const at = Date.parse('2026-01-08T16:00+03:00')
    const running = startClock({ at, why: 'start', calendar, targetMinutes: 120 })
    const paused = [...running, ...pause(running, { at: Date.parse('2026-01-08T18:00+03:00'), why: 'client' })]
    const resumed = [...paused, ...resume(paused, { at: Date.parse('2026-01-10T18:00+03:00'), why: 'answered' })]
    expect(dueTime(resumed, [calendar])).toBe(dueTime(running, [calendar]))
  })

  it('splitting a segment changes nothing', () => {
    fc.assert(
      fc.property(lives, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), instants, (life, which, where, now) => {
        const { ledger } = life
        const index = which % ledger.length
        const segment = ledger[index]!
        const until = ledger[index + 1]?.from ?? segment.from + 30 * 864e5
        const from = segment.from + Math.floor((until - segment.from) * where)
        const split = [...ledger.slice(0, index + 1), { ...segment, from }, ...ledger.slice(index + 1)]
        expect(dueTime(split, life.calendars)).toBe(dueTime(ledger, life.calendars))
        expect(elapsed(split, life.calendars, now)).toBe(elapsed(ledger, life.calendars, now))
        expect(pausedTime(split, life.calendars, now)).toBe(pausedTime(ledger, life.calendars, now))
      }),
    )
  })

  it('at the due time exactly the target has passed, unless a target was shortened to less than was spent', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const due = dueTime(life.ledger, life.calendars)
        fc.pre(due !== null)
        const last = life.ledger.at(-1)!
        const spent = elapsed(life.ledger, life.calendars, due!)
        const shortened = life.ledger.some(({ from }) => from === due)
        if (shortened) expect(spent).toBeGreaterThanOrEqual(last.targetMinutes)
        else expect(spent).toBe(last.targetMinutes)
        expect(remaining(life.ledger, life.calendars, due!)).toBe(last.targetMinutes - spent)
      }),
    )
  })

  it('a clock that never reaches its target is paused or stopped short of it', () => {
    fc.assert(
      fc.property(lives, (life) => {
        fc.pre(dueTime(life.ledger, life.calendars) === null)
        const last = life.ledger.at(-1)!
        expect(last.state).not.toBe('running')
        expect(elapsed(life.ledger, life.calendars, last.from)).toBeLessThan(last.targetMinutes)
      }),
    )
  })

  it('what comes later never changes what was elapsed before', () => {
    fc.assert(
      fc.property(lives, fc.nat(), (life, which) => {
        const length = 1 + (which % life.ledger.length)
        const now = life.ledger[length]?.from ?? life.ledger.at(-1)!.from
        const early = life.ledger.slice(0, length)
        expect(elapsed(early, life.calendars, now)).toBe(elapsed(life.ledger, life.calendars, now))
        expect(pausedTime(early, life.calendars, now)).toBe(pausedTime(life.ledger, life.calendars, now))
      }),
    )
  })

  it('another calendar or target keeps the time spent and the time paused', () => {
    fc.assert(
      fc.property(lives, calendars, target, fc.nat(1e9), (life, calendar, targetMinutes, later) => {
        const last = life.ledger.at(-1)!
        const at = last.from + later
        const other = { ...calendar, version: '3' }
        const all = [...life.calendars, other]
        const changed = [...life.ledger, ...changePolicy(life.ledger, { at, why: 'policy', calendar: other, targetMinutes })]
        expect(elapsed(changed, all, at)).toBe(elapsed(life.ledger, all, at))
        expect(pausedTime(changed, all, at)).toBe(pausedTime(life.ledger, all, at))
        expect(changed.at(-1)!.state).toBe(last.state)
        const isNewPromise = last.state === 'running' && targetMinutes !== last.targetMinutes
        if (isNewPromise) expect(dueTime(changed, all)).toBeGreaterThanOrEqual(at)
      }),
    )
  })

  it('a stretch of the same target and calendar is the same as no change', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const last = life.ledger.at(-1)!
        const same = { at: last.from + 1, why: 'policy', calendar: last.calendar, targetMinutes: last.targetMinutes }
        expect(changePolicy(life.ledger, same)).toEqual([])
      }),
    )
  })

  it('the words of a reading agree with its figures', () => {
    fc.assert(
      fc.property(lives, fc.nat(2e9), (life, later) => {
        const now = life.ledger.at(-1)!.from + later
        const reading = readClock(life.ledger, life.calendars, now)
        expect(reading.elapsed + reading.remaining).toBeCloseTo(life.ledger.at(-1)!.targetMinutes, 6)
        if (reading.kind === 'running') expect(reading.breached).toBe(now > reading.dueAt)
        if (reading.kind === 'met') expect(reading.remaining).toBeGreaterThanOrEqual(0)
        if (reading.kind === 'breached') expect(reading.remaining).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('a clock of two hours, started on Thursday at 16:00', () => {
  const calendar = saudiArabia
  const started = startClock({ at: at('2026-01-08T16:00'), why: 'submitted', calendar, targetMinutes: 120 })
  const due = at('2026-01-11T09:00')
  const then = (ledger: Ledger, ...steps: ((ledger: Ledger) => Segment[])[]) =>
    steps.reduce<Ledger>((all, step) => [...all, ...step(all)], ledger)
  const paused = (time: string) => (ledger: Ledger) => pause(ledger, { at: at(time), why: 'client' })
  const resumed = (time: string) => (ledger: Ledger) => resume(ledger, { at: at(time), why: 'answered' })
  const stopped = (time: string) => (ledger: Ledger) => stop(ledger, { at: at(time), why: 'approved' })
  const given = (time: string, targetMinutes: number) => (ledger: Ledger) =>
    changePolicy(ledger, { at: at(time), why: 'policy', targetMinutes })
  const read = (ledger: Ledger, time: string) => readClock(ledger, [calendar], at(time))

  it('notes where it began, by which calendar, with which promise', () => {
    expect(started).toEqual([
      {
        state: 'running',
        from: at('2026-01-08T16:00'),
        why: 'submitted',
        calendar: { key: 'saudi_arabia', version: '1' },
        targetMinutes: 120,
      },
    ])
  })

  it('is due on Sunday at 09:00', () => {
    expect(dueTime(started, [calendar])).toBe(due)
    expect(read(started, '2026-01-09T12:00')).toEqual({ kind: 'running', elapsed: 60, remaining: 60, dueAt: due, breached: false })
    expect(read(started, '2026-01-11T09:00')).toMatchObject({ breached: false, remaining: 0 })
    expect(read(started, '2026-01-11T09:30')).toMatchObject({ breached: true, remaining: -30 })
  })

  it('stands while it is paused, says since when and why', () => {
    const ledger = then(started, paused('2026-01-11T08:30'))
    expect(read(ledger, '2026-02-01T12:00')).toEqual({
      kind: 'paused', elapsed: 90, remaining: 30, since: at('2026-01-11T08:30'), why: 'client', breached: false,
    })
  })

  it('goes on with what was left', () => {
    const ledger = then(started, paused('2026-01-11T08:30'), resumed('2026-01-12T16:45'))
    expect(read(ledger, '2026-01-12T16:50')).toMatchObject({ remaining: 25, dueAt: at('2026-01-13T08:15') })
  })

  it('is met when it is stopped by its due time, breached after it', () => {
    expect(read(then(started, stopped('2026-01-11T09:00')), '2026-01-20T09:00')).toMatchObject({ kind: 'met', remaining: 0 })
    expect(read(then(started, stopped('2026-01-11T09:01')), '2026-01-20T09:00')).toMatchObject({
      kind: 'breached', remaining: -1, dueAt: due, at: at('2026-01-11T09:01'),
    })
  })

  it('is breached when it is stopped in the evening of the day it was due, though nobody worked since', () => {
    const ledger = then(startClock({ at: at('2026-01-11T16:00'), why: 'x', calendar, targetMinutes: 60 }), stopped('2026-01-11T20:00'))
    expect(read(ledger, '2026-01-12T09:00')).toMatchObject({ kind: 'breached', remaining: 0, dueAt: at('2026-01-11T17:00') })
  })

  it('is met when it was paused just in time and then stopped', () => {
    const ledger = then(started, paused('2026-01-11T09:00'), stopped('2026-01-13T10:00'))
    expect(read(ledger, '2026-01-20T09:00')).toMatchObject({ kind: 'met', remaining: 0, at: at('2026-01-13T10:00') })
  })

  it('goes on where it stood when its transaction is opened again', () => {
    const ledger = then(started, stopped('2026-01-11T08:30'), resumed('2026-01-20T08:00'))
    expect(dueTime(ledger, [calendar])).toBe(at('2026-01-20T08:30'))
  })

  it('with a longer target is due later, even when it was past', () => {
    expect(dueTime(then(started, given('2026-01-12T10:00', 1200)), [calendar])).toBe(at('2026-01-13T09:00'))
  })

  it('with a target shorter than what was spent is due at the change, not before', () => {
    const ledger = then(started, given('2026-01-08T16:50', 30))
    expect(dueTime(ledger, [calendar])).toBe(at('2026-01-08T16:50'))
    const waiting = then(started, paused('2026-01-08T16:40'), given('2026-01-09T12:00', 30))
    expect(read(waiting, '2026-01-10T12:00')).toMatchObject({ kind: 'paused', breached: true, remaining: -10 })
  })

  it('measures what was with the calendar that was, what comes with the new one', () => {
    const holidayDeclared = {
      ...saudiArabia,
      version: '2',
      daysOff: [
        ...saudiArabia.daysOff,
        { name: { en: 'Declared', ar: 'معلنة' }, on: { kind: 'dates' as const, from: '2026-01-08', to: '2026-01-11' } },
      ],
    }
    const ledger = then(started, (all) => changePolicy(all, { at: at('2026-01-09T12:00'), why: 'policy', calendar: holidayDeclared }))
    expect(elapsed(ledger, [calendar, holidayDeclared], at('2026-01-09T12:00'))).toBe(60)
    expect(dueTime(ledger, [calendar, holidayDeclared])).toBe(at('2026-01-12T09:00'))
    expect(() => dueTime(ledger, [calendar])).toThrow(/Calendar "saudi_arabia" version "2" .*not among/)
  })

  it('may start in a state that waits', () => {
    const ledger = startClock({ at: at('2026-01-08T16:00'), why: 'on_hold', calendar, targetMinutes: 120, paused: true })
    expect(dueTime(ledger, [calendar])).toBeNull()
    expect(dueTime(then(ledger, resumed('2026-01-11T08:00')), [calendar])).toBe(at('2026-01-11T10:00'))
  })

  it('takes each thing once: what is so already appends nothing', () => {
    expect(resume(started, { at: 1, why: 'again' })).toEqual([])
    const standing = then(started, paused('2026-01-11T08:30'))
    expect(pause(standing, { at: at('2026-01-11T08:45'), why: 'client' })).toEqual([])
    expect(pause(standing, { at: at('2026-01-11T08:45'), why: 'authority' })).toHaveLength(1)
    const over = then(started, stopped('2026-01-11T08:30'))
    expect([stop(over, { at: 1, why: 'x' }), pause(over, { at: 1, why: 'x' })]).toEqual([[], []])
    expect(changePolicy(over, { at: 1, why: 'x', targetMinutes: 7 })).toEqual([])
  })

  it('never goes back in time, when the clock of another machine is a little behind', () => {
    const [entry] = pause(started, { at: at('2026-01-08T15:59'), why: 'client' })
    expect(entry).toMatchObject({ state: 'paused', from: at('2026-01-08T16:00') })
  })

  it('an empty ledger is nobody’s clock', () => {
    expect(() => dueTime([], [calendar])).toThrow(/ledger of a clock is empty/)
  })
})

function at(time: string): number {
  return Date.parse(`${time}:00+03:00`)
}
