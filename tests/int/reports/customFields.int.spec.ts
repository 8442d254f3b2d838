import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BuildingKit } from '../../../src/reports/custom/buildingKit.ts'
import { offeredFields } from '../../../src/reports/custom/offeredFields.ts'
import type { Preview } from '../../../src/reports/custom/previewReport.ts'
import type { WorkflowDefinition } from '../../../src/workflows/definition.ts'
import { defaultLifecycle } from '../../../src/workflows/templates/defaultLifecycle.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

const label = (en: string) => ({ en, ar: `حقل ${en}` })
const first: WorkflowDefinition = {
  ...defaultLifecycle,
  customFields: [
    { key: 'area', label: label('Area'), type: 'number' },
    { key: 'kind', label: label('Kind'), type: 'select', options: [{ value: 'villa', label: { en: 'Villa', ar: 'فيلا' } }, { value: 'shop', label: { en: 'Shop', ar: 'محل' } }] },
    { key: 'visited', label: label('Visited'), type: 'date' },
    { key: 'urgent_visit', label: label('Visit at once'), type: 'boolean' },
    { key: 'o\'b"c'.replace(/\W/g, '_'), label: label('Odd'), type: 'text' },
  ],
}

let office: Office
let workflow: number
beforeAll(async () => {
  office = await openOffice()
  const { ids } = office
  workflow = (await office.sql<{ id: number }>(`select id from workflows where key = 'default'`))[0]!.id
  await publish(first)
  await office.create('editor', { externalReference: 'A-1', client: ids.client, clientName: 'North', customFields: { area: 100, kind: 'villa', visited: '2026-03-05', urgent_visit: true } })
  await office.create('editor', { externalReference: 'A-2', client: ids.client, clientName: 'North', customFields: { area: 300.5, kind: 'shop', visited: '2026-05-01' } })
  await office.create('editor2', { externalReference: 'B-1', client: ids.client2, clientName: 'South', customFields: { area: 50, kind: 'villa', visited: '2026-02-01' } })
  await office.create('editor2', { externalReference: 'B-2', client: ids.client2, clientName: 'South' })
}, 120_000)
afterAll(() => office.close())

async function publish(definition: WorkflowDefinition) {
  expect((await office.ask('admin', 'PUT', `/workflows/${workflow}/configure`, { body: { definition } })).status).toBe(200)
  expect((await office.ask('admin', 'POST', `/workflows/${workflow}/publish`, { body: {} })).status).toBe(200)
}
const preview = (as: PersonKey, definition: unknown, language: 'en' | 'ar' = 'en', source = 'transactions') =>
  office.ask<Preview & { errors?: any[] }>(as, 'POST', '/report-definitions/preview', { body: { source, definition, language } })
const shown = async (as: PersonKey, definition: unknown, language: 'en' | 'ar' = 'en', source = 'transactions') => {
  const { status, body } = await preview(as, definition, language, source)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.sections
}
const rowsOf = async (as: PersonKey, definition: object) => (await shown(as, { columns: ['externalReference'], sort: [{ by: 'externalReference' }], ...definition })).at(-1)!.rows.map(([cell]) => cell)
const offered = async (as: PersonKey, locale: 'en' | 'ar' = 'en') => (await office.ask<BuildingKit>(as, 'GET', '/report-definitions/sources', { locale })).body

