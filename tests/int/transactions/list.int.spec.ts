import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
const made = {} as Record<'own' | 'assigned' | 'queue' | 'foreign' | 'gone', { id: number }>
beforeAll(async () => {
  office = await openOffice()
  const { editor2, client, client2 } = office.ids
  made.own = await office.create('editor', { externalReference: 'own', client, priority: 'urgent', tags: ['a', 'b'] })
  made.assigned = await office.create('admin', { externalReference: 'assigned', client: client2, assignedTo: office.ids.editor })
  made.queue = await office.create('admin', { externalReference: 'queue', department: 2 })
  made.foreign = await office.create('admin', { externalReference: 'foreign', assignedTo: editor2, tags: ['a'] })
  made.gone = await office.create('admin', { externalReference: 'gone', client })
  await office.ask('admin', 'DELETE', `/transactions/${made.gone.id}`, { body: { reason: 'test' } })
  await office.sql(`update transactions set due_date = now() - interval '3 days' where id = $1`, [made.assigned.id])
  await office.ask('editor', 'POST', `/transactions/${made.assigned.id}/status`, { body: { status: 'submitted' } })
})
afterAll(() => office.close())

const names = async (as: PersonKey, query = '') => {
  const answer = await office.ask(as, 'GET', `/transactions${query}`)
  expect(answer.status).toBe(200)
  const found = answer.body.docs.map((doc: { externalReference: string }) => doc.externalReference)
  expect(answer.body.totalDocs).toBe(found.length)
  return found.toSorted()
}

describe('GET /transactions', () => {
  it('shows each person exactly what they may see', async () => {
    expect(await names('admin')).toEqual(['assigned', 'foreign', 'own', 'queue'])
    expect(await names('editor')).toEqual(['assigned', 'own', 'queue'])
    expect(await names('editor2')).toEqual(['foreign'])
    expect(await names('client')).toEqual(['own'])
    expect(await names('client2')).toEqual(['assigned'])
  })

  it('filters, in snake and in camel case, alone and together, with or without a trailing slash', async () => {
    expect(await names('admin', '?status=draft')).toEqual(['foreign', 'own', 'queue'])
    expect(await names('admin', '/?priority=urgent,high')).toEqual(['own'])
    expect(await names('editor', '?assigned_to=me')).toEqual(['assigned'])
    expect(await names('editor', '?assignedTo=me&createdBy=me')).toEqual([])
    expect(await names('admin', '?assigned_to=none&department=engineering')).toEqual(['queue'])
    expect(await names('admin', `?client=${office.ids.client}`)).toEqual(['own'])
    expect(await names('admin', '?overdue=true')).toEqual(['assigned'])
    expect(await names('admin', '?overdue=false')).toEqual(['foreign', 'own', 'queue'])
    expect(await names('admin', '?tags=a')).toEqual(['foreign', 'own'])
    expect(await names('admin', '?tags=a,b')).toEqual(['foreign', 'own'])
    expect(await names('admin', '?type=Document Review')).toHaveLength(4)
    expect(await names('admin', '?has_attachments=true')).toEqual([])
    expect(await names('admin', '?created_after=2020-01-01&created_before=2099-01-01&where[priority][equals]=urgent')).toEqual(['own'])
    expect(await names('admin', '?created_before=2020-01-01')).toEqual([])
  })

  it('names a wrong filter instead of guessing', async () => {
    for (const query of ['created_after=yesterday', 'type=Nonsense', 'overdue=maybe', 'import=x', 'due_before=31/12/2026']) {
      const answer = await office.ask('admin', 'GET', `/transactions?${query}`)
      expect([query, answer.status]).toEqual([query, 400])
      expect(JSON.stringify(answer.body)).toContain(query.split('=')[0])
    }
  })

  it('caps the page and counts exactly, also right after a change', async () => {
    expect((await office.ask('admin', 'GET', '/transactions?limit=100000')).body.limit).toBe(100)
    expect((await office.ask('admin', 'GET', '/transactions?limit=0')).body.limit).toBe(100)
    const before = (await office.ask('admin', 'GET', '/transactions?limit=1')).body
    expect([before.docs.length, before.totalDocs, before.totalPages]).toEqual([1, 4, 4])
    const extra = await office.create('admin', { externalReference: 'extra' })
    expect((await office.ask('admin', 'GET', '/transactions?limit=1')).body.totalDocs).toBe(5)
    await office.ask('admin', 'DELETE', `/transactions/${extra.id}`, { body: { reason: 'test' } })
    expect((await office.ask('admin', 'GET', '/transactions?limit=1')).body.totalDocs).toBe(4)
  })

  it('counts exactly while others write', async () => {
    const writers = Array.from({ length: 10 }, () => office.create('admin', { externalReference: 'busy', clientName: 'busy' }))
    const readers = Array.from({ length: 10 }, () => office.ask('admin', 'GET', '/transactions?limit=1'))
    await Promise.all([...writers, ...readers])
    const [stored] = await office.sql<{ count: string }>('select count(*) from transactions where deleted_at is null')
    expect((await office.ask('admin', 'GET', '/transactions?limit=1')).body.totalDocs).toBe(Number(stored?.count))
  })
})

describe('GET /transactions/:id', () => {
  it('answers 404 for hidden, deleted, unknown and unreadable ids alike', async () => {
    const ids = [made.foreign.id, made.gone.id, 999_999, 'abc', '1%20or%201=1', 99_999_999_999]
    const answers = await Promise.all(ids.map((id) => office.ask('client', 'GET', `/transactions/${id}`)))
    expect(answers.map((answer) => answer.status)).toEqual(ids.map(() => 404))
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1)
  })

  it('gives the rev as ETag', async () => {
    const answer = await office.ask('client', 'GET', `/transactions/${made.own.id}/`)
    expect([answer.status, answer.headers.get('etag'), answer.body.id]).toEqual([200, '"1"', made.own.id])
  })
})
