import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
const ids = new Map<string, number>()

beforeAll(async () => {
  office = await openOffice()
  const { ids: people } = office
  const make = async (as: PersonKey, externalReference: string, data: object) => ids.set(externalReference, (await office.create(as, { externalReference, ...data })).id)
  await make('editor', 'A-1', { title: 'Bridge', clientName: 'North', client: people.client, priority: 'high' })
  await make('editor', 'A-2', { title: '=1+1', clientName: 'North', client: people.client, priority: 'low' })
  await make('editor2', 'B-1', { title: 'Tower', clientName: 'South', client: people.client2, priority: 'urgent' })
}, 120_000)
afterAll(() => office.close())

const save = async (as: PersonKey, body: object): Promise<number> => {
  const { status, body: answer } = await office.ask(as, 'POST', '/report-definitions', { body: { name: 'Built', source: 'transactions', ...body } })
  expect(status, JSON.stringify(answer)).toBe(201)
  return answer.doc.id
}
const order = async (as: PersonKey, definition: number, more: object = {}) =>
  office.ask(as, 'POST', '/reports/generate', { body: { report: 'custom', definition, format: 'csv', ...more } })
const made = async (as: PersonKey, definition: number, more: object = {}) => {
  const { status, body } = await order(as, definition, more)
  expect(status, JSON.stringify(body)).toBe(202)
  await office.workOff()
  const { body: report } = await office.ask(as, 'GET', `/reports/${body.doc.id}`)
  return report
}
const textOf = async (as: PersonKey, id: number, what = 'download') => ((await office.ask(as, 'GET', `/reports/${id}/${what}`)).body as unknown as Buffer).toString('utf8')

describe('a custom report', () => {
  it('is made for each person from the rows they may read, and lists them', async () => {
    const definition = await save('admin', { definition: { columns: ['externalReference', 'title', 'createdAt'], sort: [{ by: 'externalReference' }] }, sharedWith: ['editor'] })
    for (const [person, expected] of [['admin', ['A-1', 'A-2', 'B-1']], ['editor', ['A-1', 'A-2']], ['editor2', ['B-1']]] as const) {
      const report = await made(person, definition)
      expect(report).toMatchObject({ state: 'ready', rows: expected.length, rowsExpected: expected.length, name: 'Built' })
      const lines = (await textOf(person, report.id)).trim().split('\r\n')
      expect(lines.slice(-expected.length).map((line) => line.split(',')[0])).toEqual(expected)
      const manifest = (await textOf(person, report.id, 'manifest')).trim().split('\n').map((line) => Number(line.split('\t')[1]))
      expect(manifest).toEqual(expected.map((reference) => ids.get(reference)))
    }
  })

  it('runs nothing in a spreadsheet that somebody typed', async () => {
    const report = await made('editor', await save('editor', { definition: { columns: ['title'] } }))
    expect(await textOf('editor', report.id)).toContain("'=1+1")
  })

  it('names the records behind its figures too', async () => {
    const definition = await save('editor', { definition: { groups: [{ field: 'clientName' }], aggregates: [{ of: 'count' }] } })
    const report = await made('editor', definition)
    expect((await textOf('editor', report.id, 'manifest')).trim().split('\n')).toHaveLength(2)
    expect(await textOf('editor', report.id)).toMatch(/North,2/)
  })

  it('takes the filters of the list, and none that there are not', async () => {
    const definition = await save('admin', { definition: { columns: ['externalReference'] } })
    expect(await made('admin', definition, { filters: { priority: 'urgent' } })).toMatchObject({ rows: 1 })
    const wrong = await order('admin', definition, { filters: { colour: 'red' } })
    expect([wrong.status, wrong.body.errors[0].data.errors[0].path]).toEqual([400, 'filters.colour'])
  })

  it('that is not shared is nobody else’s to order', async () => {
    const definition = await save('admin', { definition: { columns: ['externalReference'] } })
    expect((await order('editor', definition)).status).toBe(404)
    expect((await order('client', definition)).status).toBe(403)
  })

  it('fails in words when it is gone before it is made', async () => {
    const definition = await save('editor', { definition: { columns: ['externalReference'] } })
    const { body } = await order('editor', definition)
    expect((await office.ask('editor', 'DELETE', `/report-definitions/${definition}`)).status).toBe(200)
    await office.workOff()
    expect((await office.ask('editor', 'GET', `/reports/${body.doc.id}`)).body).toMatchObject({ state: 'failed', problem: { code: 'REPORT_NOT_OFFERED' } })
  })

  it('fails in the language of who asked when it is shared no more before it is made, and is made once it is shared again', async () => {
    const definition = await save('admin', { definition: { columns: ['externalReference'] }, sharedWith: ['editor'] })
    const share = (sharedWith: string[]) => office.ask('admin', 'PATCH', `/report-definitions/${definition}`, { body: { sharedWith } })
    const ordered = { mine: (await order('editor', definition)).body.doc.id, theirs: (await order('admin', definition)).body.doc.id }
    await share([])
    await office.workOff()
    const { body: failed } = await office.ask('editor', 'GET', `/reports/${ordered.mine}`, { locale: 'ar' })
    expect(failed).toMatchObject({ state: 'failed', rows: 0, problem: { code: 'REPORT_NOT_OFFERED' } })
    expect(JSON.stringify(failed.problem)).toContain('لم يعد مشتركًا')
    expect((await office.ask('editor', 'GET', `/reports/${ordered.mine}/download`)).status).toBe(409)
    // It never was the others' to lose.
    expect((await office.ask('admin', 'GET', `/reports/${ordered.theirs}`)).body).toMatchObject({ state: 'ready', rows: 3 })
    await share(['editor'])
    expect(await made('editor', definition)).toMatchObject({ state: 'ready', rows: 2 })
  })
})
