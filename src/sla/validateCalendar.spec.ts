import { describe, expect, it } from 'vitest'
import { calendarSchema } from './calendarSchema.ts'
import { calendarFindingCodes } from './finding.ts'
import { saudiArabia } from './templates/saudiArabia.ts'
import { unitedArabEmirates } from './templates/unitedArabEmirates.ts'
import { validateCalendar } from './validateCalendar.ts'
import type { Period, Shift, WorkingCalendar } from './calendar.ts'

const name = { en: 'Day', ar: 'يوم' }
const shift = (from: string, to: string): Shift => ({ from, to })
const small: WorkingCalendar = {
  key: 'small',
  version: '1',
  name,
  timeZone: 'Asia/Riyadh',
  weeks: [{ hours: [{ days: [0, 1, 2, 3, 4], shifts: [shift('08:00', '12:00'), shift('13:00', '17:00')] }] }],
  daysOff: [],
  reducedHours: [],
  extraWorkingDays: [],
  moonSightings: [],
}
const week = (...shifts: Shift[]) => ({ weeks: [{ hours: [{ days: [0], shifts }] }] })
const off = (on: Period | Record<string, unknown>) => ({ daysOff: [{ name, on }] })

describe('good calendars', () => {
  it.each([
    ['Saudi Arabia', saudiArabia],
    ['the Emirates', unitedArabEmirates],
    ['two shifts', small],
    ['three shifts round the clock', {
      ...small,
      weeks: [{ hours: [{ days: [0, 1, 2, 3, 4, 5, 6], shifts: [shift('06:00', '14:00'), shift('14:00', '22:00'), shift('22:00', '06:00')] }] }],
    }],
    ['a whole day', { ...small, ...week(shift('00:00', '24:00')) }],
  ])('%s', (_what, calendar) => {
    expect(validateCalendar(calendar)).toEqual([])
    expect(calendarSchema.parse(JSON.parse(JSON.stringify(calendar)))).toEqual(calendar)
  })
})

