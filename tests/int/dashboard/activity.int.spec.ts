import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
let own: number
let queue: number

beforeAll(async () => {
  office = await openOffice()
  own = (await office.create('editor', { client: office.ids.client, assignedTo: office.ids.editor, priority: 'urgent' })).id
  await office.ask('editor', 'POST', `/transactions/${own}/status`, { body: { status: 'submitted' } })
  await office.ask('editor', 'POST', `/transactions/${own}/comments`, { body: { text: 'Between us', internal: true } })
  queue = (await office.create('editor2', { client: office.ids.client2 })).id
})
afterAll(() => office.close())

type Line = { id: number; event: string; title: string; actor: string | null; transaction: { id: number } }
const told = async (person: PersonKey, query = '') => {
  const { status, body } = await office.ask(person, 'GET', `/dashboard/activity?limit=100${query}`)
  expect(status).toBe(200)
  return body.docs as Line[]
}
const kinds = (lines: Line[]) => lines.map(({ event }) => event)

describe('what happened last', () => {
  it('is told newest first, of what the person may see', async () => {
    const all = await told('admin')
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted((a, b) => b - a))
    expect(new Set(all.map(({ transaction }) => transaction.id))).toEqual(new Set([own, queue]))
    expect(new Set((await told('editor')).map(({ transaction }) => transaction.id))).toEqual(new Set([own]))
    expect((await told('client2')).map(({ transaction }) => transaction.id)).not.toContain(own)
  })

  it('keeps internal matters from clients', async () => {
    expect(kinds(await told('editor'))).toContain('commentAdded')
    expect(kinds(await told('client'))).not.toContain('commentAdded')
    expect(kinds(await told('client'))).toContain('statusChanged')
  })

  it('goes on below the last line, whatever happens meanwhile', async () => {
    const whole = (await told('admin')).map(({ id }) => id)
    const first = (await office.ask('admin', 'GET', '/dashboard/activity?limit=2')).body
    expect(first).toMatchObject({ hasNextPage: true, olderThan: whole[1] })
    const meanwhile = await office.ask('editor', 'POST', `/transactions/${own}/comments`, { body: { text: 'Meanwhile', internal: true } })
    expect(meanwhile.status).toBe(201)
    const rest = (await office.ask('admin', 'GET', `/dashboard/activity?limit=100&older_than=${first.olderThan}`)).body
    expect(rest.docs.map(({ id }: Line) => id)).toEqual(whole.slice(2))
    expect(rest).toMatchObject({ hasNextPage: false, olderThan: null })
  })

  it('is narrowed by kind, by person, by day and by the filters of lists', async () => {
    expect(new Set(kinds(await told('admin', '&event=statusChanged,commentAdded')))).toEqual(new Set(['statusChanged', 'commentAdded']))
    expect(await told('admin', '&by=me')).toEqual([])
    expect(new Set((await told('admin', `&by=${office.ids.editor2}`)).map(({ transaction }) => transaction.id))).toEqual(new Set([queue]))
    expect(await told('admin', '&before=2020-01-01')).toEqual([])
    expect((await told('admin', '&after=2020-01-01')).length).toBe((await told('admin')).length)
    expect(new Set((await told('admin', '&priority=urgent')).map(({ transaction }) => transaction.id))).toEqual(new Set([own]))
  })

  it('finds what lies far back, too: a person asks their own transactions where the newest are of others', async () => {
    const before = await told('client')
    await office.sql(`insert into transaction_history (transaction_id, event, data, internal, created_at, updated_at)
      select ${queue}, 'transactionUpdated', h.data, false, now(), now() from transaction_history h, generate_series(1, 5100) where h.id = ${before[0]!.id}`)
    expect(await told('client')).toEqual(before)
  })

  it.each(['event=everything', 'by=somebody', 'after=yesterday', 'older_than=0', 'status_of=x&event=%00'])('refuses %s by name', async (query) => {
    expect((await office.ask('admin', 'GET', `/dashboard/activity?${query}`)).status).toBe(400)
  })
})

describe('a link from a figure', () => {
  const total = async (person: PersonKey, query: string) => (await office.ask(person, 'GET', `/transactions?limit=1&${query}`)).body.totalDocs

  it('asks the list what the flat filters ask', async () => {
    for (const filter of ['priority=urgent', 'status=submitted&assigned_to=me', 'stage=initial,normal,waiting', 'overdue=false', 'created_after=2020-01-01&has_attachments=false', 'begun_after=2020-01-01&lead_time_under=5', 'rework=false']) {
      for (const person of ['admin', 'editor', 'client'] as const) {
        const link = `where[or][0][and][0][figure][equals]=${encodeURIComponent(filter)}`
        expect([filter, person, await total(person, link)]).toEqual([filter, person, await total(person, filter)])
      }
    }
  })

  it('is refused by name where it holds something else', async () => {
    for (const filter of ['deleted=true', 'constructor=1', 'created_after=soon', 'lead_time_over=long', 'overdue=perhaps']) {
      expect((await office.ask('admin', 'GET', `/transactions?where[figure][equals]=${encodeURIComponent(filter)}`)).status).toBe(400)
    }
    expect((await office.ask('admin', 'GET', '/transactions?where[figure][in]=status')).status).toBe(400)
  })
})
