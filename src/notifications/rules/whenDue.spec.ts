import { describe, expect, it } from 'vitest'
import type { WorkingCalendar } from '../../sla/index.ts'
import type { Rule } from './rule.ts'
import { whenDue } from './whenDue.ts'

// Sunday to Thursday, 08:00 to 16:00, three hours ahead of UTC. 22 November 2026 is a Sunday.
const calendar: WorkingCalendar = {
  key: 'office', version: '1', name: { en: 'Office', ar: 'المكتب' }, timeZone: 'Asia/Riyadh',
  weeks: [{ hours: [{ days: [0, 1, 2, 3, 4], shifts: [{ from: '08:00', to: '16:00' }] }] }],
  daysOff: [], reducedHours: [], extraWorkingDays: [], moonSightings: [],
}
type Timing = Pick<Rule, 'delayMinutes' | 'at' | 'workingDaysOnly'>
const plain: Timing = { delayMinutes: 0, at: null, workingDaysOnly: false }
const due = (rule: Partial<Timing>, from: string, within = calendar) =>
  whenDue({ ...plain, ...rule }, new Date(from), within).toISOString()

describe('when a rule tells', () => {
  it('at once, or so many minutes later', () => {
    expect(due({}, '2026-11-22T09:30:00.000Z')).toBe('2026-11-22T09:30:00.000Z')
    expect(due({ delayMinutes: 90 }, '2026-11-22T09:30:00.000Z')).toBe('2026-11-22T11:00:00.000Z')
  })

  it('at the next time the clock of the office shows', () => {
    expect(due({ at: '08:30' }, '2026-11-22T05:00:00.000Z')).toBe('2026-11-22T05:30:00.000Z')
    expect(due({ at: '08:30' }, '2026-11-22T05:30:00.000Z')).toBe('2026-11-22T05:30:00.000Z')
    expect(due({ at: '08:30' }, '2026-11-22T05:30:00.001Z')).toBe('2026-11-23T05:30:00.000Z')
  })

  it('counts the delay first', () => {
    expect(due({ delayMinutes: 60, at: '08:30' }, '2026-11-22T05:00:00.000Z')).toBe('2026-11-23T05:30:00.000Z')
  })

  it('in the evening before midnight by UTC it is tomorrow in the office', () => {
    expect(due({ at: '00:15' }, '2026-11-22T21:10:00.000Z')).toBe('2026-11-22T21:15:00.000Z')
  })

  it('keeps to working days: at its time, or when work begins', () => {
    const friday = '2026-11-27T10:00:00.000Z'
    expect(due({ workingDaysOnly: true }, friday)).toBe('2026-11-29T05:00:00.000Z')
    expect(due({ workingDaysOnly: true, at: '14:45' }, friday)).toBe('2026-11-29T11:45:00.000Z')
    // A time outside the hours of a working day stays.
    expect(due({ workingDaysOnly: true, at: '20:00' }, '2026-11-22T10:00:00.000Z')).toBe('2026-11-22T17:00:00.000Z')
    expect(due({ workingDaysOnly: true }, '2026-11-22T19:00:00.000Z')).toBe('2026-11-22T19:00:00.000Z')
  })

  it('passes over holidays', () => {
    const holidays = { ...calendar, daysOff: [{ name: { en: 'Holiday', ar: 'عطلة' }, on: { kind: 'dates' as const, from: '2026-11-29', to: '2026-11-30' } }] }
    expect(due({ workingDaysOnly: true, at: '09:00' }, '2026-11-26T19:00:00.000Z', holidays)).toBe('2026-12-01T06:00:00.000Z')
  })

  it('where the hour is left out, the moment clocks change', () => {
    expect(due({ at: '02:30' }, '2026-03-28T23:00:00.000Z', { ...calendar, timeZone: 'Europe/Berlin' })).toBe('2026-03-29T01:00:00.000Z')
  })

  it('says so where no working day comes', () => {
    const never = { ...calendar, weeks: [{ hours: [] }] }
    expect(() => due({ workingDaysOnly: true }, '2026-11-22T09:30:00.000Z', never)).toThrow(RangeError)
  })
})
