import { describe, expect, it } from 'vitest'
import { dateOfDayNumber } from './days.ts'
import { hijriMonthStart, hijriYears, hijriYearsIn } from './hijri.ts'

describe('the first day of a Hijri month', () => {
  it.each([
    [1434, 9, '2013-07-09'],
    [1444, 9, '2023-03-23'],
    [1444, 10, '2023-04-21'],
    [1444, 12, '2023-06-19'],
    [1445, 9, '2024-03-11'],
    [1445, 10, '2024-04-10'],
    [1446, 9, '2025-03-01'],
    [1446, 10, '2025-03-30'],
    [1447, 1, '2025-06-26'],
    [1447, 9, '2026-02-18'],
    [1447, 10, '2026-03-20'],
    [1446, 13, '2025-06-26'],
  ])('%i-%i is %s', (year, month, date) => {
    expect(dateOfDayNumber(hijriMonthStart(year, month, []))).toBe(date)
  })

  it('is 29 or 30 days before the next one, in all the tables', () => {
    const lengths = new Set<number>()
    for (let year = hijriYears.first; year < hijriYears.last; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        lengths.add(hijriMonthStart(year, month + 1, []) - hijriMonthStart(year, month, []))
      }
    }
    expect([...lengths].sort()).toEqual([29, 30])
  })

  it('moves with the moon, and so does the end of the month before', () => {
    const sightings = [{ year: 1447, month: 1, days: 1 }]
    expect(dateOfDayNumber(hijriMonthStart(1447, 1, sightings))).toBe('2025-06-27')
    expect(dateOfDayNumber(hijriMonthStart(1446, 13, sightings))).toBe('2025-06-27')
    expect(dateOfDayNumber(hijriMonthStart(1447, 2, sightings))).toBe(dateOfDayNumber(hijriMonthStart(1447, 2, [])))
  })

  it('is not known outside the tables', () => {
    expect(() => hijriMonthStart(1299, 12, [])).toThrow(RangeError)
    expect(() => hijriMonthStart(1600, 13, [])).toThrow(/1601 is outside the tables/)
  })

  it('a Gregorian year has parts of two or three Hijri years', () => {
    expect(hijriYearsIn(2008)).toEqual(expect.arrayContaining([1428, 1429, 1430]))
    expect(hijriYearsIn(2026)).toEqual(expect.arrayContaining([1447, 1448]))
    expect(hijriYearsIn(2190)).toEqual([])
  })
})
