import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Preview } from '../../../src/reports/custom/previewReport.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
const [clients, months] = [40, 60]

beforeAll(async () => {
  office = await openOffice()
  const { id } = await office.create('admin', { externalReference: 'SEED', clientName: 'Seed' })
  // One of each client in each month of five years, and the tenth client twice: beyond what a table is read at a time.
  await quietly(
    `insert into transactions select (jsonb_populate_record(t, jsonb_build_object(
       'id', nextval('transactions_id_seq'), 'reference', 'R' || c || '-' || m || '-' || n, 'external_reference', 'E' || c || '-' || m || '-' || n,
       'client_name', 'Client ' || lpad(c::text, 2, '0'), 'due_date', '9999-12-31T12:00:00Z',
       'created_at', ('2021-01-15T09:00:00Z'::timestamptz + m * interval '1 month')))).*
     from transactions t, generate_series(1, ${clients}) c, generate_series(0, ${months - 1}) m, generate_series(1, 2) n
     where t.id = ${id} and (n = 1 or c = 10); delete from transactions where id = ${id}`,
  )
}, 120_000)
afterAll(() => office.close())

/** Past what happens when a transaction is changed: thousands at once. */
const quietly = (statement: string) => office.sql(`begin; set local session_replication_role = replica; ${statement}; commit`)
const figures = async (definition: object, language: 'en' | 'ar' = 'en') => {
  const { status, body } = await office.ask<Preview>('admin', 'POST', '/report-definitions/preview', { body: { source: 'transactions', definition, language } })
  expect(status, JSON.stringify(body)).toBe(200)
  return body.sections[0]!
}
const drawn = async (definition: object) => (await figures(definition)).charts[0]!
const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0)

const perMonth = { groups: [{ field: 'createdAt', by: 'month' }, { field: 'clientName' }], aggregates: [{ of: 'count' }], chart: { kind: 'stackedBar', value: 0 } }

describe('a chart of more groups than are read at a time', () => {
  it('tells of every month, and adds what is no series of its own', async () => {
    const { categories, series } = await drawn(perMonth)
    expect([categories.length, categories[0], categories.at(-1)]).toEqual([months, 'January 2021', 'December 2025'])
    expect(categories.map((_month, place) => sum(series.map(({ values }) => values[place]!)))).toEqual(categories.map(() => clients + 1))
    expect(series.map(({ name }) => name)).toEqual(['Client 10', ...[1, 2, 3, 4, 5, 6].map((nr) => `Client 0${nr}`), 'Others'])
  })

  it('adds up what is too much for a picture, and says of what it leaves out where nothing can be added', async () => {
    const byClient = { groups: [{ field: 'clientName' }, { field: 'createdAt', by: 'month' }], aggregates: [{ of: 'count' }], chart: { kind: 'bar', value: 0 } }
    const { categories, series } = await drawn(byClient)
    expect([categories.length, categories[0], categories.at(-1)]).toEqual([30, 'Client 10', 'Others'])
    expect(sum(series.flatMap(({ values }) => values))).toBe((clients + 1) * months)
    const averages = await drawn({ ...byClient, groups: [{ field: 'clientName' }], aggregates: [{ of: 'avg', field: 'daysOpen' }] })
    expect([averages.categories.length, averages.categories.includes('Others'), averages.title]).toEqual([30, false, 'Average: Days open by Client (the first 30)'])
  })

  it('draws the groups that the table tells, and no others', async () => {
    const top = { groups: [{ field: 'clientName' }], aggregates: [{ of: 'count' }], limit: 2, chart: { kind: 'pie', value: 0 } }
    expect(await drawn(top)).toMatchObject({ categories: ['Client 10', 'Client 01'], series: [{ values: [2 * months, months] }] })
    expect((await drawn({ ...top, limit: null, figureFilters: [{ figure: 0, operator: 'atLeast', value: 100 }] })).categories).toEqual(['Client 10'])
  })
})

describe('a series of more days than a picture holds', () => {
  const daily = { groups: [{ field: 'createdAt', by: 'day' }], aggregates: [{ of: 'count' }], chart: { kind: 'line', value: 0 } }

  it('is drawn by a longer interval, to its end', async () => {
    const chart = await drawn(daily)
    expect([chart.categories.length, chart.categories.at(-1), chart.categories.includes('Others'), chart.title]).toEqual([months, 'December 2025', false, 'Transactions by Created (by month)'])
    expect(chart.series[0]!.values).toEqual(chart.categories.map(() => clients + 1))
  })

  it('is drawn from its latest where groups are left out on purpose', async () => {
    await quietly(`update transactions set created_at = '2015-01-01T09:00:00Z'::timestamptz + (split_part(reference, '-', 2)::int * 2 + split_part(reference, '-', 3)::int) * interval '1 day' where client_name = 'Client 10'`)
    try {
      const many = await drawn({ ...daily, limit: 150 })
      expect([many.categories.length, many.categories.includes('Others'), many.title]).toEqual([120, false, 'Transactions by Created (the latest 120)'])
      expect(many.categories.at(-1)).toBe('15/06/2023')
    } finally {
      await quietly(`update transactions set created_at = '2025-12-15T09:00:00Z' where client_name = 'Client 10'`)
    }
  })

  it('reaches the last day there is', async () => {
    const section = await figures({ ...daily, groups: [{ field: 'dueDate' }], aggregates: [{ of: 'count' }] })
    expect(section.columns[0]!.heading).toBe('Due date (by day)')
    expect(section.rows).toEqual([[{ day: '9999-12-31' }, (clients + 1) * months]])
  })
})
