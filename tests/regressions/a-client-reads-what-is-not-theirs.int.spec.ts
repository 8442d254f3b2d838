import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office, type PersonKey } from '../helpers/office.ts'
import { samples } from '../helpers/sampleFiles.ts'

let office: Office
let own: number
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
  const { ids } = office
  own = (await office.create('editor', { client: ids.client, assignedTo: ids.editor, externalReference: 'OWN-1', dueDate: '2030-01-01' })).id
  await office.create('editor2', { client: ids.client2, assignedTo: ids.editor2, externalReference: 'FOREIGN-1' })
  const deleted = await office.create('editor', { client: ids.client, externalReference: 'DELETED-1' })
  await office.ask('admin', 'DELETE', `/transactions/${deleted.id}`, { body: { reason: 'Entered twice' } })
})
afterAll(() => office.close())

const get = (as: PersonKey, path: string) => office.ask(as, 'GET', path)
const textOf = ({ body }: { body: unknown }) => (Buffer.isBuffer(body) ? body.toString('utf8') : JSON.stringify(body))

it('a client lists all clients', async () => {
  const emails = ['client2@', 'editor@', 'admin@']
  for (const path of ['/users', '/users?limit=0', '/users?where[role][equals]=client', '/users?depth=2&sort=-email', '/transactions?depth=3', `/transactions/${own}?depth=3`, '/comments?depth=3', '/transaction-history?depth=3', `/transactions/${own}/history`, '/transactions/suggest?q=other']) {
    const text = textOf(await get('client', path))
    for (const email of emails) expect([path, text]).toEqual([path, expect.not.stringContaining(email)])
  }
  expect((await get('client', '/users')).body).toMatchObject({ totalDocs: 1, docs: [{ id: office.ids.client }] })
  expect((await get('client', '/users/count')).body.totalDocs).toBe(1)
  const { body } = await office.ask('client', 'POST', '/graphql', { body: { query: '{ Users(limit: 0) { totalDocs docs { email } } countUsers { totalDocs } }' } })
  expect(body.data).toEqual({ Users: { totalDocs: 1, docs: [{ email: 'client@test.example' }] }, countUsers: { totalDocs: 1 } })
})

it('a client exports password hashes by choosing the columns', async () => {
  for (const columns of ['hash', 'password', 'assignedTo.hash', 'client.salt', 'assigned_to_hash', 'externalReference,hash', '*', 'constructor', '__proto__']) {
    expect([columns, (await get('client', `/transactions/export?format=csv&columns=${columns}`)).status]).toEqual([columns, 400])
  }
  for (const path of ['/reports/generate', '/reports/custom', '/reports']) {
    const asked = await office.ask('client', 'POST', path, { body: { source: 'users', columns: ['email', 'hash', 'password'], name: 'Everybody' } })
    expect([path, asked.status >= 400, textOf(asked)]).toEqual([path, true, expect.not.stringMatching(/[0-9a-f]{64}/)])
  }
})

it.each(['password', 'hash', 'salt', 'resetPasswordToken'])('the order of a list tells the order of passwords: assignedTo.%s', async (field) => {
  for (const path of [`/transactions?sort=assignedTo.${field}`, `/transactions/export?format=csv&sort=assignedTo.${field}`, `/transactions/export?format=csv&sort=-createdBy.${field},id`, `/transactions/search?q=own&sort=client.${field}`, `/users?sort=${field}`]) {
    for (const person of ['client', 'editor', 'admin'] as const) expect([person, path, (await get(person, path)).status]).toEqual([person, path, 400])
  }
  const { body } = await office.ask('editor', 'POST', '/graphql', { body: { query: `{ Transactions(sort: "assignedTo.${field}") { totalDocs } }` } })
  expect(body.errors[0].extensions.code).toBe('MALFORMED_QUERY')
})

it('an export whose filter looks into accounts holds rows by what is hidden', async () => {
  await office.sql(`update users set phone = '0501234567' where id = $1`, [office.ids.editor])
  const exported = (digits: string) => get('client', `/transactions/export?format=csv&where[assignedTo.phone][like]=${digits}`).then(textOf)
  expect(await exported('0501')).toBe(await exported('0999'))
})

it('counts hold internal comments and hidden files', async () => {
  for (const internal of [true, true, false]) await office.ask('editor', 'POST', `/transactions/${own}/comments`, { body: { text: 'Words', internal } })
  for (const clientVisible of ['false', 'false', 'true']) {
    const form = new FormData()
    form.append('clientVisible', clientVisible)
    form.append('files', new Blob([new Uint8Array(samples.pdf(clientVisible))]), `${clientVisible}.pdf`)
    expect((await office.ask('editor', 'POST', `/transactions/${own}/attachments`, { form })).status).toBe(201)
  }
  const counted = async (person: PersonKey) => {
    const number = async (path: string) => (await get(person, path)).body.totalDocs
    const query = `{ countComments { totalDocs } countAttachments { totalDocs } Comments { totalDocs } Attachments { totalDocs } Transaction(id: ${own}) { clientAttachmentCount attachmentCount } }`
    const { data } = (await office.ask(person, 'POST', '/graphql', { body: { query } })).body
    return {
      comments: [await number('/comments/count'), await number('/comments?limit=1'), await number(`/transactions/${own}/comments`), data.countComments.totalDocs, data.Comments.totalDocs],
      files: [await number('/attachments/count'), await number('/attachments?limit=1'), await number(`/transactions/${own}/attachments`), data.countAttachments.totalDocs, data.Attachments.totalDocs],
      shown: [(await get(person, `/transactions/${own}`)).body.attachmentCount, data.Transaction.attachmentCount],
    }
  }
  expect(await counted('client')).toEqual({ comments: [1, 1, 1, 1, 1], files: [1, 1, 1, 1, 1], shown: [1, 1] })
  expect(await counted('editor')).toMatchObject({ comments: [3, 3, 3, 3, 3], files: [3, 3, 3, 3, 3], shown: [3, 3] })
  expect((await get('client', '/transaction-history?where[internal][equals]=true')).body.totalDocs).toBe(0)
  expect((await get('client2', '/comments/count')).body.totalDocs).toBe(0)
})

it.each(['client', 'editor', 'admin'] as const)('exports and figures hold deleted or foreign rows: %s', async (person) => {
  const listed = await get(person, '/transactions?limit=100')
  const held = (text: string) => ['OWN-1', 'FOREIGN-1', 'DELETED-1'].filter((each) => text.includes(each))
  const allowed = person === 'admin' ? ['OWN-1', 'FOREIGN-1'] : ['OWN-1']
  expect(held(textOf(listed))).toEqual(allowed)
  for (const path of ['/transactions/export?format=csv', '/transactions/export?format=csv&trash=true', '/transactions/export?format=csv&sort=title', '/transactions/export?format=csv&where[deletedAt][exists]=true', '/transactions?trash=true&limit=100', '/transactions/search?q=1', '/transactions/suggest?q=1&limit=20']) {
    expect([path, held(textOf(await get(person, path))).filter((each) => !allowed.includes(each))]).toEqual([path, []])
  }
  const { body: figures } = await get(person, '/transactions/counts')
  const drafts = figures.by_status.reduce((sum: number, { count }: { count: number }) => sum + count, 0)
  expect([figures.all, drafts, (await get(person, '/transactions/count')).body.totalDocs]).toEqual(Array(3).fill(allowed.length))
})
