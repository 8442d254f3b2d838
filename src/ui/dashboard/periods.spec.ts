import { expect, it } from 'vitest'
import { choiceIn, periodOf, queryOf } from './boardAddress.ts'
import { spanGiven, spanOf } from './periods.ts'

const today = '2026-03-01'

it.each([
  ['today', '2026-03-01', '2026-03-01'],
  ['days7', '2026-02-23', '2026-03-01'],
  ['days30', '2026-01-31', '2026-03-01'],
  ['month', '2026-03-01', '2026-03-01'],
  ['lastMonth', '2026-02-01', '2026-02-28'],
  ['quarter', '2026-01-01', '2026-03-01'],
  ['year', '2026-01-01', '2026-03-01'],
] as const)('%s is from %s to %s', (period, from, to) => expect(spanOf(period, today)).toEqual({ from, to }))

it('takes days of one’s own in either order, and nothing that is no day', () => {
  expect(spanGiven('2026-02-02', '2026-01-01')).toEqual({ from: '2026-01-01', to: '2026-02-02' })
  expect(spanGiven('2026-02-30', '2026-01-01')).toBeNull()
  expect(spanGiven('2026-02-02', undefined)).toBeNull()
})

it('asks by what stands in the address, and as usual by what does not', () => {
  const ask = (text: string) => queryOf(choiceIn(new URLSearchParams(text)), today)
  expect(ask('')).toEqual({ from: '2026-01-31', to: '2026-03-01' })
  expect(ask('period=year&interval=week&department=3&other=1')).toEqual({ from: '2026-01-01', to: '2026-03-01', interval: 'week', department: '3' })
  expect(ask('period=everything&interval=hour')).toEqual(ask(''))
  expect(ask('period=year&from=2026-01-05&to=2026-01-06')).toEqual({ from: '2026-01-05', to: '2026-01-06' })
  expect(periodOf({ period: 'custom' })).toBe('days30')
})
