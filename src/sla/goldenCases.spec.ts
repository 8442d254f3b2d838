import { describe, expect, it } from 'vitest'
import { addWorkingTime } from './addWorkingTime.ts'
import type { Shift, WorkingCalendar } from './calendar.ts'
import { isWorking } from './isWorking.ts'
import { nextWorkingInstant } from './nextWorkingInstant.ts'
import { saudiArabia } from './templates/saudiArabia.ts'
import { unitedArabEmirates } from './templates/unitedArabEmirates.ts'
import { validateCalendar } from './validateCalendar.ts'
import { workingIntervals } from './workingIntervals.ts'
import { workingMinutesBetween } from './workingMinutesBetween.ts'
import type { Weekday } from '../shared/settings/setting.ts'

// Every expected instant was found with a printed calendar, not with this code. A day of Saudi Arabia has 540 minutes.

type Case = [what: string, calendar: WorkingCalendar, from: string, minutes: number, due: string]

describe('adding working time', () => {
  const simple = office('Asia/Riyadh', { '0-4': ['08:00-17:00'] })
  const twoShifts = office('Asia/Riyadh', { '0-4': ['08:00-12:00', '13:00-17:00'] })
  const nights = (zone: string) => office(zone, { '0-6': ['22:00-06:00'] })
  const always = (zone: string) => office(zone, { '0-6': ['00:00-24:00'] })
  const europe = office('Europe/Berlin', { '1-5': ['08:00-17:00'] })
  const jordan = office('Asia/Amman', { '0-4': ['08:00-16:00'] })
  const early = office('Europe/Berlin', { '0-0': ['02:30-10:00'] })
  const withChange = (base: WorkingCalendar, change: Partial<WorkingCalendar>): WorkingCalendar => ({ ...base, ...change })
  const name = { en: 'Day', ar: 'يوم' }
  const leapDayOff = withChange(simple, { daysOff: [{ name, on: { kind: 'yearly', month: 2, day: 29 } }] })
  const overNewYear = withChange(simple, {
    daysOff: [{ name, on: { kind: 'dates', from: '2026-12-30', to: '2027-01-02' } }],
  })
  const yearEnd = withChange(simple, { daysOff: [{ name, on: { kind: 'yearly', month: 12, day: 30, days: 4 } }] })
  const nightsAndMondayOff = withChange(office('Asia/Riyadh', { '0-4': ['22:00-06:00'] }), {
    daysOff: [{ name, on: { kind: 'dates', from: '2026-01-05', to: '2026-01-05' } }],
  })
  const saturdayWork = withChange(simple, {
    extraWorkingDays: [
      { name, on: { kind: 'dates', from: '2026-01-10', to: '2026-01-10' }, shifts: [{ from: '09:00', to: '13:00' }] },
    ],
  })
  const nationalDayWork = withChange(saudiArabia, {
    extraWorkingDays: [
      { name, on: { kind: 'dates', from: '2025-09-23', to: '2025-09-23' }, shifts: [{ from: '10:00', to: '12:00' }] },
    ],
  })
  const closedFrom = (from: string, to: string) =>
    withChange(simple, { daysOff: [{ name, on: { kind: 'moments', from, to } }] })
  const lateRamadan = withChange(saudiArabia, { moonSightings: [{ year: 1447, month: 9, days: 1 }] })
  const lateShawwal = withChange(unitedArabEmirates, { moonSightings: [{ year: 1446, month: 10, days: 1 }] })

  const cases: Case[] = [
    ['within a day', saudiArabia, '2026-01-04T08:00+03:00', 60, '2026-01-04T09:00+03:00'],
    ['a full day ends with the shift', saudiArabia, '2026-01-04T08:00+03:00', 540, '2026-01-04T17:00+03:00'],
    ['a minute more is the next morning', saudiArabia, '2026-01-04T08:00+03:00', 541, '2026-01-05T08:01+03:00'],
    ['before the doors open', saudiArabia, '2026-01-04T06:00+03:00', 30, '2026-01-04T08:30+03:00'],
    ['after they closed', saudiArabia, '2026-01-04T21:30+03:00', 30, '2026-01-05T08:30+03:00'],
    ['over the week-end', saudiArabia, '2026-01-08T16:00+03:00', 120, '2026-01-11T09:00+03:00'],
    ['from within the week-end', saudiArabia, '2026-01-09T12:00+03:00', 60, '2026-01-11T09:00+03:00'],
    ['half a minute', saudiArabia, '2026-01-04T16:59:45+03:00', 0.5, '2026-01-05T08:00:15+03:00'],
    ['a week of five days', saudiArabia, '2026-01-04T10:00+03:00', 2700, '2026-01-11T10:00+03:00'],

    ['2013: the last week that ends on Wednesday', saudiArabia, '2013-06-19T16:00+03:00', 120, '2013-06-22T09:00+03:00'],
    ['2013: three days without work at the switch', saudiArabia, '2013-06-26T16:00+03:00', 120, '2013-06-30T09:00+03:00'],
    ['2013: Thursday is a working day after it', saudiArabia, '2013-07-04T16:00+03:00', 120, '2013-07-07T09:00+03:00'],
    ['UAE 2021: Friday and Saturday', unitedArabEmirates, '2021-12-23T15:00+04:00', 60, '2021-12-26T08:00+04:00'],
    ['UAE 2022: into the new week', unitedArabEmirates, '2021-12-30T15:00+04:00', 60, '2022-01-03T08:00+04:00'],
    ['UAE 2022: half of Friday', unitedArabEmirates, '2022-01-07T11:30+04:00', 60, '2022-01-10T08:00+04:00'],
    ['UAE: National Day is two days', unitedArabEmirates, '2022-12-01T15:00+04:00', 60, '2022-12-05T08:00+04:00'],

    ['Ramadan 2025: into its hours', saudiArabia, '2025-02-27T16:00+03:00', 120, '2025-03-02T11:00+03:00'],
    ['Ramadan 2025: a day of six hours', saudiArabia, '2025-03-02T10:00+03:00', 360, '2025-03-02T16:00+03:00'],
    ['Ramadan 2025: the day after', saudiArabia, '2025-03-02T10:00+03:00', 361, '2025-03-03T10:01+03:00'],
    ['Eid al-Fitr 2025, 29 days of Ramadan', saudiArabia, '2025-03-27T15:00+03:00', 120, '2025-04-03T09:00+03:00'],
    ['Eid al-Fitr 2026, 30 days of Ramadan', saudiArabia, '2026-03-18T15:00+03:00', 120, '2026-03-23T09:00+03:00'],
    ['Ramadan 2026 begins on a Wednesday', saudiArabia, '2026-02-17T16:00+03:00', 120, '2026-02-18T11:00+03:00'],
    ['the moon was seen a day late', lateRamadan, '2026-02-17T16:00+03:00', 120, '2026-02-18T09:00+03:00'],
    ['Eid in the UAE by the tables', unitedArabEmirates, '2025-03-28T11:30+04:00', 60, '2025-04-02T08:00+04:00'],
    ['Eid in the UAE by the moon', lateShawwal, '2025-03-28T11:30+04:00', 60, '2025-04-03T08:00+04:00'],
    ['Eid al-Adha 2025', saudiArabia, '2025-06-04T16:00+03:00', 120, '2025-06-09T09:00+03:00'],
    ['Eid al-Adha 2026', saudiArabia, '2026-05-25T16:00+03:00', 120, '2026-05-31T09:00+03:00'],
    ['Founding Day 2026, in Ramadan', saudiArabia, '2026-02-19T15:00+03:00', 120, '2026-02-23T11:00+03:00'],
    ['no Founding Day in 2021', saudiArabia, '2021-02-21T16:00+03:00', 120, '2021-02-22T09:00+03:00'],
    ['National Day 2025', saudiArabia, '2025-09-22T16:00+03:00', 120, '2025-09-24T09:00+03:00'],
    ['no National Day in 2003', saudiArabia, '2003-09-22T16:00+03:00', 120, '2003-09-23T09:00+03:00'],

    ['Berlin: a week-end in which clocks go forward', europe, '2026-03-27T16:00+01:00', 120, '2026-03-30T09:00+02:00'],
    ['Berlin: and one in which they go back', europe, '2026-10-23T16:00+02:00', 120, '2026-10-26T09:00+01:00'],
    ['Berlin: the night that lacks an hour', nights('Europe/Berlin'), '2026-03-28T22:00+01:00', 420, '2026-03-29T06:00+02:00'],
    ['Berlin: a minute after it', nights('Europe/Berlin'), '2026-03-28T22:00+01:00', 421, '2026-03-29T22:01+02:00'],
    ['Berlin: the night with an hour twice', nights('Europe/Berlin'), '2026-10-24T22:00+02:00', 540, '2026-10-25T06:00+01:00'],
    ['Berlin: an hour before its end', nights('Europe/Berlin'), '2026-10-24T22:00+02:00', 480, '2026-10-25T05:00+01:00'],
    ['Berlin: within the second coming', nights('Europe/Berlin'), '2026-10-24T22:00+02:00', 330, '2026-10-25T02:30+01:00'],
    ['Berlin: a shift that begins in the gap', early, '2026-03-29T00:00+01:00', 60, '2026-03-29T04:00+02:00'],
    ['Berlin: one that begins in the hour twice', early, '2026-10-25T00:00+02:00', 60, '2026-10-25T02:30+01:00'],
    ['New York: clocks forward', nights('America/New_York'), '2026-03-07T22:00-05:00', 420, '2026-03-08T06:00-04:00'],
    ['New York: clocks back', nights('America/New_York'), '2026-10-31T22:00-04:00', 540, '2026-11-01T06:00-05:00'],
    ['Amman 2021: the last winter', jordan, '2021-10-28T15:00+03:00', 120, '2021-10-31T09:00+02:00'],
    ['Amman 2022: the last spring', jordan, '2022-02-24T15:00+02:00', 120, '2022-02-27T09:00+03:00'],
    ['Amman 2022: no winter any more', jordan, '2022-10-27T15:00+03:00', 120, '2022-10-30T09:00+03:00'],
    ['Amman 2022: midnight left out', nights('Asia/Amman'), '2022-02-24T22:00+02:00', 420, '2022-02-25T06:00+03:00'],
    ['Lord Howe: half an hour back', always('Australia/Lord_Howe'), '2026-04-04T12:00+11:00', 1440, '2026-04-05T11:30+10:30'],
    ['Berlin, round the clock', always('Europe/Berlin'), '2026-03-28T12:00+01:00', 1440, '2026-03-29T13:00+02:00'],
    ['Apia: a Friday that never was', office('Pacific/Apia', { '1-5': ['08:00-16:00'] }), '2011-12-29T15:00-10:00', 120, '2012-01-02T09:00+14:00'],

    ['two shifts: over the break', twoShifts, '2026-01-04T11:00+03:00', 120, '2026-01-04T14:00+03:00'],
    ['two shifts: from within the break', twoShifts, '2026-01-04T12:30+03:00', 30, '2026-01-04T13:30+03:00'],
    ['two shifts: until the break', twoShifts, '2026-01-04T08:00+03:00', 240, '2026-01-04T12:00+03:00'],
    ['leap day', saudiArabia, '2024-02-28T16:00+03:00', 120, '2024-02-29T09:00+03:00'],
    ['no leap day', saudiArabia, '2023-02-28T16:00+03:00', 120, '2023-03-01T09:00+03:00'],
    ['leap day off', leapDayOff, '2024-02-28T16:00+03:00', 120, '2024-03-03T09:00+03:00'],
    ['leap day off in a year without', leapDayOff, '2023-02-28T16:00+03:00', 120, '2023-03-01T09:00+03:00'],
    ['year border', saudiArabia, '2026-12-31T16:00+03:00', 120, '2027-01-03T09:00+03:00'],
    ['the last shift of the year in full', saudiArabia, '2026-12-31T08:00+03:00', 540, '2026-12-31T17:00+03:00'],
    ['a holiday over New Year', overNewYear, '2026-12-29T16:00+03:00', 120, '2027-01-03T09:00+03:00'],
    ['the same every year', yearEnd, '2026-12-29T16:00+03:00', 120, '2027-01-03T09:00+03:00'],
    ['a night shift up to where the year ends in UTC', nights('Asia/Riyadh'), '2026-12-31T22:00+03:00', 300, '2027-01-01T03:00+03:00'],
    ['and past it', nights('Asia/Riyadh'), '2026-12-31T22:00+03:00', 360, '2027-01-01T04:00+03:00'],
    ['a night shift runs into a day off', nightsAndMondayOff, '2026-01-04T22:00+03:00', 480, '2026-01-05T06:00+03:00'],
    ['and none begins on it', nightsAndMondayOff, '2026-01-04T22:00+03:00', 481, '2026-01-06T22:01+03:00'],
    ['work on a Saturday', saturdayWork, '2026-01-08T16:00+03:00', 120, '2026-01-10T10:00+03:00'],
    ['work on a holiday', nationalDayWork, '2025-09-22T16:00+03:00', 120, '2025-09-23T11:00+03:00'],
    ['closed from noon', closedFrom('2026-01-04T09:00:00Z', '2026-01-04T14:00:00Z'), '2026-01-04T11:00+03:00', 120, '2026-01-05T09:00+03:00'],
    ['closed for an hour', closedFrom('2026-01-04T07:00:00Z', '2026-01-04T08:00:00Z'), '2026-01-04T09:00+03:00', 120, '2026-01-04T12:00+03:00'],
  ]

  it.each(cases)('%s', (_what, calendar, from, minutes, due) => {
    expect(shownAs(due, addWorkingTime(calendar, at(from), minutes))).toBe(shownAs(due, at(due)))
    expect(workingMinutesBetween(calendar, at(from), at(due))).toBe(minutes)
    expect(workingMinutesBetween(calendar, at(due), at(from))).toBe(-minutes)
    expect(validateCalendar(calendar).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each<Case>([
    ['over the week-end', saudiArabia, '2026-01-11T09:00+03:00', -120, '2026-01-08T16:00+03:00'],
    ['a day back begins with the shift', saudiArabia, '2026-01-04T17:00+03:00', -540, '2026-01-04T08:00+03:00'],
    ['from the night', saudiArabia, '2026-01-04T23:00+03:00', -60, '2026-01-04T16:00+03:00'],
    ['over the switch of 2013', saudiArabia, '2013-06-30T09:00+03:00', -120, '2013-06-26T16:00+03:00'],
    ['over New Year', saudiArabia, '2027-01-03T09:00+03:00', -120, '2026-12-31T16:00+03:00'],
    ['into the table of the year before', nights('Asia/Riyadh'), '2027-01-01T04:00+03:00', -360, '2026-12-31T22:00+03:00'],
  ])('back: %s', (_what, calendar, from, minutes, due) => {
    expect(shownAs(due, addWorkingTime(calendar, at(from), minutes))).toBe(shownAs(due, at(due)))
  })

  it('nothing added changes nothing, even when nobody works', () => {
    const friday = at('2026-01-09T12:00+03:00')
    expect(addWorkingTime(saudiArabia, friday, 0)).toBe(friday)
  })

  it.each<[what: string, calendar: WorkingCalendar, from: string, to: string, minutes: number]>([
    ['21 days of January 2026', saudiArabia, '2026-01-01T00:00+03:00', '2026-02-01T00:00+03:00', 21 * 540],
    ['17 days and 4 Fridays of January 2022', unitedArabEmirates, '2022-01-01T00:00+04:00', '2022-02-01T00:00+04:00', 17 * 480 + 4 * 270],
    ['20 days of Ramadan 1447', saudiArabia, '2026-02-18T00:00+03:00', '2026-03-20T00:00+03:00', 20 * 360],
    ['4 days of the week of the switch', saudiArabia, '2013-06-24T08:00+03:00', '2013-07-01T08:00+03:00', 4 * 540],
    ['a shift that ends in the hour twice', office('Europe/Berlin', { '6-6': ['22:00-02:30'] }), '2026-10-24T12:00+02:00', '2026-10-25T12:00+01:00', 270],
    ['a shift that lies in the gap', office('Europe/Berlin', { '0-0': ['02:10-02:50'] }), '2026-03-28T12:00+01:00', '2026-03-29T12:00+02:00', 0],
    ['300 years but a day, 73 of them leap years', always('UTC'), '1900-01-01T00:00Z', '2199-12-31T00:00Z', (300 * 365 + 73 - 1) * 1440],
  ])('%s', (_what, calendar, from, to, minutes) => {
    expect(workingMinutesBetween(calendar, at(from), at(to))).toBe(minutes)
  })
})

describe('asking about an instant', () => {
  it.each([
    ['2026-01-04T07:59:59.999+03:00', false, '2026-01-04T08:00+03:00'],
    ['2026-01-04T08:00+03:00', true, '2026-01-04T08:00+03:00'],
    ['2026-01-04T16:59:59.999+03:00', true, '2026-01-04T16:59:59.999+03:00'],
    ['2026-01-04T17:00+03:00', false, '2026-01-05T08:00+03:00'],
    ['2026-12-31T17:00+03:00', false, '2027-01-03T08:00+03:00'],
  ])('at %s', (instant, working, next) => {
    expect(isWorking(saudiArabia, at(instant))).toBe(working)
    expect(nextWorkingInstant(saudiArabia, at(instant))).toBe(at(next))
  })

  it('shows the pieces of a stretch of time, those over New Year in one piece', () => {
    const nights = office('Asia/Riyadh', { '0-6': ['22:00-06:00'] })
    const pieces = workingIntervals(nights, at('2026-12-31T12:00+03:00'), at('2027-01-01T23:00+03:00'))
    expect(pieces).toEqual([
      { from: at('2026-12-31T22:00+03:00'), until: at('2027-01-01T06:00+03:00') },
      { from: at('2027-01-01T22:00+03:00'), until: at('2027-01-01T23:00+03:00') },
    ])
  })

  it('says so when there is not that much working time', () => {
    expect(() => addWorkingTime(saudiArabia, at('2199-12-01T00:00Z'), 1e6)).toThrow(/no working time in the year 2200/)
    expect(() => addWorkingTime(saudiArabia, at('2026-01-04T08:00Z'), Infinity)).toThrow(RangeError)
    expect(() => addWorkingTime(saudiArabia, at('2026-01-04T08:00Z'), NaN)).toThrow(RangeError)
    expect(() => addWorkingTime(saudiArabia, NaN, 1)).toThrow(RangeError)
    expect(() => addWorkingTime(saudiArabia, at('1850-01-01T00:00Z'), 1)).toThrow(RangeError)
  })
})

function at(text: string): number {
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) throw new Error(`"${text}" is no instant`)
  return instant
}

/** An instant by the offset that another text is written in, for readable failures. */
function shownAs(model: string, instant: number): string {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(model) ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
  return `${new Date(instant + offset).toISOString().slice(0, -1)}${sign}${hours}:${minutes}`
}

/** `{ '0-4': ['08:00-12:00'] }` is from Sunday to Thursday. */
function office(timeZone: string, week: Record<string, string[]>): WorkingCalendar {
  const hours = Object.entries(week).map(([span, shifts]) => {
    const [first = 0, last = 0] = span.split('-').map(Number)
    const days = Array.from({ length: last - first + 1 }, (_, index) => (first + index) as Weekday)
    return { days, shifts: shifts.map((shift): Shift => ({ from: shift.slice(0, 5), to: shift.slice(6) })) }
  })
  return {
    key: 'office',
    version: '1',
    name: { en: 'Office', ar: 'المكتب' },
    timeZone,
    weeks: [{ hours }],
    daysOff: [],
    reducedHours: [],
    extraWorkingDays: [],
    moonSightings: [],
  }
}
