import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, people, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const { client, editor2 } = office.ids
  await office.create('editor', { client, tags: ['b', 'a'], dueDate: '2030-02-03', description: 'd', title: 't', projectId: 'p' })
  await office.create('admin', { department: 2, category: 1, priority: 'urgent' })
  await office.create('admin', { assignedTo: editor2, client, externalReference: 'Z' })
  const gone = await office.create('admin', { client })
  await office.ask('admin', 'DELETE', `/transactions/${gone.id}`, { body: { reason: 'test' } })
})
afterAll(() => office.close())

const everybody = Object.keys(people) as PersonKey[]

describe('reading by one statement', () => {
  it.each(everybody)('gives %s what Payload’s own find gives, in any order and on any page', async (person) => {
    const { readPlain } = await import('../../../src/transactions/readPlain.ts')
    const req = await office.requestOf(person)
    const questions: Parameters<typeof readPlain>[1][] = [
      { sort: '-id', limit: 25 },
      { sort: 'externalReference,-dueDate', limit: 25 },
      { sort: '-id', limit: 1, offset: 1 },
      { where: { priority: { in: ['urgent'] } }, limit: 25 },
      { where: { and: [{ dueDate: { less_than: '2031-01-01T00:00:00.000Z' } }, { status: { equals: 'draft' } }] }, limit: 25 },
      { ids: [1], limit: 1 },
    ]
    for (const asked of questions) {
      const plain = await readPlain(req, asked)
      const found = await office.payload.find({
        collection: 'transactions',
        where: asked.ids ? { id: { in: asked.ids } } : (asked.where ?? {}),
        sort: `${asked.sort ?? '-id'},-id`.split(','),
        limit: asked.limit,
        page: (asked.offset ?? 0) + 1,
        depth: 0,
        pagination: false,
        overrideAccess: false,
        user: req.user,
        req,
      } as never)
      expect(plain).toEqual(found.docs)
    }
  })

  it('leaves to Payload what needs other tables, and sorting that would tell of hidden files', async () => {
    const { readPlain } = await import('../../../src/transactions/readPlain.ts')
    const req = await office.requestOf('client')
    expect(await readPlain(req, { where: { tags: { in: ['a'] } }, limit: 25 })).toBeNull()
    expect(await readPlain(req, { sort: 'attachmentCount', limit: 25 })).toBeNull()
    expect(await readPlain(req, { sort: 'client.hash', limit: 25 })).toBeNull()
  })
})

it('a bearer token gives the same person as the cookie does', async () => {
  const token = await office.tokenOf('editor')
  const byBearer = await office.payload.auth({ headers: new Headers({ authorization: `Bearer ${token}` }) })
  const byCookie = await office.payload.auth({
    headers: new Headers({ cookie: `payload-token=${token}`, 'sec-fetch-site': 'same-origin' }),
  })
  const { sessions: _sessions, ...expected } = byCookie.user as unknown as Record<string, unknown>
  expect(byBearer.user).toMatchObject({ id: office.ids.editor, role: 'editor', departments: [2] })
  expect(expected).toMatchObject(byBearer.user as unknown as Record<string, unknown>)
})
