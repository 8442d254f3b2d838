import { expect, it } from 'vitest'
import { addWorkingTime } from './addWorkingTime.ts'
import { calendarOf } from './calendarOf.ts'
import { fingerprint } from './fingerprint.ts'
import { validateCalendar } from './validateCalendar.ts'
import { defaultSettings, readSettings } from '../shared/settings.ts'

const decided = (office: Record<string, unknown>) => calendarOf(readSettings({ office }).settings)
const at = (time: string) => Date.parse(`${time}:00+03:00`)

it('an office that decided nothing works from Sunday to Thursday, 08:00 to 17:00, in Riyadh', () => {
  const calendar = calendarOf(defaultSettings)
  expect(calendar).toEqual({
    key: 'office',
    version: expect.stringMatching(/^[0-9a-f]{16}$/),
    name: { en: 'MDC Tracker', ar: 'متتبع المعاملات' },
    timeZone: 'Asia/Riyadh',
    weeks: [{ hours: [{ days: [0, 1, 2, 3, 4], shifts: [{ from: '08:00', to: '17:00' }] }] }],
    daysOff: [],
    reducedHours: [],
    extraWorkingDays: [],
    moonSightings: [],
  })
  expect(validateCalendar(calendar)).toEqual([])
  expect(addWorkingTime(calendar, at('2026-01-08T16:00'), 120)).toBe(at('2026-01-11T09:00'))
})

it('takes hours, week-end, holidays and time zone from the settings', () => {
  const calendar = decided({
    timeZone: 'Europe/Berlin',
    weekend: [6, 0],
    workingHours: [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '18:00' }],
    holidays: [{ from: '2026-12-24', to: '2026-12-27', name: 'Christmas' }],
  })
  expect(validateCalendar(calendar)).toEqual([])
  // Wednesday 17:00; Thursday and Friday are off; Monday after the break.
  const due = addWorkingTime(calendar, Date.parse('2026-12-23T17:00+01:00'), 60 + 180 + 30)
  expect(due).toBe(Date.parse('2026-12-28T13:30+01:00'))
})

it('equal settings, read twice, are one calendar; other settings are another version', () => {
  const [one, same] = [decided({ weekend: [5, 6] }), decided({ weekend: ['6', '5'] })]
  expect(same).toBe(one)
  const other = decided({ weekend: [5] })
  expect(other.key).toBe(one.key)
  expect(other.version).not.toBe(one.version)
  expect(decided({ weekend: [5, 6], pageSize: 50 })).toBe(one)
})

it('remembers some calendars, not all there ever were', () => {
  const first = decided({ nameEn: 'Office 0' })
  for (let number = 1; number <= 30; number += 1) decided({ nameEn: `Office ${number}` })
  expect(decided({ nameEn: 'Office 0' })).not.toBe(first)
  expect(decided({ nameEn: 'Office 0' })).toEqual(first)
})

it('fingerprints tell contents apart', () => {
  const seen = new Set(Array.from({ length: 20_000 }, (_, index) => fingerprint(`holiday ${index}`)))
  expect(seen.size).toBe(20_000)
  expect(fingerprint('العيد')).not.toBe(fingerprint('العيد '))
})
