import { describe, expect, it } from 'vitest'
import { definitionSchema } from './definitionSchema.ts'
import { createFill, datesOf } from './fillGaps.ts'
import type { FiguresRow } from './figuresSql.ts'
import { transactions } from './sources/transactions.ts'

const offered = new Map(Object.entries(transactions.fields))
const dates = (definition: object, first: string | null, last: string | null, range?: { from?: string; to?: string }) =>
  datesOf(
    {
      source: transactions, offered, definition: definitionSchema.parse({ aggregates: [{ of: 'count' }], ...definition }),
      statements: { today: '2026-11-23', firstWeekday: 0, range },
    },
    { first, last },
  )
const created = { groups: [{ field: 'createdAt', by: 'month' }] }

describe('the dates of a series', () => {
  it('go from the first to the last, whole weeks and months, in the order of the report', () => {
    expect(dates(created, '2025-12-01', '2026-02-01')).toEqual(['2025-12-01', '2026-01-01', '2026-02-01'])
    expect(dates({ ...created, sort: [{ by: 'group:0', direction: 'desc' }] }, '2025-12-01', '2026-02-01')).toEqual(['2026-02-01', '2026-01-01', '2025-12-01'])
    expect(dates({ groups: [{ field: 'createdAt', by: 'week' }] }, '2026-11-01', '2026-11-15')).toEqual(['2026-11-01', '2026-11-08', '2026-11-15'])
    expect(dates({ groups: [{ field: 'createdAt', by: 'quarter' }] }, '2026-01-01', '2026-07-01')).toHaveLength(3)
  })

  it('go as far as days were asked for, and not beyond today for what happens by itself', () => {
    expect(dates(created, '2026-03-01', '2026-03-01', { from: '2026-01-15', to: '2026-04-10' })).toEqual(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'])
    const thisYear = { filters: [{ field: 'createdAt', operator: 'period', value: 'thisYear' }] }
    expect(dates({ ...created, ...thisYear }, '2026-03-01', '2026-03-01')!.slice(-1)).toEqual(['2026-11-01'])
    const due = { groups: [{ field: 'dueDate', by: 'month' }], filters: [{ field: 'dueDate', operator: 'period', value: 'thisYear' }] }
    expect(dates(due, '2026-03-01', '2026-03-01')).toHaveLength(12)
    // Any of the filters: each date may have rows by another.
    expect(dates({ ...created, ...thisYear, match: 'any' }, '2026-03-01', '2026-03-01')).toHaveLength(1)
  })

  it('are none where groups are left out on purpose, or stand in another order', () => {
    for (const other of [{ limit: 3 }, { sort: [{ by: 'value:0', direction: 'desc' }] }, { figureFilters: [{ figure: 0, operator: 'atLeast', value: 1 }] }, { groups: [{ field: 'clientName' }] }]) {
      expect(dates({ ...created, ...other }, '2026-01-01', '2026-03-01')).toBeNull()
    }
    expect(dates(created, null, null)).toBeNull()
    expect(dates({ groups: [{ field: 'createdAt', by: 'day' }] }, '1900-01-01', '2026-01-01')).toBeNull()
    expect(dates({ groups: [{ field: 'createdAt', by: 'day' }] }, '2026-01-01', '2026-01-03', { from: '1900-01-01' })).toHaveLength(3)
  })

  it('end with the last day there is', () => {
    for (const by of ['day', 'week', 'month', 'quarter', 'year']) expect(dates({ groups: [{ field: 'dueDate', by }] }, '9999-10-01', '9999-12-31')!.at(-1)).toMatch(/^9999-/)
    expect(dates({ groups: [{ field: 'dueDate', by: 'month' }] }, '9999-11-01', '9999-12-01')).toHaveLength(2)
  })

  it('have a row each: nought where counts and sums are, nothing where an average is, what has no date at the end', () => {
    const definition = definitionSchema.parse({ ...created, aggregates: [{ of: 'count' }, { of: 'avg', field: 'daysOpen' }] })
    const fill = createFill(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'], definition)
    const row = (g0: string | null) => ({ isTotal: false, g0, a0: 5, a1: 2.5 }) as FiguresRow
    const rows = [...['2026-02-01', null].flatMap((date) => fill.upTo(row(date))), ...fill.rest()]
    expect(rows.map(({ g0, a0, a1 }) => [g0, a0, a1])).toEqual([
      ['2026-01-01', 0, null], ['2026-02-01', 5, 2.5], ['2026-03-01', 0, null], ['2026-04-01', 0, null], [null, 5, 2.5],
    ])
  })
})
