import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BuildingKit, FieldOffer } from '../../../src/reports/custom/buildingKit.ts'
import type { Preview } from '../../../src/reports/custom/previewReport.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice()
  const { ids } = office
  await office.create('editor', { externalReference: 'A-1', title: 'Bridge', clientName: 'North', client: ids.client, priority: 'high', dueDate: '2099-12-01', tags: ['red', 'blue'] })
  await office.create('editor', { externalReference: 'A-2', title: '100% done_', clientName: 'North', client: ids.client, priority: 'low' })
  await office.create('editor2', { externalReference: 'B-1', title: '=cmd|calc', clientName: 'South', client: ids.client2, priority: 'urgent', assignedTo: ids.editor2 })
  const gone = await office.create('admin', { externalReference: 'GONE', title: 'Deleted', clientName: 'Nobody' })
  await office.ask('admin', 'DELETE', `/transactions/${gone.id}`, { body: { reason: 'A mistake' }, headers: { 'if-match': '"1"' } })
}, 120_000)
afterAll(() => office.close())

const preview = (as: PersonKey | null, source: string, definition: unknown, language?: 'en' | 'ar') =>
  office.ask<Preview & { errors?: any[] }>(as, 'POST', '/report-definitions/preview', { body: { source, definition, ...(language ? { language } : {}) } })

