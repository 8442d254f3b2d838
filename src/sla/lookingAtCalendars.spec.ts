import { describe, expect, it } from 'vitest'
import type { WorkingCalendar } from './calendar.ts'
import { compareCalendars } from './compareCalendars.ts'
import { explainWorkingTime } from './explainWorkingTime.ts'
import { meaningOf } from './meaningOf.ts'
import { periodDates } from './periodDates.ts'
import { saudiArabia } from './templates/saudiArabia.ts'
import { versioned } from './versioned.ts'

describe('when a period comes', () => {
  it.each([
    [{ kind: 'yearly', month: 9, day: 23, firstYear: 2025 } as const, ['2025-09-23', '2026-09-23']],
    [{ kind: 'yearly', month: 12, day: 31, days: 3 } as const, ['2024-12-31', '2025-12-31', '2026-12-31']],
    [{ kind: 'hijri', month: 9, day: 30, days: 4 } as const, ['2024-04-09', '2025-03-30', '2026-03-19']],
    [{ kind: 'hijriMonth', month: 9 } as const, ['2024-03-11', '2025-03-01', '2026-02-18']],
    [{ kind: 'dates', from: '2025-05-03', to: '2025-05-05' } as const, ['2025-05-03']],
    [{ kind: 'dates', from: '2023-12-30', to: '2024-01-05' } as const, []],
  ])('%j', (period, dates) => {
    expect(periodDates(period, 2024, 2026, []).map(({ from }) => from)).toEqual(dates)
  })

  it('a Hijri year may come twice in one of ours', () => {
    expect(periodDates({ kind: 'hijri', month: 9, day: 1 }, 2030, 2030, []).map(({ from }) => from)).toEqual(['2030-01-05', '2030-12-26'])
  })

  it('sightings move it', () => {
    expect(periodDates({ kind: 'hijriMonth', month: 9 }, 2026, 2026, [{ year: 1447, month: 9, days: 1 }])).toEqual([{ from: '2026-02-19', to: '2026-03-19' }])
  })
})

describe('when it is due, explained', () => {
  const from = Date.parse('2026-11-22T15:00:00+03:00')

  it('piece by piece', () => {
    const { due, pieces, leftOut } = explainWorkingTime(saudiArabia, from, 240)
    expect([new Date(due).toISOString(), leftOut]).toEqual(['2026-11-23T07:00:00.000Z', 0])
    expect(pieces.map(({ minutes }) => minutes)).toEqual([120, 120])
  })

  it('of many pieces the first and the last, and none for no time', () => {
    const long = explainWorkingTime(saudiArabia, from, 60_000)
    expect([long.pieces.length, long.leftOut > 50]).toEqual([20, true])
    expect(explainWorkingTime(saudiArabia, from, 0)).toEqual({ due: from, pieces: [], leftOut: 0 })
    expect(explainWorkingTime(saudiArabia, from, -120).pieces).toHaveLength(1)
  })
})

describe('what a day off means', () => {
  it('is when it is, and how much work it takes', () => {
    const wednesday = { name: { en: 'Fair', ar: 'معرض' }, on: { kind: 'dates', from: '2026-11-25', to: '2026-11-28' } } as const
    expect(meaningOf(saudiArabia, wednesday, 2026, 2027)).toEqual({ dates: [{ from: '2026-11-25', to: '2026-11-28' }], minutes: 1080 })
    const noon = { name: { en: 'Noon', ar: 'ظهر' }, on: { kind: 'moments', from: '2026-11-25T09:00:00Z', to: '2026-11-25T23:00:00Z' } } as const
    expect(meaningOf(saudiArabia, noon, 2026, 2027).minutes).toBe(300)
  })
})

describe('what changed', () => {
  const changed: WorkingCalendar = {
    ...saudiArabia,
    timeZone: 'Asia/Dubai',
    weeks: saudiArabia.weeks.slice(0, 1),
    daysOff: [...saudiArabia.daysOff.slice(1).toReversed(), { name: { en: 'Eid al-Fitr', ar: 'عيد الفطر' }, on: { kind: 'hijri', month: 9, day: 30, days: 5 } }, { name: { en: 'Flag Day', ar: 'يوم العلم' }, on: { kind: 'yearly', month: 3, day: 11 } }],
    moonSightings: [{ year: 1447, month: 9, days: 1 }],
  }

  it('is said part by part; another order is no change', () => {
    expect(compareCalendars(saudiArabia, changed).map(({ said }) => said.en)).toEqual([
      'Time zone: Asia/Riyadh became Asia/Dubai.',
      'Week from 2013-06-29: removed.',
      'Day off "Eid al-Fitr": changed.',
      'Day off "Flag Day": added.',
      'Moon sighting "9/1447": added.',
    ])
    expect(compareCalendars(saudiArabia, changed).every(({ said }) => /\p{Script=Arabic}/u.test(said.ar))).toBe(true)
    expect(compareCalendars(saudiArabia, { ...saudiArabia, daysOff: saudiArabia.daysOff.toReversed() })).toEqual([])
  })
})

describe('a version', () => {
  it('is named by what it says, in whatever order', () => {
    const { key: _key, version: _version, ...content } = saudiArabia
    const turned = Object.fromEntries(Object.entries(content).toReversed()) as typeof content
    expect(versioned('one', content).version).toBe(versioned('other', turned).version)
    expect(versioned('one', { ...content, timeZone: 'Asia/Dubai' }).version).not.toBe(versioned('one', content).version)
    expect(versioned('one', content).version).toMatch(/^[0-9a-f]{16}$/)
  })
})