describe('each finding', () => {
  const broken: [code: string, element: string, change: Record<string, unknown>][] = [
    ['SHAPE', 'calendar', { holidays: [] }],
    ['SHAPE', 'weeks', { weeks: 'always' }],
    ['SHAPE', 'weeks.0.hours.0.shifts.0.from', week(shift('8:00', '12:00'))],
    ['SHAPE', 'weeks.0.hours.0.shifts.0.to', week(shift('08:00', '24:01'))],
    ['SHAPE', 'weeks.0.hours.0.days.0', { weeks: [{ hours: [{ days: [7], shifts: [] }] }] }],
    ['SHAPE', 'daysOff.0.on.from', off({ kind: 'dates', from: '2026-02-30', to: '2026-03-01' })],
    ['SHAPE', 'daysOff.0.on.from', off({ kind: 'moments', from: '2026-02-28T09:00', to: '2026-02-28T12:00:00Z' })],
    ['SHAPE', 'daysOff.0.on.month', off({ kind: 'hijri', month: 13, day: 1 })],
    ['SHAPE', 'daysOff.0.on.kind', off({ kind: 'sometimes' })],
    ['SHAPE', 'key', { key: 'Not a key' }],
    ['SHAPE', 'moonSightings.0.days', { moonSightings: [{ year: 1447, month: 9, days: 9 }] }],
    ['MISSING_TRANSLATION', 'calendar', { name: { en: 'Small' } }],
    ['MISSING_TRANSLATION', 'daysOff.0', { daysOff: [{ name: { en: '', ar: 'يوم' }, on: { kind: 'hijriMonth', month: 1 } }] }],
    ['UNKNOWN_TIME_ZONE', 'timeZone', { timeZone: 'Mars/Olympus' }],
    ['NO_WEEK', 'weeks', { weeks: [] }],
    ['WEEKS_OUT_OF_ORDER', 'weeks.0', { weeks: [{ from: '2026-01-01', hours: small.weeks[0]!.hours }] }],
    ['WEEKS_OUT_OF_ORDER', 'weeks.1', { weeks: [small.weeks[0], { hours: small.weeks[0]!.hours }] }],
    ['WEEKS_OUT_OF_ORDER', 'weeks.2', {
      weeks: [small.weeks[0], { from: '2026-01-01', hours: small.weeks[0]!.hours }, { from: '2026-01-01', hours: small.weeks[0]!.hours }],
    }],
    ['WEEKDAY_TWICE', 'weeks.0.hours', {
      weeks: [{ hours: [{ days: [0, 1], shifts: [shift('08:00', '12:00')] }, { days: [1], shifts: [shift('13:00', '17:00')] }] }],
    }],
    ['EMPTY_SHIFT', 'weeks.0.hours.0.shifts.0', week(shift('08:00', '08:00'))],
    ['SHIFTS_OVERLAP', 'weeks.0.hours.0.shifts', week(shift('08:00', '12:00'), shift('11:59', '17:00'))],
    ['SHIFTS_OVERLAP', 'weeks.0.hours.0.shifts', week(shift('22:00', '06:00'), shift('23:00', '23:30'))],
    ['SHIFT_RUNS_INTO_NEXT_DAY', 'weeks.0.hours', {
      weeks: [{ hours: [{ days: [0, 1], shifts: [shift('05:00', '14:00'), shift('22:00', '06:00')] }] }],
    }],
    ['NEVER_WORKS', 'weeks.0', { weeks: [{ hours: [{ days: [0], shifts: [] }] }] }],
    ['NEVER_WORKS', 'weeks.0', { weeks: [{ hours: [] }] }],
    ['NO_SHIFTS', 'extraWorkingDays.0', { extraWorkingDays: [{ name, on: { kind: 'yearly', month: 1, day: 1 }, shifts: [] }] }],
    ['DAY_DOES_NOT_EXIST', 'daysOff.0', off({ kind: 'yearly', month: 2, day: 30 })],
    ['DAY_DOES_NOT_EXIST', 'daysOff.0', off({ kind: 'yearly', month: 4, day: 31 })],
    ['LEAP_DAY', 'daysOff.0', off({ kind: 'yearly', month: 2, day: 29 })],
    ['REVERSED', 'daysOff.0', off({ kind: 'dates', from: '2026-03-02', to: '2026-03-01' })],
    ['REVERSED', 'daysOff.0', off({ kind: 'moments', from: '2026-03-01T09:00:00Z', to: '2026-03-01T09:00:00Z' })],
    ['REVERSED', 'reducedHours.0', {
      reducedHours: [{ name, during: { kind: 'hijriMonth', month: 9, firstYear: 1448, lastYear: 1447 }, hours: [] }],
    }],
    ['SIGHTING_TWICE', 'moonSightings.1', {
      moonSightings: [{ year: 1447, month: 9, days: 1 }, { year: 1447, month: 9, days: 0 }],
    }],
    ['REDUCED_HOURS_ARE_LONGER', 'reducedHours.0', {
      reducedHours: [{ name, during: { kind: 'hijriMonth', month: 9 }, hours: [{ days: [0], shifts: [shift('08:00', '17:00')] }] }],
    }],
    ['OFF_AND_EXTRA', 'extraWorkingDays.0', {
      daysOff: [{ name, on: { kind: 'dates', from: '2026-03-01', to: '2026-03-05' } }],
      extraWorkingDays: [{ name, on: { kind: 'dates', from: '2026-03-05', to: '2026-03-06' }, shifts: [shift('08:00', '12:00')] }],
    }],
  ]

  it.each(broken)('%s of %s', (code, element, change) => {
    const findings = validateCalendar({ ...small, ...change })
    expect(findings.map((finding) => [finding.code, finding.element])).toContainEqual([code, element])
    for (const { message } of findings) {
      expect(message.en).toMatch(/^.+\.$/)
      expect(message.ar).toMatch(/[\u0600-\u06ff]/)
    }
  })

  it('has an example', () => {
    expect(new Set(broken.map(([code]) => code))).toEqual(new Set(calendarFindingCodes))
  })

  it('names the place, the value and what was expected', () => {
    expect(validateCalendar({ ...small, ...week(shift('08:00', '12:00'), shift('11:00', '17:00')) })).toEqual([
      {
        code: 'SHIFTS_OVERLAP',
        element: 'weeks.0.hours.0.shifts',
        severity: 'error',
        message: {
          en: 'The shifts in "weeks.0.hours.0.shifts" overlap: 08:00-12:00, 11:00-17:00.',
          ar: 'فترات العمل في «weeks.0.hours.0.shifts» متداخلة: 08:00-12:00، 11:00-17:00.',
        },
      },
    ])
  })

  it.each([null, undefined, 7, 'text', [], {}])('takes %j for a broken shape', (candidate) => {
    expect(validateCalendar(candidate).every(({ code }) => code === 'SHAPE')).toBe(true)
    expect(validateCalendar(candidate).length).toBeGreaterThan(0)
  })
})