const shown = async (as: PersonKey, source: string, definition: unknown) => {
  const { status, body } = await preview(as, source, definition)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const listed = async (as: PersonKey, definition: Record<string, unknown>) =>
  (await shown(as, 'transactions', { columns: ['externalReference'], sort: [{ by: 'externalReference' }], ...definition })).sections.at(-1)!.rows.map(([cell]) => cell)
const faults = (body: any) => body.errors[0].data.errors.map(({ path }: { path: string }) => path)

/** A value that fits a field and an operator. */
function fitting(field: FieldOffer, operator: string): unknown {
  if (operator === 'empty' || operator === 'notEmpty') return undefined
  if (operator === 'in' || operator === 'notIn') return field.kind === 'choice' ? ['x'] : field.kind === 'person' ? ['me', '1'] : ['1']
  if (operator.endsWith('Days')) return 30
  if (operator === 'period') return 'lastMonth'
  if (field.dated) return operator === 'between' ? ['2026-01-01', '2026-12-31'] : '2026-11-01'
  if (field.kind === 'number' || field.kind === 'hours') return operator === 'between' ? [0, 100] : 3.5
  return field.kind === 'yesNo' ? true : `a'b"c%_\\`
}

describe('every field of every source', () => {
  it('can be shown, filtered by each of its operators, grouped, counted and sorted as is offered', async () => {
    for (const locale of ['en', 'ar'] as const) {
      const { body: kit } = await office.ask<BuildingKit>('admin', 'GET', '/report-definitions/sources', { locale })
      expect(kit.sources.map(({ key }) => key)).toEqual(['transactions', 'history', 'workflows', 'attachments', 'users', 'audit'])
      for (const { key, fields, usual } of kit.sources) {
        expect(usual.length).toBeGreaterThan(1)
        for (let from = 0; from < fields.length; from += 20) {
          await shown('admin', key, { columns: fields.slice(from, from + 20).map((field) => field.key), sort: fields.slice(from, from + 20).filter(({ sorts }) => sorts).slice(0, 5).map((field) => ({ by: field.key })) })
        }
        if (locale === 'en') continue
        for (const field of fields) {
          if (field.operators.length > 0) {
            const filters = field.operators.map((operator) => ({ field: field.key, operator, ...(fitting(field, operator) === undefined ? {} : { value: fitting(field, operator) }) }))
            for (const match of ['all', 'any']) await shown('admin', key, { columns: [usual[0]], filters, match })
          }
          if (!field.groups) continue
          const intervals = field.dated ? kit.intervals.map(({ value }) => value) : [undefined]
          for (const by of intervals) {
            const aggregates = [{ of: 'count' }, ...field.aggregates.map((of) => ({ of, field: field.key }))].slice(0, 8)
            await shown('admin', key, { groups: [{ field: field.key, ...(by ? { by } : {}) }], aggregates, chart: { kind: 'bar', value: 0 } })
          }
        }
      }
    }
  }, 300_000)
})

describe('the rows of a report', () => {
  it('are those its reader may read, deleted ones for nobody', async () => {
    expect(await listed('admin', {})).toEqual(['A-1', 'A-2', 'B-1'])
    expect(await listed('editor', {})).toEqual(['A-1', 'A-2'])
    expect(await listed('editor2', {})).toEqual(['B-1'])
  })

  it('are as many in its figures as in the list of transactions', async () => {
    for (const person of ['admin', 'editor', 'editor2'] as const) {
      const { body } = await office.ask(person, 'GET', '/transactions')
      const figures = await shown(person, 'transactions', { aggregates: [{ of: 'count' }] })
      expect(figures.sections[0]!.tiles[0]!.number).toBe(body.totalDocs)
    }
  })

  it('take signs that mean something to a database for what they are', async () => {
    expect(await listed('admin', { filters: [{ field: 'title', operator: 'contains', value: '0% done_' }] })).toEqual(['A-2'])
    expect(await listed('admin', { filters: [{ field: 'title', operator: 'contains', value: '%' }] })).toEqual(['A-2'])
    expect(await listed('admin', { filters: [{ field: 'title', operator: 'is', value: `' or '1'='1` }] })).toEqual([])
  })

  it('meet all filters, or any of them', async () => {
    const filters = [{ field: 'priority', operator: 'in', value: ['high'] }, { field: 'clientName', operator: 'is', value: 'south' }]
    expect(await listed('admin', { filters })).toEqual([])
    expect(await listed('admin', { filters, match: 'any' })).toEqual(['A-1', 'B-1'])
    expect(await listed('editor', { filters, match: 'any' })).toEqual(['A-1'])
  })

  it('are counted in groups, with a total over all of them', async () => {
    const { sections, rowsExpected } = await shown('admin', 'transactions', {
      groups: [{ field: 'clientName' }], aggregates: [{ of: 'count' }, { of: 'distinct', field: 'priority' }], chart: { kind: 'pie', value: 0 }, columns: ['externalReference'],
    })
    expect(sections[0]).toMatchObject({ rows: [['North', 2, 2], ['South', 1, 1]], total: ['All', 3, 3], charts: [{ kind: 'pie', categories: ['North', 'South'], series: [{ values: [2, 1] }] }] })
    expect(sections[1]!.rows).toHaveLength(3)
    expect(rowsExpected).toBe(2 + 3)
  })

  it('sort by how pressing they are, not by its name', async () => {
    expect(await listed('admin', { sort: [{ by: 'priority', direction: 'desc' }] })).toEqual(['B-1', 'A-1', 'A-2'])
  })

  it('fall on the days that the office’s clock shows, weeks beginning after its week-end', async () => {
    // Half past one on Sunday morning in Riyadh is still Saturday in Greenwich.
    await office.sql(`update transactions set created_at = '2026-11-07T22:30:00Z' where external_reference = 'A-1'`)
    await office.sql(`update transactions set created_at = '2026-11-07T20:30:00Z' where external_reference = 'A-2'`)
    const by = async (interval: string) =>
      (await shown('editor', 'transactions', { groups: [{ field: 'createdAt', by: interval }], aggregates: [{ of: 'count' }] })).sections[0]!.rows
    expect(await by('day')).toEqual([[{ day: '2026-11-07' }, 1], [{ day: '2026-11-08' }, 1]])
    expect(await by('week')).toEqual([[{ day: '2026-11-01' }, 1], [{ day: '2026-11-08' }, 1]])
    expect(await by('month')).toEqual([['November 2026', 2]])
    const on = (day: string) => listed('editor', { filters: [{ field: 'createdAt', operator: 'between', value: [day, day] }] })
    expect([await on('2026-11-07'), await on('2026-11-08')]).toEqual([['A-2'], ['A-1']])
  })

  it('speak the language that is asked for', async () => {
    const { body } = await preview('admin', 'transactions', { groups: [{ field: 'priority' }], aggregates: [{ of: 'count' }], sort: [{ by: 'group:0' }] }, 'ar')
    expect(body.sections[0]!.rows.map(([name]) => name)).toEqual(['منخفضة', 'عالية', 'عاجلة'])
  })
})

describe('what somebody may not see', () => {
  it('is no source for them', async () => {
    const { body: kit } = await office.ask<BuildingKit>('editor', 'GET', '/report-definitions/sources')
    expect(kit.sources.map(({ key }) => key)).toEqual(['transactions', 'history', 'workflows', 'attachments'])
    for (const source of ['users', 'audit']) expect(faults((await preview('editor', source, { columns: ['name'] })).body)).toEqual(['source'])
    expect((await preview('client', 'transactions', { columns: ['reference'] })).status).toBe(403)
    expect((await preview(null, 'transactions', { columns: ['reference'] })).status).toBe(401)
    expect((await office.ask('client', 'GET', '/report-definitions/sources')).status).toBe(403)
  })

  it('is not counted by workflow either', async () => {
    const definition = { columns: ['key', 'transactions'] }
    const of = async (person: PersonKey) => (await shown(person, 'workflows', definition)).sections[0]!.rows.reduce((sum, [, count]) => sum + Number(count), 0)
    expect([await of('admin'), await of('editor'), await of('editor2')]).toEqual([3, 2, 1])
  })
})

describe('a definition', () => {
  it.each([
    ['a column', { columns: [`reference"; drop table users; --`] }, 'definition.columns.0'],
    ['a column of JavaScript', { columns: ['constructor'] }, 'definition.columns.0'],
    ['a filter', { columns: ['reference'], filters: [{ field: `s.id) or (1=1`, operator: 'is', value: 'x' }] }, 'definition.filters.0.field'],
    ['an operator', { columns: ['reference'], filters: [{ field: 'title', operator: `= '' or`, value: 'x' }] }, 'definition.filters.0.operator'],
    ['an operator that does not fit', { columns: ['reference'], filters: [{ field: 'title', operator: 'lastDays', value: 3 }] }, 'definition.filters.0.operator'],
    ['a day', { columns: ['reference'], filters: [{ field: 'createdAt', operator: 'atLeast', value: `2026-01-01'::date; --` }] }, 'definition.filters.0.value'],
    ['a day that is none', { columns: ['reference'], filters: [{ field: 'createdAt', operator: 'atLeast', value: '2026-02-30' }] }, 'definition.filters.0.value'],
    ['a number', { columns: ['reference'], filters: [{ field: 'files', operator: 'is', value: '1; drop' }] }, 'definition.filters.0.value'],
    ['a great number', { columns: ['reference'], filters: [{ field: 'files', operator: 'is', value: 1e300 }] }, 'definition.filters.0.value'],
    ['an id', { columns: ['reference'], filters: [{ field: 'type', operator: 'in', value: ['99999999999'] }] }, 'definition.filters.0.value'],
    ['a group', { groups: [{ field: 'status, (select password)' }], aggregates: [{ of: 'count' }] }, 'definition.groups.0.field'],
    ['an interval', { groups: [{ field: 'createdAt', by: `month'); --` }], aggregates: [{ of: 'count' }] }, 'definition.groups.0.by'],
    ['an aggregate', { aggregates: [{ of: 'sum', field: 'title' }] }, 'definition.aggregates.0.of'],
    ['an aggregate of its own', { aggregates: [{ of: 'pg_sleep' }] }, 'definition.aggregates.0.of'],
    ['an order', { columns: ['reference'], sort: [{ by: 'reference; --' }] }, 'definition.sort.0.by'],
    ['an order by what is no figure', { columns: ['reference'], sort: [{ by: 'value:3' }] }, 'definition.sort.0.by'],
    ['a direction', { columns: ['reference'], sort: [{ by: 'reference', direction: 'asc; --' }] }, 'definition.sort.0.direction'],
    ['a limit', { columns: ['reference'], limit: '1; --' }, 'definition.limit'],
    ['a chart without a group', { columns: ['reference'], chart: { kind: 'bar' } }, 'definition.chart'],
    ['nothing at all', {}, 'definition.columns'],
    ['something unknown', { columns: ['reference'], having: '1=1' }, 'definition'],
  ])('with %s that is none is refused where it stands', async (_what, definition, path) => {
    for (const locale of ['en', 'ar'] as const) {
      const answer = await office.ask('admin', 'POST', '/report-definitions/preview', { body: { source: 'transactions', definition }, locale })
      expect([answer.status, faults(answer.body)]).toEqual([400, [path]])
    }
    const saved = await office.ask('admin', 'POST', '/report-definitions', { body: { name: 'Wrong', source: 'transactions', definition } })
    expect([saved.status, faults(saved.body)]).toEqual([400, [path]])
  })

  it('with a zero byte, which the database takes in no text, is refused', async () => {
    expect((await preview('admin', 'transactions', { columns: ['reference'], filters: [{ field: 'title', operator: 'is', value: 'a\0b' }] })).status).toBe(400)
  })

  it('belongs to whoever made it, and is shared by role', async () => {
    const body = { name: 'Mine', source: 'transactions', definition: { columns: ['reference'] }, owner: office.ids.admin }
    const made = await office.ask('editor', 'POST', '/report-definitions', { body })
    expect([made.status, made.body.doc.owner]).toEqual([201, office.ids.editor])
    const { id } = made.body.doc
    expect((await office.ask('editor2', 'GET', `/report-definitions/${id}`)).status).toBe(404)
    const shared = await office.ask('editor', 'PATCH', `/report-definitions/${id}`, { body: { sharedWith: ['editor'], owner: office.ids.editor2 } })
    expect([shared.status, shared.body.doc.owner]).toEqual([200, office.ids.editor])
    expect((await office.ask('editor2', 'GET', `/report-definitions/${id}`)).status).toBe(200)
    expect((await office.ask('editor2', 'PATCH', `/report-definitions/${id}`, { body: { name: 'Stolen' } })).status).toBe(403)
    expect((await office.ask('client', 'GET', `/report-definitions/${id}`)).status).toBe(403)
  })

  it('of people or of the audit log is shared with administrators at most', async () => {
    const body = { name: 'Log', source: 'audit', definition: { columns: ['at', 'ip'] }, sharedWith: ['editor'] }
    expect(faults((await office.ask('admin', 'POST', '/report-definitions', { body })).body)).toEqual(['sharedWith'])
    expect((await office.ask('admin', 'POST', '/report-definitions', { body: { ...body, sharedWith: ['admin'] } })).status).toBe(201)
    expect(faults((await office.ask('editor', 'POST', '/report-definitions', { body: { ...body, sharedWith: [] } })).body)).toEqual(['source'])
  })
})
