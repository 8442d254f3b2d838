import { describe, expect, it } from 'vitest'
import { definitionSchema } from './definitionSchema.ts'
import { figuresChart } from './figuresChart.ts'
import type { FiguresRow } from './figuresSql.ts'
import { transactions } from './sources/transactions.ts'

const offered = new Map(Object.entries(transactions.fields))
const speaker = { locale: 'en' as const, dateFormat: 'DD/MM/YYYY' as const, labels: (_list: unknown, value: string) => value }
const chartOf = (definition: object, rows: [group: string | null, value: number, second?: string][]) =>
  figuresChart(
    { source: transactions, definition: definitionSchema.parse(definition), offered, speaker },
    rows.map(([g0, a0, g1 = '']) => ({ isTotal: false, g0, g1, a0 }) as FiguresRow),
  )
const count = { groups: [{ field: 'clientName' }], aggregates: [{ of: 'count' }], chart: { kind: 'bar' } }
const many = Array.from({ length: 40 }, (_none, index): [string, number] => [`Client ${index}`, 40 - index])

describe('a chart of figures', () => {
  it('has a category a group, those without a value by their name', () => {
    expect(chartOf(count, [['North', 2], [null, 1]])).toMatchObject({ categories: ['North', 'Not set'], series: [{ name: 'Transactions', values: [2, 1] }], title: 'Transactions by Client' })
  })

  it('adds up what is too much for a picture', () => {
    const chart = chartOf(count, many)!
    expect([chart.categories.length, chart.categories.at(-1)]).toEqual([30, 'Others'])
    expect(chart.series[0]!.values.reduce((sum: number, value) => sum + (value ?? 0), 0)).toBe((40 * 41) / 2)
  })

  it('leaves it out where sums mean nothing', () => {
    const chart = chartOf({ ...count, aggregates: [{ of: 'avg', field: 'daysOpen' }] }, many)!
    expect([chart.categories.length, chart.categories.includes('Others')]).toEqual([30, false])
  })

  it('makes series of a second group, with holes where there is nothing', () => {
    const two = { ...count, groups: [{ field: 'clientName' }, { field: 'priority' }], chart: { kind: 'stackedBar' } }
    expect(chartOf(two, [['North', 2, 'high'], ['North', 1, 'low'], ['South', 5, 'low']])).toMatchObject({
      categories: ['North', 'South'], series: [{ name: 'high', values: [2, null] }, { name: 'low', values: [1, 5] }],
    })
  })

  it('is none without rows', () => {
    expect(chartOf(count, [])).toBeNull()
  })
})
