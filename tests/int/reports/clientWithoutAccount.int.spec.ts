import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const take = (externalReference: string, clientName: string, more: object = {}) => office.create('editor', { externalReference, clientName, ...more })
  await take('N-1', 'North, Sons & Co')
  await take('N-2', 'north,  sons & co', { priority: 'urgent' })
  await take('N-3', 'North, Sons & Co Holding')
  // Of this one somebody has an account: it is asked for by that.
  await take('N-4', 'North, Sons & Co', { client: office.ids.client })
  await take('S-1', 'شركة الجنوب')
}, 120_000)
afterAll(() => office.close())

const north = { client_name: '  NORTH, Sons & co ' }
const query = (filter: Record<string, string>, more: Record<string, string> = {}) => String(new URLSearchParams({ ...filter, ...more }))
const get = async (as: PersonKey, path: string) => {
  const { status, body } = await office.ask(as, 'GET', path)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const linesOf = (csv: unknown) => String(csv).trim().split('\r\n').slice(1).map((line) => line.split(',')[0]).toSorted()

describe('the work of a client without an account', () => {
  it('is the same in list, figures, export and reports, however its name is written', async () => {
    const list = await get('admin', `/transactions?${query(north)}`)
    expect(list.docs.map(({ externalReference }: any) => externalReference).toSorted()).toEqual(['N-1', 'N-2'])
    const board = await get('admin', `/dashboard/stats?${query(north)}`)
    expect([board.totals.all.value, board.totals.all.filter, board.by.client.map(({ key, value }: any) => [key, value])]).toEqual([
      2, { client_name: north.client_name.trim() }, [['none', 2]],
    ])
    const urgent = board.by.priority.find(({ key }: any) => key === 'urgent')
    expect([urgent.value, (await get('admin', `/transactions?${query(urgent.filter)}`)).totalDocs]).toEqual([1, 1])
    // Asked again, after one more came: figures that the ledger cannot carry on are counted.
    await office.create('editor', { externalReference: 'N-5', clientName: 'North, Sons & Co' })
    expect((await get('admin', `/dashboard/stats?${query(north)}`)).totals.all.value).toBe(3)
    expect((await get('admin', `/analytics/transactions?${query(north)}`)).totals.all.value).toBe(3)
    expect(linesOf(await get('admin', `/transactions/export?${query(north, { format: 'csv', columns: 'externalReference' })}`))).toEqual(['N-1', 'N-2', 'N-5'])
    expect((await get('admin', `/reports/transactions?${query(north)}`)).totalRows).toBe(3)
  })

  it('is what a report is about that is made for it, by its name on the page and on the file', async () => {
    const { doc: definition } = (await office.ask('admin', 'POST', '/report-definitions', { body: { name: 'Built', source: 'transactions', definition: { columns: ['externalReference'] } } })).body
    for (const order of [{ report: 'detail', columns: ['externalReference'] }, { report: 'custom', definition: definition.id }]) {
      const { status, body } = await office.ask('admin', 'POST', '/reports/generate', { body: { ...order, format: 'csv', language: 'en', filters: north } })
      expect([order.report, status]).toEqual([order.report, 202])
      await office.workOff()
      const made = await get('admin', `/reports/${body.doc.id}`)
      expect(made).toMatchObject({ state: 'ready', rows: 3 })
      expect(made.fileName).toContain('north-sons-&-co')
      const { body: text, headers } = await office.ask('admin', 'GET', `/reports/${body.doc.id}/download`)
      expect([String(text).includes('N-1'), String(text).includes('N-3'), String(text).includes('N-4')]).toEqual([true, false, false])
      expect(headers.get('content-disposition')).toContain('north-sons')
    }
  })

  it('is found by a name in Arabic; a name that stands nowhere finds nothing', async () => {
    expect((await get('admin', `/transactions?${query({ client_name: 'شركة الجنوب' })}`)).totalDocs).toBe(1)
    expect((await get('admin', `/transactions?${query({ client_name: 'North' })}`)).totalDocs).toBe(0)
    expect((await get('admin', `/dashboard/stats?${query({ client_name: 'North' })}`)).totals.all.value).toBe(0)
    expect((await office.ask('admin', 'GET', `/transactions?${query({ client_name: 'x'.repeat(256) })}`)).status).toBe(400)
  })

  it('is nothing that others learn of', async () => {
    for (const person of ['client', 'editor2'] as const) {
      expect((await get(person, `/transactions?${query(north)}`)).totalDocs).toBe(0)
      expect((await get(person, `/dashboard/stats?${query(north)}`)).totals.all.value).toBe(0)
    }
  })
})
