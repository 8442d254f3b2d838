import { expect, it } from 'vitest'
import { daysOf } from './daysOf.ts'

const office = { at: new Date('2026-11-22T21:30:00Z'), timeZone: 'Asia/Riyadh', dateFormat: 'DD/MM/YYYY', locale: 'en' } as const

it('counts by the days of the office, not of UTC', () => {
  // Half past midnight of the 23rd in Riyadh.
  const moments = ['2026-11-22T21:10:00Z', '2026-11-22T20:59:59Z', '2026-11-21T21:00:00Z', '2026-11-21T20:59:59Z']
  expect(daysOf(moments, office)).toEqual([
    { day: '2026-11-23', label: 'Today', count: 1 },
    { day: '2026-11-22', label: 'Yesterday', count: 2 },
    { day: '2026-11-21', label: '21/11/2026', count: 1 },
  ])
})

it('speaks Arabic, and of nothing when there is nothing', () => {
  expect(daysOf(['2026-11-22T21:10:00Z', '2026-11-22T20:00:00Z'], { ...office, locale: 'ar' }).map(({ label }) => label)).toEqual(['اليوم', 'أمس'])
  expect(daysOf([], office)).toEqual([])
})
