import { afterAll, beforeAll, expect, it } from 'vitest'
import { decide } from '../helpers/decide.ts'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
let own: number
let foreign: number
beforeAll(async () => {
  office = await openOffice()
  own = (await office.create('editor', { client: office.ids.client })).id
  foreign = (await office.create('editor2', { client: office.ids.client2 })).id
})
afterAll(() => office.close())

const graphql = (as: 'client' | 'editor', query: string, variables: object = {}) => office.ask(as, 'POST', '/graphql', { body: { query, variables } })

it('a client writes a notification to an admin, with a link to another site', async () => {
  const body = { recipient: office.ids.admin, event: 'accountApproved', deliveryKey: 'mine', data: { link: 'https://evil.example/' } }
  for (const path of ['/notifications', '/notifications/send']) {
    expect([path, [403, 404, 405].includes((await office.ask('client', 'POST', path, { body })).status)]).toEqual([path, true])
  }
  const answer = await graphql('client', 'mutation ($data: mutationNotificationInput!) { createNotification(data: $data) { id } }', { data: body })
  expect(answer.body.errors[0].extensions.code).toBe('FORBIDDEN')
  const { user } = await office.requestOf('client')
  await expect(office.payload.create({ collection: 'notifications', data: body as never, overrideAccess: false, user })).rejects.toThrow()
  const notice = await office.sql<{ id: number }>(`insert into notifications (recipient_id, event, delivery_key) values ($1, 'x', 'theirs') returning id`, [office.ids.client])
  for (const data of [{ recipient: office.ids.admin }, { data: { link: 'https://evil.example/' } }]) {
    expect((await office.ask('client', 'PATCH', `/notifications/${notice[0]!.id}`, { body: data })).status).toBe(403)
  }
  expect(await office.sql(`select id from notifications where recipient_id = $1 and data::text like '%evil%'`, [office.ids.admin])).toEqual([])
})

it('a client marks their own comment internal', async () => {
  await decide(office, { clients: { mayComment: true } })
  const stored = async () => office.sql<{ id: number; internal: boolean; author_id: number }>('select id, internal, author_id from comments order by id desc limit 1')
  for (const path of [`/transactions/${own}/comments`, '/comments']) {
    const made = await office.ask('client', 'POST', path, { body: { transaction: own, text: `Hidden from you ${path}`, internal: true, author: office.ids.admin } })
    expect([path, made.status]).toEqual([path, 201])
    expect(await stored()).toMatchObject([{ internal: false, author_id: office.ids.client }])
  }
  await graphql('client', `mutation { createComment(data: { transaction: ${own}, text: "By GraphQL", internal: true }) { id } }`)
  const [last] = await stored()
  expect(last!.internal).toBe(false)
  expect((await office.ask('client', 'PATCH', `/comments/${last!.id}`, { body: { internal: true } })).status).toBe(403)
  expect((await graphql('client', `mutation { updateComment(id: ${last!.id}, data: { internal: true }) { id } }`)).body.errors[0].extensions.code).toBe('FORBIDDEN')
  expect(await stored()).toMatchObject([{ internal: false }])
  // Nor on a transaction of somebody else.
  expect((await office.ask('client', 'POST', '/comments', { body: { transaction: foreign, text: 'x' } })).status).toBe(404)
  await decide(office, {})
})

it('an editor assigns a foreign transaction to themselves', async () => {
  const { ids } = office
  expect((await office.ask('editor', 'POST', `/transactions/${foreign}/assign`, { body: { assignedTo: 'me' } })).status).toBe(404)
  for (const method of ['PATCH', 'PUT']) expect((await office.ask('editor', method, `/transactions/${foreign}`, { body: { assignedTo: ids.editor } })).status).toBe(404)
  const many = await office.ask('editor', 'POST', '/transactions/bulk', { body: { action: 'assign', assignedTo: 'me', ids: [foreign] } })
  expect(many.body).toMatchObject({ succeeded: 0, results: [{ id: foreign, error: { code: 'NOT_FOUND' } }] })
  const all = await office.ask('editor', 'POST', '/transactions/bulk', { body: { action: 'assign', assignedTo: 'me', filter: { reference: 'TRX-2026-00002' } } })
  expect(all.body.results).toEqual([])
  await graphql('editor', `mutation { updateTransaction(id: ${foreign}, data: { assignedTo: ${ids.editor}, rev: 1 }) { id } }`)
  const { user } = await office.requestOf('editor')
  await expect(office.payload.update({ collection: 'transactions', id: foreign, data: { assignedTo: ids.editor } as never, overrideAccess: false, user })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await office.ask('editor', 'POST', `/transactions/${foreign}/duplicate`, { body: {} })).status).toBe(404)
  expect(await office.sql('select assigned_to_id, created_by_id from transactions where id = $1', [foreign])).toEqual([{ assigned_to_id: null, created_by_id: ids.editor2 }])
})

it('a client moves a file to a foreign transaction', async () => {
  const [file] = await office.sql<{ id: number }>(
    `insert into attachments (document, transaction_id, file_name, mime_type, size, sha256, scan, client_visible, uploaded_by_id)
     values (gen_random_uuid()::text, $1, 'plan.pdf', 'application/pdf', 10, 'x', 'clean', true, $2) returning id`, [own, office.ids.client])
  for (const person of ['client', 'editor'] as const) {
    for (const data of [{ transaction: foreign }, { clientVisible: false, transaction: foreign }, { scan: 'clean', sha256: 'other' }]) {
      // Staff show a file or hide it by this door, and do nothing else.
      const refused = person === 'client' ? 403 : 400
      expect([person, data, (await office.ask(person, 'PATCH', `/attachments/${file!.id}`, { body: data })).status]).toEqual([person, data, refused])
    }
    if (person === 'client') expect((await office.ask(person, 'PATCH', `/attachments/${file!.id}`, { body: { clientVisible: false } })).status).toBe(403)
    expect((await office.ask(person, 'PATCH', `/attachments?where[id][equals]=${file!.id}`, { body: { transaction: foreign } })).status).toBe(403)
    expect((await graphql(person, `mutation { updateAttachment(id: ${file!.id}, data: { transaction: ${foreign} }) { id } }`)).body.errors[0].extensions.code).toBe('FORBIDDEN')
  }
  expect((await office.ask('client', 'DELETE', `/attachments/${file!.id}`)).status).toBe(403)
  expect(await office.sql('select transaction_id, client_visible, scan, sha256 from attachments where id = $1', [file!.id])).toEqual([{ transaction_id: own, client_visible: true, scan: 'clean', sha256: 'x' }])
})
