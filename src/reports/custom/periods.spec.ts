import { describe, expect, it } from 'vitest'
import { periods } from './definitionSchema.ts'
import { firstWeekdayOf, moveInterval, spanOf, startOfInterval } from './periods.ts'

const sunday = 0

describe('a period', () => {
  it.each([
    ['today', '2026-11-23', '2026-11-24'], ['yesterday', '2026-11-22', '2026-11-23'], ['thisWeek', '2026-11-22', '2026-11-29'], ['lastWeek', '2026-11-15', '2026-11-22'],
    ['lastMonth', '2026-10-01', '2026-11-01'], ['nextMonth', '2026-12-01', '2027-01-01'], ['thisQuarter', '2026-10-01', '2027-01-01'], ['lastQuarter', '2026-07-01', '2026-10-01'],
    ['thisYear', '2026-01-01', '2027-01-01'], ['lastYear', '2025-01-01', '2026-01-01'],
  ] as const)('%s on a Monday in November is %s to %s', (period, from, until) => {
    expect(spanOf(period, '2026-11-23', sunday)).toEqual({ from, until })
  })

  it.each(periods)('%s is never empty, on no day of two years', (period) => {
    for (let day = '2027-12-01'; day < '2029-12-01'; day = moveInterval(day, 'day', 1)) {
      const { from, until } = spanOf(period, day, 1)
      expect(from < until).toBe(true)
    }
  })
})

describe('a week', () => {
  it('begins on the day after the week-end', () => {
    expect([firstWeekdayOf([5, 6]), firstWeekdayOf([6, 0]), firstWeekdayOf([4, 5]), firstWeekdayOf([]), firstWeekdayOf([0, 1, 2, 3, 4, 5, 6])]).toEqual([0, 1, 6, 1, 1])
    expect([0, 1, 6].map((first) => startOfInterval('2026-11-27', 'week', first))).toEqual(['2026-11-22', '2026-11-23', '2026-11-21'])
  })
})