describe('what workflows add to transactions', () => {
  it('is offered by its name and kind, of transactions and of what belongs to them', async () => {
    const kit = await offered('editor', 'ar')
    for (const key of ['transactions', 'history', 'attachments']) {
      const fields = kit.sources.find((source) => source.key === key)!.fields.filter((field) => field.key.startsWith('custom.'))
      expect(fields.map((field) => [field.key, field.label, field.kind])).toEqual([
        ['custom.area', 'حقل Area', 'number'], ['custom.kind', 'حقل Kind', 'choice'], ['custom.visited', 'حقل Visited', 'day'], ['custom.urgent_visit', 'حقل Visit at once', 'yesNo'], ['custom.o_b_c', 'حقل Odd', 'text'],
      ])
    }
    expect(kit.choices['custom.kind']).toEqual([{ value: 'villa', label: 'فيلا' }, { value: 'shop', label: 'محل' }])
    expect(kit.sources.find(({ key }) => key === 'workflows')!.fields.some(({ key }) => key.startsWith('custom.'))).toBe(false)
  })

  it('stands in columns as words, numbers and days, and sorts', async () => {
    const [rows] = await shown('admin', { columns: ['externalReference', 'custom.area', 'custom.kind', 'custom.visited', 'custom.urgent_visit'], sort: [{ by: 'custom.area', direction: 'desc' }] })
    expect(rows!.columns.map(({ heading, kind }) => [heading, kind]).slice(1)).toEqual([['Area', 'number'], ['Kind', 'text'], ['Visited', 'day'], ['Visit at once', 'text']])
    expect(rows!.rows).toEqual([
      ['A-2', 300.5, 'Shop', { day: '2026-05-01' }, null], ['A-1', 100, 'Villa', { day: '2026-03-05' }, 'Yes'], ['B-1', 50, 'Villa', { day: '2026-02-01' }, null], ['B-2', null, null, null, null],
    ])
    const [arabic] = await shown('admin', { columns: ['custom.kind'], sort: [{ by: 'custom.kind' }] }, 'ar')
    expect(arabic!.rows.map(([cell]) => cell)).toEqual(['فيلا', 'فيلا', 'محل', null])
  })

  it('filters by what each kind takes, within what the reader may see', async () => {
    const by = (field: string, operator: string, value?: unknown) => ({ filters: [{ field, operator, ...(value === undefined ? {} : { value }) }] })
    expect(await rowsOf('admin', by('custom.area', 'atLeast', 100))).toEqual(['A-1', 'A-2'])
    expect(await rowsOf('editor2', by('custom.area', 'atLeast', 0))).toEqual(['B-1'])
    expect(await rowsOf('admin', by('custom.kind', 'in', ['villa']))).toEqual(['A-1', 'B-1'])
    expect(await rowsOf('admin', by('custom.kind', 'notIn', ['villa']))).toEqual(['A-2', 'B-2'])
    expect(await rowsOf('admin', by('custom.visited', 'between', ['2026-02-01', '2026-03-31']))).toEqual(['A-1', 'B-1'])
    expect(await rowsOf('admin', by('custom.urgent_visit', 'is', true))).toEqual(['A-1'])
    expect(await rowsOf('admin', by('custom.area', 'empty'))).toEqual(['B-2'])
    const described = (await preview('admin', { columns: ['reference'], ...by('custom.kind', 'in', ['villa', 'gone']) })).body.filters
    expect(described).toEqual([{ label: 'Kind', value: 'Villa, gone' }])
  })

  it('groups, is counted with, and filters groups by their figures', async () => {
    const sums = { groups: [{ field: 'custom.kind' }], aggregates: [{ of: 'sum', field: 'custom.area' }, { of: 'count' }], sort: [{ by: 'group:0' }] }
    expect((await shown('admin', sums))[0]).toMatchObject({ rows: [['Villa', 150, 2], ['Shop', 300.5, 1], ['Not set', null, 1]], total: ['All', 450.5, 4] })
    const kept = async (...figureFilters: object[]) => (await shown('admin', { ...sums, figureFilters }))[0]!
    expect(await kept({ figure: 0, operator: 'atMost', value: 200 })).toMatchObject({ rows: [['Villa', 150, 2]], total: ['All', 150, 2] })
    expect(await kept({ figure: 1, operator: 'is', value: '1' })).toMatchObject({ rows: [['Shop', 300.5, 1], ['Not set', null, 1]], total: ['All', 300.5, 2] })
    expect(await kept({ figure: 1, operator: 'is', value: 1 }, { figure: 0, operator: 'between', value: [300, 301] })).toMatchObject({ rows: [['Shop', 300.5, 1]] })
    expect(await kept({ figure: 0, operator: 'isNot', value: 150 })).toMatchObject({ rows: [['Shop', 300.5, 1], ['Not set', null, 1]] })
    expect((await kept({ figure: 1, operator: 'atLeast', value: 9 })).rows).toEqual([])
    const two = { groups: [{ field: 'custom.kind' }, { field: 'clientName' }], aggregates: [{ of: 'count' }], figureFilters: [{ figure: 0, operator: 'atLeast', value: 1 }] }
    expect((await shown('admin', two))[0]!.rows).toHaveLength(4)
    const { body } = await preview('editor', { ...sums, figureFilters: [{ figure: 1, operator: 'atLeast', value: 1 }] }, 'ar')
    expect(body.filters).toEqual([{ label: 'المعاملات', value: 'لا يقل عن / ابتداءً من 1' }])
  })

  it('says which condition on figures is wrong', async () => {
    const counted = { groups: [{ field: 'clientName' }], aggregates: [{ of: 'count' }, { of: 'max', field: 'createdAt' }] }
    const faults = async (definition: object) => (await preview('admin', definition)).body.errors![0].data.errors.map(({ path }: { path: string }) => path)
    expect(await faults({ ...counted, groups: [], figureFilters: [{ figure: 0, operator: 'is', value: 1 }] })).toEqual(['definition.figureFilters.0'])
    expect(await faults({ ...counted, figureFilters: [{ figure: 2, operator: 'is', value: 1 }, { figure: 1, operator: 'is', value: 1 }] })).toEqual(['definition.figureFilters.0.figure', 'definition.figureFilters.1.figure'])
    expect(await faults({ ...counted, figureFilters: [{ figure: 0, operator: 'is', value: 'x' }, { figure: 0, operator: 'between', value: [2, 1] }, { figure: 0, operator: 'atLeast', value: '1; drop table users' }] })).toEqual([
      'definition.figureFilters.0.value', 'definition.figureFilters.1.value', 'definition.figureFilters.2.value',
    ])
    expect(await faults({ ...counted, figureFilters: [{ figure: 0, operator: 'contains', value: 1 }] })).toEqual(['definition.figureFilters.0.operator'])
  })

  it('has a row for a month without rows, in the table, the chart and the file', async () => {
    const visits = { groups: [{ field: 'custom.visited', by: 'month' }], aggregates: [{ of: 'count' }, { of: 'avg', field: 'custom.area' }], chart: { kind: 'line', value: 0 } }
    const [section] = await shown('admin', visits)
    expect(section).toMatchObject({
      rows: [['February 2026', 1, 50], ['March 2026', 1, 100], ['April 2026', 0, null], ['May 2026', 1, 300.5], ['Not set', 1, null]],
      charts: [{ categories: ['February 2026', 'March 2026', 'April 2026', 'May 2026', 'Not set'], series: [{ values: [1, 1, 0, 1, 1] }] }],
    })
    const byKind = { ...visits, groups: [...visits.groups, { field: 'custom.kind' }], filters: [{ field: 'custom.visited', operator: 'notEmpty' }] }
    const [series] = await shown('admin', byKind)
    expect(series!.rows).toHaveLength(3)
    expect(series!.charts[0]).toMatchObject({ categories: ['February 2026', 'March 2026', 'April 2026', 'May 2026'] })
    expect(series!.charts[0]!.series.map(({ name, values }) => [name, values])).toEqual([['Villa', [1, 1, 0, 0]], ['Shop', [0, 0, 0, 1]]])
    const saved = await office.ask('admin', 'POST', '/report-definitions', { body: { name: 'Visits', source: 'transactions', definition: { ...visits, figureFilters: [{ figure: 0, operator: 'atLeast', value: 1 }, { figure: 1, operator: 'atLeast', value: 60 }] } } })
    const ordered = await office.ask('admin', 'POST', '/reports/generate', { body: { report: 'custom', definition: saved.body.doc.id, format: 'csv' } })
    const whole = await office.ask('admin', 'POST', '/report-definitions', { body: { name: 'All visits', source: 'transactions', definition: visits } })
    const orderedWhole = await office.ask('admin', 'POST', '/reports/generate', { body: { report: 'custom', definition: whole.body.doc.id, format: 'csv' } })
    await office.workOff()
    const read = async (id: number, what: string) => ((await office.ask('admin', 'GET', `/reports/${id}/${what}`)).body as unknown as Buffer).toString('utf8').trim()
    expect((await office.ask('admin', 'GET', `/reports/${orderedWhole.body.doc.id}`)).body).toMatchObject({ state: 'ready', rows: 5, rowsExpected: 5 })
    expect(await read(orderedWhole.body.doc.id, 'download')).toContain('April 2026,0,')
    expect((await read(orderedWhole.body.doc.id, 'manifest')).split('\n')).toHaveLength(4)
    // The manifest names the records of the groups that are told, and no others.
    expect((await read(ordered.body.doc.id, 'manifest')).split('\n').map((line) => line.split('\t')[2])).toEqual(
      (await office.sql<{ reference: string }>(`select reference from transactions where external_reference in ('A-1', 'A-2') order by id`)).map(({ reference }) => reference),
    )
  })

  it('stays what it was where a newer version says otherwise: what is of another kind is a field of its own', async () => {
    await publish({ ...first, customFields: [
      { key: 'area', label: label('Area (m²)'), type: 'number' },
      { key: 'kind', label: label('Kind'), type: 'select', options: [{ value: 'tower', label: { en: 'Tower', ar: 'برج' } }] },
      { key: 'visited', label: label('Visits'), type: 'number' },
    ] })
    const kit = await offered('admin')
    const custom = kit.sources[0]!.fields.filter(({ key }) => key.startsWith('custom.'))
    expect(custom.map(({ key, label: name, kind }) => [key, name, kind])).toEqual(expect.arrayContaining([['custom.visited', 'Visited', 'day'], ['custom.visited.number', 'Visits', 'number']]))
    expect(custom.map(({ key }) => key)).toContain('custom.urgent_visit')
    expect(kit.choices['custom.kind']!.map(({ value }) => value)).toEqual(['tower', 'villa', 'shop'])
    // A client is told of the versions that their own work runs on.
    const forClient = [...(await offeredFields(await office.requestOf('client'), 'transactions'))].filter(([key]) => key.startsWith('custom.'))
    expect(forClient.map(([key, { label: name, options }]) => [key, name.en, options?.length])).toEqual([
      ['custom.area', 'Area', undefined], ['custom.kind', 'Kind', 2], ['custom.visited', 'Visited', undefined], ['custom.urgent_visit', 'Visit at once', undefined], ['custom.o_b_c', 'Odd', undefined],
    ])
    const [rows] = await shown('admin', { columns: ['externalReference', 'custom.visited', 'custom.visited.number', 'custom.kind'], sort: [{ by: 'externalReference' }] })
    expect(rows!.rows).toEqual([
      ['A-1', { day: '2026-03-05' }, null, 'Villa'], ['A-2', { day: '2026-05-01' }, null, 'Shop'], ['B-1', { day: '2026-02-01' }, null, 'Villa'], ['B-2', null, null, null],
    ])
  })

  it('goes by another interval where that is asked, and takes the columns there are, no others', async () => {
    const definition = { groups: [{ field: 'custom.visited' }], aggregates: [{ of: 'count' }], columns: ['externalReference'] }
    const { body: { doc } } = await office.ask('admin', 'POST', '/report-definitions', { body: { name: 'Days of visits', source: 'transactions', definition } })
    const order = (more: object) => office.ask('admin', 'POST', '/reports/generate', { body: { report: 'custom', definition: doc.id, format: 'csv', ...more } })
    const wrong = await order({ columns: ['externalReference', 'nonsense', 'custom.colour'] })
    expect([wrong.status, wrong.body.errors?.[0].data.errors.map(({ path }: { path: string }) => path)]).toEqual([400, ['columns.1', 'columns.2']])
    const far = await order({ range: { from: '0000-01-01', to: '2026-01-01' } })
    expect([far.status, JSON.stringify(far.body.errors[0].data.errors)]).toEqual([400, expect.stringContaining('from 1900-01-01 to 2999-12-31')])
    for (const asked of ['from=0000-01-01', 'to=3000-01-01', 'created_after=0000-01-01', 'due_before=0000-01-01', 'created_before=9999-12-31']) {
      expect([asked, (await office.ask('admin', 'GET', `/reports/transactions?${asked}`)).status]).toEqual([asked, asked.startsWith('created_before') ? 200 : 400])
    }
    const right = await order({ group_by: 'month', columns: ['custom.area', 'externalReference', 'externalReference'] })
    expect(right.status, JSON.stringify(right.body)).toBe(202)
    await office.workOff()
    const text = ((await office.ask('admin', 'GET', `/reports/${right.body.doc.id}/download`)).body as unknown as Buffer).toString('utf8')
    expect(text).toContain('April 2026,0')
  })

  it('is refused by name where there is no such field, and never reaches the database as a word', async () => {
    for (const key of ['custom.nothing', `custom.area'; drop table users --`, 'custom.', 'custom.constructor']) {
      const { status, body } = await preview('admin', { columns: [key] })
      expect([key, status, body.errors?.[0].data.errors[0].path]).toEqual([key, 400, 'definition.columns.0'])
    }
  })
})
