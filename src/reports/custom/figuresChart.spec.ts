import { describe, expect, it } from 'vitest'
import { chartPlan } from './chartPlan.ts'
import type { ChartRow } from './chartSql.ts'
import { definitionSchema } from './definitionSchema.ts'
import { datesOf } from './fillGaps.ts'
import { figuresChart } from './figuresChart.ts'
import { transactions } from './sources/transactions.ts'

const offered = new Map(Object.entries(transactions.fields))
const speaker = { locale: 'en' as const, dateFormat: 'DD/MM/YYYY' as const, labels: (_list: unknown, value: string) => value }
const count = { groups: [{ field: 'clientName' }], aggregates: [{ of: 'count' }], chart: { kind: 'bar' } }
const monthly = { ...count, groups: [{ field: 'createdAt', by: 'month' }], chart: { kind: 'line' } }

function chartOf(given: object, rows: Partial<ChartRow>[], [first, last]: [string, string] | [null, null] = [null, null]) {
  const over = { source: transactions, definition: definitionSchema.parse(given), offered, speaker, statements: { today: '2026-11-23', firstWeekday: 0, range: undefined } }
  const found = { first, last }
  const plan = chartPlan(over, found, datesOf(over, found))!
  return { plan, chart: figuresChart(over, plan, rows.map((row) => ({ category: 1, g0: null, series: 1, g1: null, categories: 1, value: null, ...row }))) }
}

describe('a chart of figures', () => {
  it('has a category a group, those without a value by their name, and the rest last', () => {
    const rows = [{ category: null, value: 7 }, { category: 2, value: 1 }, { category: 1, g0: 'North', value: 2 }]
    expect(chartOf(count, rows).chart).toMatchObject({ categories: ['North', 'Not set', 'Others'], series: [{ name: 'Transactions', values: [2, 1, 7] }], title: 'Transactions by Client' })
  })

  it('makes series of a second group, with holes where there is nothing', () => {
    const two = { ...count, groups: [{ field: 'clientName' }, { field: 'priority' }], chart: { kind: 'stackedBar' } }
    const [north, south, high, low] = [{ category: 1, g0: 'North' }, { category: 2, g0: 'South' }, { series: 1, g1: 'high' }, { series: 2, g1: 'low' }]
    expect(chartOf(two, [{ ...north, ...high, value: 2 }, { ...north, ...low, value: 1 }, { ...south, ...low, value: 5 }]).chart).toMatchObject({
      categories: ['North', 'South'], series: [{ name: 'high', values: [2, null] }, { name: 'low', values: [1, 5] }],
    })
  })

  it('has nought on the axis of time where nothing is counted, and a hole where there is no average', () => {
    const of = (aggregate: object) => chartOf({ ...monthly, aggregates: [aggregate] }, [{ category: 1, g0: '2026-03-01', value: 4 }, { category: 2, g0: '2026-01-01', value: 5 }], ['2026-01-01', '2026-03-01']).chart!.series[0]!.values
    expect([of({ of: 'count' }), of({ of: 'distinct', field: 'clientName' }), of({ of: 'avg', field: 'daysOpen' })]).toEqual([[5, 0, 4], [5, 0, 4], [5, null, 4]])
  })

  it('draws too many days as weeks, months, quarters or years, to the latest', () => {
    const day = { ...monthly, groups: [{ field: 'createdAt', by: 'day' }] }
    const of = (first: string, last: string) => {
      const { by, axis } = chartOf(day, [], [first, last]).plan
      return [by, axis?.length, axis?.at(-1)]
    }
    expect(of('2026-01-01', '2026-04-30')).toEqual(['day', 120, '2026-04-30'])
    expect(of('2026-01-01', '2026-05-01')).toEqual(['week', 18, '2026-04-26'])
    expect(of('2021-01-01', '2025-12-31')).toEqual(['month', 60, '2025-12-01'])
    expect(of('2001-01-01', '2025-12-31')).toEqual(['quarter', 100, '2025-10-01'])
    expect(of('1950-01-01', '9999-12-31')).toEqual(['year', undefined, undefined])
    expect(chartOf(day, [], ['1950-01-01', '9999-12-31']).plan.categories).toEqual({ most: 120, keepsRest: false, isLatest: true })
  })

  it('is none without rows', () => {
    expect(chartOf(count, []).chart).toBeNull()
  })
})
