import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDays } from './calendarDays.ts'
import { hijriDateOf } from './hijriDate.ts'
import { saudiArabia } from './templates/saudiArabia.ts'
import { unitedArabEmirates } from './templates/unitedArabEmirates.ts'
import { workingMinutesBetween } from './workingMinutesBetween.ts'
import type { WorkingCalendar } from './calendar.ts'

const on = (calendar: WorkingCalendar, date: string) => calendarDays(calendar, date, date)[0]!
const name = (en: string) => ({ en, ar: 'يوم' })

describe('a day', () => {
  it.each([
    ['2026-11-22', 'working', [], 540],
    ['2026-11-20', 'free', [], 0],
    ['2026-09-23', 'off', ['National Day'], 0],
    ['2026-02-22', 'off', ['Founding Day'], 0],
    ['2026-03-01', 'reduced', ['Ramadan'], 360],
    // Free days stay free in Ramadan.
    ['2026-02-27', 'free', [], 0],
    ['2026-03-19', 'off', ['Eid al-Fitr'], 0],
    ['2013-06-27', 'free', [], 0],
    ['2013-06-29', 'free', [], 0],
    ['2013-06-22', 'working', [], 540],
  ])('%s is %s %j with %i minutes', (date, kind, names, minutes) => {
    const day = on(saudiArabia, date)
    expect([day.kind, day.names.map(({ en }) => en), day.minutes]).toEqual([kind, names, minutes])
  })

  it('shows what the strongest says, and what takes hours away from it', () => {
    const special: WorkingCalendar = {
      ...saudiArabia,
      extraWorkingDays: [{ name: name('Year end'), on: { kind: 'dates', from: '2026-09-23', to: '2026-09-23' }, shifts: [{ from: '09:00', to: '12:00' }] }],
      daysOff: [...saudiArabia.daysOff, { name: name('Network down'), on: { kind: 'moments', from: '2026-09-23T08:00:00Z', to: '2026-09-23T10:00:00Z' } }],
    }
    expect(on(special, '2026-09-23')).toMatchObject({ kind: 'extra', names: [{ en: 'Year end' }, { en: 'Network down' }], minutes: 120, shifts: [{ from: '09:00', to: '12:00' }] })
  })

  it('of reduced hours that leave a day of the week out is a usual one', () => {
    const fridays = { ...unitedArabEmirates, reducedHours: [{ name: name('Summer'), during: { kind: 'dates', from: '2026-07-01', to: '2026-07-31' }, hours: [{ days: [5], shifts: [{ from: '08:00', to: '10:00' }] }] }] } as const
    expect([on(fridays, '2026-07-03').kind, on(fridays, '2026-07-06').kind]).toEqual(['reduced', 'working'])
  })
})

it('the minutes of days make up the working time between the first and the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 800 }), (start, length) => {
      const day = (offset: number) => new Date(Date.UTC(2020, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10)
      const days = calendarDays(unitedArabEmirates, day(start), day(start + length))
      const midnight = (date: string) => Date.parse(`${date}T00:00:00+04:00`)
      expect(days).toHaveLength(length + 1)
      expect(days.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(workingMinutesBetween(unitedArabEmirates, midnight(day(start)), midnight(day(start + length + 1))))
    }),
    { numRuns: 40 },
  )
})

describe('the Hijri date', () => {
  it.each([
    ['2026-02-18', '1447-9-1'], ['2026-03-19', '1447-9-30'], ['2026-03-20', '1447-10-1'], ['2025-06-26', '1447-1-1'], ['2025-06-25', '1446-12-29'],
    ['1979-11-20', '1399-12-30'], ['2013-07-09', '1434-9-1'],
  ])('of %s is %s', (date, hijri) => {
    const found = hijriDateOf(date, [])
    expect(found && `${found.year}-${found.month}-${found.day}`).toBe(hijri)
  })

  it('moves with the moon', () => {
    const late = [{ year: 1447, month: 10, days: 1 }]
    expect([hijriDateOf('2026-03-20', late), hijriDateOf('2026-03-21', late)]).toEqual([{ year: 1447, month: 9, day: 31 }, { year: 1447, month: 10, day: 1 }])
  })

  it('is the one of Intl for every day of the tables, without sightings', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' })
    for (let day = Date.UTC(1990, 0, 1); day < Date.UTC(2060, 0, 1); day += 5 * 86_400_000) {
      const part = (type: string) => Number(format.formatToParts(day).find((each) => each.type === type)?.value)
      expect(hijriDateOf(new Date(day).toISOString().slice(0, 10), [])).toEqual({ year: part('year'), month: part('month'), day: part('day') })
    }
  })

  it('is nothing outside the tables', () => {
    expect([hijriDateOf('1800-01-01', []), hijriDateOf('2190-01-01', [])]).toEqual([null, null])
  })
})
