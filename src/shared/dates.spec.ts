import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isDueSoon, isOfficeDate, isOverdue, officeDate, officeMoment, startOfOfficeDay } from './dates.ts'
import type { StatusKind } from './statusKinds.ts'

describe('officeDate', () => {
  it.each([
    ['2026-11-22T20:59:59Z', 'Asia/Riyadh', '2026-11-22'],
    ['2026-11-22T21:00:00Z', 'Asia/Riyadh', '2026-11-23'],
    ['2026-11-22T21:00:00Z', 'America/New_York', '2026-11-22'],
    ['2026-12-31T23:00:00Z', 'Asia/Riyadh', '2027-01-01'],
  ])('%s in %s is %s', (now, zone, date) => {
    expect(officeDate(new Date(now), zone)).toBe(date)
  })

  it('refuses a time zone that does not exist', () => {
    expect(() => officeDate(new Date(0), 'Mars/Olympus')).toThrow(RangeError)
  })
})

describe('officeMoment', () => {
  it.each([
    ['2026-11-07T22:30:00Z', 'Asia/Riyadh', '2026-11-08 01:30'],
    ['2026-11-07T20:59:59Z', 'Asia/Riyadh', '2026-11-07 23:59'],
    ['2026-01-01T00:00:00Z', 'Asia/Kathmandu', '2026-01-01 05:45'],
    // Clocks are put forward at 01:00 and back at 01:00, Greenwich time.
    ['2026-03-29T00:59:00Z', 'Europe/Berlin', '2026-03-29 01:59'],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29 03:00'],
    ['2026-10-25T00:59:00Z', 'Europe/Berlin', '2026-10-25 02:59'],
    ['2026-10-25T01:00:00Z', 'Europe/Berlin', '2026-10-25 02:00'],
    ['1969-12-31T23:59:00Z', 'UTC', '1969-12-31 23:59'],
  ])('%s in %s is %s', (at, timeZone, shown) => {
    expect([officeMoment(new Date(at), timeZone), officeMoment(new Date(at), timeZone)]).toEqual([shown, shown])
  })
})

describe('startOfOfficeDay', () => {
  it.each([
    ['an ordinary day', '2026-11-22', 'Asia/Riyadh', '2026-11-21T21:00:00.000Z'],
    ['clocks go forward later that day', '2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['the day after', '2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['clocks go forward at midnight: it begins at 01:00', '2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    ['clocks go back', '2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'],
    ['half an hour off', '2026-11-22', 'Asia/Kolkata', '2026-11-21T18:30:00.000Z'],
    ['the easternmost zone', '2026-11-22', 'Pacific/Kiritimati', '2026-11-21T10:00:00.000Z'],
  ])('%s', (_name, date, zone, start) => {
    expect(startOfOfficeDay(date, zone).toISOString()).toBe(start)
  })

  it('is the first moment of its day, whatever the zone', () => {
    const zones = fc.constantFrom('Asia/Riyadh', 'Africa/Cairo', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), zones, (days, zone) => {
        const date = addDays('2015-01-01', days)
        const start = startOfOfficeDay(date, zone)
        expect(officeDate(start, zone)).toBe(date)
        expect(officeDate(new Date(start.getTime() - 1000), zone) < date).toBe(true)
      }),
    )
  })
})

describe('due dates, seen from 22 November', () => {
  const today = '2026-11-22'
  const on = (dueDate: string | null, kind: StatusKind = 'normal') => ({ dueDate, kind, today })

  it.each([
    ['yesterday', '2026-11-21', true, false],
    ['today', '2026-11-22', false, true],
    ['in three days', '2026-11-25', false, true],
    ['in four days', '2026-11-26', false, false],
    ['without a due date', null, false, false],
  ])('%s', (_name, dueDate, overdue, soon) => {
    expect([isOverdue(on(dueDate)), isDueSoon(on(dueDate))]).toEqual([overdue, soon])
  })

  it.each(['initial', 'waiting', 'final'] as const)('never presses where the status is %s', (kind) => {
    expect([isOverdue(on('2026-01-01', kind)), isDueSoon(on(today, kind))]).toEqual([false, false])
  })
})

describe('days of the calendar', () => {
  it('counts over months, leap days and backwards', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  })

  it('knows which days exist', () => {
    expect(['2026-11-22', '2028-02-29'].every(isOfficeDate)).toBe(true)
    const none = ['2026-02-30', '2026-02-29', '2026-13-01', '22/11/2026', '2026-11-22T00:00', '']
    expect(none.filter(isOfficeDate)).toEqual([])
  })
})
