import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

/** Lists of files by Payload's own door: for whoever does not see all transactions a page is found by a query of ours. */
let office: Office
const mine: number[] = []

beforeAll(async () => {
  office = await openOffice()
  const add = async (as: PersonKey, transaction: number, name: string, bytes: number, clientVisible = false) => {
    const form = new FormData()
    form.append('clientVisible', String(clientVisible))
    form.append('files', new File(['x'.repeat(bytes)], name))
    const answer = await office.ask(as, 'POST', `/transactions/${transaction}/attachments`, { form })
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return Number(answer.body.docs[0].id)
  }
  const own = await office.create('editor', { client: office.ids.client, externalReference: 'EXT-OWN' })
  const other = await office.create('editor2', { externalReference: 'EXT-OTHER' })
  mine.push(await add('editor', own.id, 'a.txt', 30, true), await add('editor', own.id, 'b.txt', 10), await add('admin', own.id, 'c.txt', 20, true))
  await add('editor2', other.id, 'd.txt', 40, true)
  const gone = await add('editor', own.id, 'gone.txt', 5, true)
  await office.ask('editor', 'DELETE', `/attachments/${gone}`)
}, 120_000)
afterAll(() => office.close())

const list = async (as: PersonKey, query = '') => {
  const { status, body } = await office.ask(as, 'GET', `/attachments${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const names = (body: { docs: { fileName: string }[] }) => body.docs.map(({ fileName }) => fileName)

describe('a list of files', () => {
  it('holds those of the transactions a person sees, and says how many there are', async () => {
    const page = await list('editor', '?limit=2')
    expect(names(page)).toEqual(['c.txt', 'b.txt'])
    expect(page).toMatchObject({ totalDocs: 3, totalPages: 2, page: 1, limit: 2, hasNextPage: true, hasPrevPage: false, nextPage: 2, pagingCounter: 1 })
    const next = await list('editor', '?limit=2&page=2')
    expect(names(next)).toEqual(['a.txt'])
    expect(next).toMatchObject({ totalDocs: 3, page: 2, hasNextPage: false, hasPrevPage: true, prevPage: 1, pagingCounter: 3 })
    expect(await list('editor', '?limit=2&page=9')).toMatchObject({ docs: [], totalDocs: 3 })
    expect(names(await list('admin', '?limit=50')).length).toBe(5)
  })

  it('comes in the order asked for, whole pages at a time', async () => {
    expect(names(await list('editor', '?sort=size'))).toEqual(['b.txt', 'c.txt', 'a.txt'])
    expect(names(await list('editor', '?sort=-size&limit=1&page=2'))).toEqual(['c.txt'])
    expect(names(await list('editor', '?sort=-fileName'))).toEqual(['c.txt', 'b.txt', 'a.txt'])
  })

  it('is narrowed by filters on the file, and by those that reach further', async () => {
    expect(await list('editor', '?where[fileName][like]=B.TXT')).toMatchObject({ totalDocs: 1, docs: [{ fileName: 'b.txt' }] })
    expect(await list('editor', '?where[clientVisible][equals]=true&limit=1')).toMatchObject({ totalDocs: 2 })
    expect(await list('editor', '?where[transaction.externalReference][equals]=EXT-OWN&limit=1')).toMatchObject({ totalDocs: 3 })
    expect(await list('editor', '?where[transaction.externalReference][equals]=EXT-OTHER')).toMatchObject({ totalDocs: 0, docs: [] })
    expect(await list('editor', '?where[deletedAt][exists]=true')).toMatchObject({ totalDocs: 0, docs: [] })
    expect(await list('editor', `?where[id][in]=${mine.join(',')}&limit=0`)).toMatchObject({ totalDocs: 3 })
  })

  it('shows a client what is meant for them, in numbers too', async () => {
    expect(await list('client', '?limit=1')).toMatchObject({ totalDocs: 2, docs: [{ fileName: 'c.txt' }] })
    expect(await list('client2')).toMatchObject({ totalDocs: 0, docs: [] })
  })

  it('still refuses to be asked about what a person may not know', async () => {
    for (const path of ['uploadedBy.resetPasswordToken', 'nothing']) {
      const { status } = await office.ask('client', 'GET', `/attachments?where[${path}][like]=a`)
      expect(status, path).toBe(400)
    }
    const { status } = await office.ask('client', 'GET', '/attachments?sort=uploadedBy.email')
    expect(status).toBe(400)
  })

  it('is the same over GraphQL', async () => {
    const { body } = await office.ask('editor', 'POST', '/graphql', {
      body: { query: '{ Attachments(limit: 2, page: 2, sort: "size") { totalDocs page docs { fileName } } }' },
    })
    expect(body).toEqual({ data: { Attachments: { totalDocs: 3, page: 2, docs: [{ fileName: 'a.txt' }] } } })
  })
})
