import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, startOfOfficeDay, type OfficeDate } from '../shared/dates.ts'
import type { Weekday } from '../shared/settings/setting.ts'
import { nextWorkingInstant, type WorkingCalendar } from '../sla/index.ts'
import { rankOf, reminderOf, workingDaysLeft, type ReminderKind } from './reminderOf.ts'
import { workingDaysAround } from './workingDays.ts'

const hour = 3_600_000
const everyDay: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]

let made = 0
const calendar = (
  { timeZone = 'Asia/Riyadh', weekend = [5, 6], shifts = [{ from: '08:00', to: '16:00' }], daysOff = [] }: {
    timeZone?: string
    weekend?: readonly Weekday[]
    shifts?: { from: string; to: string }[]
    daysOff?: { from: OfficeDate; to: OfficeDate }[]
  } = {},
): WorkingCalendar => ({
  key: 'test',
  version: String((made += 1)),
  name: { en: 'Test', ar: 'تجربة' },
  timeZone,
  weeks: [{ hours: [{ days: everyDay.filter((day) => !weekend.includes(day)), shifts }] }],
  daysOff: daysOff.map(({ from, to }) => ({ name: { en: 'Feast', ar: 'عيد' }, on: { kind: 'dates', from, to } })),
  reducedHours: [],
  extraWorkingDays: [],
  moonSightings: [],
})

const kindAt = (of: WorkingCalendar, at: number, dueDate: OfficeDate, count = 3): ReminderKind | null | 'no work' => {
  const days = workingDaysAround(of, at, count)
  return days === null ? 'no work' : reminderOf(days, dueDate)
}

/** The same said as an office says it, instant by instant and without any cleverness. */
const told = (of: WorkingCalendar, dueDate: OfficeDate, count: number): Record<ReminderKind, number> => {
  const begin = (day: OfficeDate) => startOfOfficeDay(day, of.timeZone).getTime()
  const workOn = (day: OfficeDate) => {
    const first = nextWorkingInstant(of, begin(day))
    return first < begin(addDays(day, 1)) ? first : null
  }
  let today = dueDate
  while (workOn(today) === null) today = addDays(today, -1)
  let soon = dueDate
  for (let left = count; left > 0; ) {
    soon = addDays(soon, -1)
    if (workOn(soon) !== null) left -= 1
  }
  return { overdue: nextWorkingInstant(of, begin(addDays(dueDate, 1))), dueToday: workOn(today)!, dueSoon: workOn(soon)! }
}

