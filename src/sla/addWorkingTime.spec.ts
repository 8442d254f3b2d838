import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingTime } from './addWorkingTime.ts'
import type { WorkingCalendar } from './calendar.ts'
import { minuteMs } from './days.ts'
import { isWorking } from './isWorking.ts'
import { nextWorkingInstant } from './nextWorkingInstant.ts'
import { validateCalendar } from './validateCalendar.ts'
import { workingIntervals } from './workingIntervals.ts'
import { workingMinutesBetween } from './workingMinutesBetween.ts'
import { calendars, instants, minutes } from '../../tests/helpers/calendars.ts'

const errorsOf = (calendar: WorkingCalendar) => validateCalendar(calendar).filter(({ severity }) => severity === 'error')

describe('whatever the calendar', () => {
  it('the calendars tried are good ones', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        expect(errorsOf(calendar)).toEqual([])
      }),
    )
  })

  it('what was added is what lies between', () => {
    fc.assert(
      fc.property(calendars, instants, minutes, (calendar, from, added) => {
        expect(workingMinutesBetween(calendar, from, addWorkingTime(calendar, from, added))).toBe(added)
        expect(workingMinutesBetween(calendar, from, addWorkingTime(calendar, from, -added))).toBe(-added + 0)
      }),
    )
  })

  it('the instant found is the first one, and going back the last one', () => {
    fc.assert(
      fc.property(calendars, instants, minutes, (calendar, from, added) => {
        const due = addWorkingTime(calendar, from, added)
        if (due > from) expect(workingMinutesBetween(calendar, from, due - 1)).toBeLessThan(added)
        const back = addWorkingTime(calendar, from, -added)
        if (back < from) expect(workingMinutesBetween(calendar, back + 1, from)).toBeLessThan(added)
      }),
    )
  })

  it('adding what lies between comes to the other end, or to the end of the shift before it', () => {
    fc.assert(
      fc.property(calendars, instants, instants, (calendar, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const reached = addWorkingTime(calendar, from, workingMinutesBetween(calendar, from, to))
        expect(reached).toBeLessThanOrEqual(to)
        expect(workingMinutesBetween(calendar, reached, to)).toBe(0)
        expect(addWorkingTime(calendar, to, 0)).toBe(to)
      }),
    )
  })

  it('a then b is a and b at once', () => {
    fc.assert(
      fc.property(calendars, instants, minutes, minutes, (calendar, from, a, b) => {
        const sum = addWorkingTime(calendar, from, a + b)
        expect(addWorkingTime(calendar, addWorkingTime(calendar, from, a), b)).toBe(sum)
        expect(addWorkingTime(calendar, addWorkingTime(calendar, from, b), a)).toBe(sum)
        expect(addWorkingTime(calendar, addWorkingTime(calendar, from, -a), -b)).toBe(addWorkingTime(calendar, from, -a - b))
      }),
    )
  })

  it('more time ends later, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(calendars, instants, instants, minutes, minutes, (calendar, one, other, a, b) => {
        const start = Math.min(one, other)
        if (a !== b) {
          expect(Math.sign(addWorkingTime(calendar, start, a) - addWorkingTime(calendar, start, b))).toBe(Math.sign(a - b))
        }
        const [early, late] = [start, Math.max(one, other)].map((from) => addWorkingTime(calendar, from, a))
        expect(late).toBeGreaterThanOrEqual(early!)
      }),
    )
  })

  it('the time between two instants is the sum of its parts', () => {
    fc.assert(
      fc.property(calendars, instants, instants, instants, (calendar, a, b, c) => {
        const parts = workingMinutesBetween(calendar, a, b) + workingMinutesBetween(calendar, b, c)
        expect(Math.round(parts * minuteMs)).toBe(Math.round(workingMinutesBetween(calendar, a, c) * minuteMs))
        expect(workingMinutesBetween(calendar, b, a)).toBe(-workingMinutesBetween(calendar, a, b) + 0)
      }),
    )
  })

  it('the next working instant is the first one at which work is done', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, from) => {
        const next = nextWorkingInstant(calendar, from)
        expect(next).toBeGreaterThanOrEqual(from)
        expect(isWorking(calendar, next)).toBe(true)
        expect(workingMinutesBetween(calendar, from, next)).toBe(0)
        expect(next === from).toBe(isWorking(calendar, from))
      }),
    )
  })

  it('the pieces make up the whole', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 40 }), (calendar, from, days) => {
        const to = from + days * 864e5
        const pieces = workingIntervals(calendar, from, to)
        const sum = pieces.reduce((total, piece) => total + piece.until - piece.from, 0)
        expect(sum).toBe(Math.round(workingMinutesBetween(calendar, from, to) * minuteMs))
        for (const [index, piece] of pieces.entries()) {
          expect(piece.from).toBeLessThan(piece.until)
          if (index > 0) expect(pieces[index - 1]!.until).toBeLessThan(piece.from)
        }
      }),
    )
  })

  it('leaves the calendar as it was', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, from) => {
        const before = structuredClone(calendar)
        addWorkingTime(calendar, from, 5000)
        expect(calendar).toEqual(before)
        expect(addWorkingTime(JSON.parse(JSON.stringify(calendar)), from, 5000)).toBe(addWorkingTime(calendar, from, 5000))
      }),
    )
  })
})

describe('against the clock on the wall', () => {
  // Another way to the same answer: look at the wall clock of every minute and ask whether a shift is on. The hour that
  // comes twice is left to the golden cases, since the wall cannot tell its two comings apart.
  const plain = calendars.map((calendar) => ({ ...calendar, daysOff: [], reducedHours: [], extraWorkingDays: [] }))

  it('counts the minutes in which a shift is on', () => {
    fc.assert(
      fc.property(plain, instants, (calendar, near) => {
        const from = Math.floor(near / minuteMs) * minuteMs
        const to = from + 3 * 864e5
        const offsets = new Set<number>()
        let counted = 0
        for (let minute = from; minute < to; minute += minuteMs) {
          const wall = wallClock(calendar.timeZone, minute)
          offsets.add(wall - minute)
          if (shiftIsOn(calendar, wall)) counted += 1
        }
        fc.pre(offsets.size === 1 || [...offsets][0]! < [...offsets].at(-1)!)
        expect(workingMinutesBetween(calendar, from, to)).toBe(counted)
      }),
      { numRuns: 15 },
    )
  })
})

const formatters = new Map<string, Intl.DateTimeFormat>()

/** What the wall shows, as if it were UTC. */
function wallClock(timeZone: string, instant: number): number {
  const formatter = formatters.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  formatters.set(timeZone, formatter)
  return Date.parse(`${formatter.format(instant).replace(' ', 'T')}Z`)
}

function shiftIsOn(calendar: WorkingCalendar, wall: number): boolean {
  return [0, 1].some((daysBefore) => {
    const day = new Date(Math.floor(wall / 864e5) * 864e5 - daysBefore * 864e5)
    const date = day.toISOString().slice(0, 10)
    const rule = calendar.weeks.filter(({ from }) => from === undefined || from <= date).at(-1)
    const found = rule?.hours.filter(({ days }) => days.some((weekday) => weekday === day.getUTCDay())) ?? []
    return found.flatMap(({ shifts }) => shifts).some(({ from, to }) => {
      const start = day.getTime() + minuteOf(from) * minuteMs
      const end = day.getTime() + (minuteOf(to) + (to > from ? 0 : 1440)) * minuteMs
      return wall >= start && wall < end
    })
  })
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