describe('which reminder holds at which instant', () => {
  // 2026-11-22 is a Sunday.
  const at = (text: string) => Date.parse(`${text}+03:00`)

  it.each<[string, string, OfficeDate, ReminderKind | null]>([
    ['three working days before, when work begins', '2026-11-22T08:00', '2026-11-25', 'dueSoon'],
    ['a moment earlier', '2026-11-22T07:59:59', '2026-11-25', null],
    ['the due day, before work', '2026-11-25T07:59:59', '2026-11-25', 'dueSoon'],
    ['the due day, when work begins', '2026-11-25T08:00', '2026-11-25', 'dueToday'],
    ['the due day, at night', '2026-11-25T23:59', '2026-11-25', 'dueToday'],
    ['the day after, before work', '2026-11-26T07:59:59', '2026-11-25', 'dueToday'],
    ['the day after, when work begins', '2026-11-26T08:00', '2026-11-25', 'overdue'],
    ['due on Thursday, over the week-end', '2026-11-28T12:00', '2026-11-26', 'dueToday'],
    ['due on Thursday, on Sunday', '2026-11-29T08:00', '2026-11-26', 'overdue'],
    ['due on Friday, told on Thursday', '2026-11-26T08:00', '2026-11-27', 'dueToday'],
    ['due on Friday, soon on Tuesday', '2026-11-24T08:00', '2026-11-27', 'dueSoon'],
    ['due on Sunday, soon on Tuesday', '2026-11-24T08:00', '2026-11-29', 'dueSoon'],
    ['due on Sunday, on Monday', '2026-11-23T15:00', '2026-11-29', null],
    ['years late', '2026-11-22T09:00', '2011-01-01', 'overdue'],
  ])('%s', (_what, instant, dueDate, kind) => {
    expect(kindAt(calendar(), at(instant), dueDate)).toBe(kind)
  })

  it('counts the present day among those that are left', () => {
    const days = workingDaysAround(calendar(), at('2026-11-24T09:00'), 3)!
    expect(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-29'].map((date) => workingDaysLeft(days, date))).toEqual([1, 2, 3, 3])
  })

  it('a long feast is no working time', () => {
    const closed = calendar({ daysOff: [{ from: '2026-11-23', to: '2027-01-10' }] })
    expect(kindAt(closed, at('2026-12-25T12:00'), '2026-12-20')).toBe('dueToday')
    expect(kindAt(closed, at('2026-11-22T08:00'), '2027-01-12', 2)).toBe('dueSoon')
  })

  it('an office that never works is told nothing', () => {
    expect(kindAt(calendar({ weekend: everyDay }), at('2026-11-22T08:00'), '2026-11-25')).toBe('no work')
  })

  const calendars = fc
    .record({
      timeZone: fc.constantFrom('Asia/Riyadh', 'Africa/Cairo', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'),
      weekend: fc.uniqueArray(fc.constantFrom(...everyDay), { maxLength: 6 }),
      shifts: fc.constantFrom<{ from: string; to: string }[][]>(
        [{ from: '08:00', to: '16:00' }],
        [{ from: '09:00', to: '12:00' }, { from: '17:00', to: '21:00' }],
        [{ from: '22:00', to: '06:00' }],
        [{ from: '00:00', to: '24:00' }],
      ),
      daysOff: fc.array(
        fc.record({ start: fc.integer({ min: -40, max: 40 }), days: fc.integer({ min: 1, max: 14 }) }).map(({ start, days }) => ({
          from: addDays('2026-04-24', start),
          to: addDays('2026-04-24', start + days - 1),
        })),
        { maxLength: 3 },
      ),
    })
    .map((facts) => calendar(facts))

  it('is what the office means by it, for every calendar, date and moment', () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: -25, max: 25 }), fc.integer({ min: -30 * 24, max: 30 * 24 }), fc.integer({ min: 1, max: 6 }), (of, days, hours, count) => {
        const dueDate = addDays('2026-04-24', days)
        const expected = told(of, dueDate, count)
        const whatHolds = (at: number): ReminderKind | null =>
          at >= expected.overdue ? 'overdue' : at >= expected.dueToday ? 'dueToday' : at >= expected.dueSoon ? 'dueSoon' : null
        const moments = [Date.UTC(2026, 3, 24) + hours * hour, ...Object.values(expected).flatMap((instant) => [instant - 1, instant])]
        for (const moment of moments) expect(kindAt(of, moment, dueDate, count)).toBe(whatHolds(moment))
      }),
      { numRuns: 400 },
    )
  })

  it('never takes back what it said, and a later date never has the stronger reminder', () => {
    fc.assert(
      fc.property(calendars, fc.array(fc.integer({ min: 0, max: 40 * 24 }), { minLength: 2, maxLength: 6 }), (of, hours) => {
        let before = -1
        for (const each of hours.toSorted((a, b) => a - b)) {
          const days = workingDaysAround(of, Date.UTC(2026, 3, 4) + each * hour, 3)!
          const rank = rankOf(reminderOf(days, '2026-04-24'))
          expect(rank).toBeGreaterThanOrEqual(before)
          expect(rankOf(reminderOf(days, '2026-04-25'))).toBeLessThanOrEqual(rank)
          before = rank
        }
      }),
      { numRuns: 200 },
    )
  })
})
