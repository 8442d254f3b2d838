import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decide } from '../../helpers/decide.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { samples } from '../../helpers/sampleFiles.ts'

/** What the office lets its clients do holds by every door: our endpoints, Payload's own, and GraphQL. */
let office: Office
let id: number
let fileId: number
beforeAll(async () => {
  process.env['ATTACHMENT_SCAN'] = 'off'
  office = await openOffice()
})
afterAll(() => office.close())
beforeEach(async () => {
  await decide(office, {})
  id = (await office.create('editor', { client: office.ids.client })).id
  await office.ask('editor', 'POST', `/transactions/${id}/status`, { body: { status: 'submitted' } })
  await office.ask('editor', 'POST', `/transactions/${id}/comments`, { body: { text: 'For you', internal: false } })
  fileId = (await upload('editor')).body.docs[0].id
})
afterEach(() => decide(office, {}))

const graphql = (query: string) => office.ask('client', 'POST', '/graphql', { body: { query } })
const codes = (answer: { body: any }) => (answer.body.errors ?? []).map((each: any) => each.extensions?.code)
let sent = 0
function upload(as: 'editor' | 'client') {
  const form = new FormData()
  form.append('files', new Blob([new Uint8Array(samples.pdf(`content ${(sent += 1)}`))]), 'plan.pdf')
  form.append('clientVisible', 'true')
  return office.ask(as, 'POST', `/transactions/${id}/attachments`, { form })
}
const comments = async () => (await office.sql('select id from comments where transaction_id = $1', [id])).length

describe('may view', () => {
  const doors = [
    '/transactions', '/transactions?where[id][exists]=true', '/transactions/search?q=EXT', '/comments',
    '/comments/count', '/attachments', '/transaction-history', '/transactions/export?format=csv', '/transactions/counts',
    '/transactions/suggest?q=EXT',
  ]
  const records = () => [
    `/transactions/${id}`, `/transactions/${id}?depth=1`, `/transactions/${id}/history`, `/transactions/${id}/comments`,
    `/transactions/${id}/attachments`, `/transactions/${id}/transitions`, `/transactions/${id}/qr-code`, `/attachments/${fileId}`,
    `/attachments/${fileId}/download`,
  ]
  const seen = async (path: string) => {
    const { status, body } = await office.ask('client', 'GET', path)
    if (status !== 200) return false
    const figure = body.totalDocs ?? body.all ?? body.suggestions?.length
    return figure === undefined ? body.toString().includes('EXT-1') || path.includes(String(id)) || path.includes(String(fileId)) : figure > 0
  }

  it('on: clients see their own everywhere', async () => {
    for (const path of [...doors, ...records()]) expect([path, await seen(path)]).toEqual([path, true])
    const answer = await graphql(`{ Transactions { totalDocs } Transaction(id: ${id}) { id } Comments { totalDocs } }`)
    expect(answer.body.data).toMatchObject({ Transaction: { id }, Transactions: { totalDocs: expect.any(Number) } })
  })

  it('off: nothing, by no door, and their account still works', async () => {
    await decide(office, { clients: { mayView: false, mayComment: true, mayUpload: true } })
    for (const path of [...doors, ...records()]) expect([path, await seen(path)]).toEqual([path, false])
    const one = await graphql(`{ Transaction(id: ${id}) { id } }`)
    expect([one.body.data?.Transaction ?? null, codes(one).length > 0]).toEqual([null, true])
    for (const name of ['Transactions', 'Comments', 'Attachments', 'TransactionHistories']) {
      const answer = await graphql(`{ ${name} { totalDocs } }`)
      expect([name, answer.body.data?.[name]?.totalDocs ?? 0]).toEqual([name, 0])
    }
    expect((await office.ask('client', 'POST', `/transactions/${id}/comments`, { body: { text: 'x' } })).status).toBe(404)
    expect((await upload('client')).status).toBe(404)
    expect((await office.ask('client', 'GET', '/auth/me')).status).toBe(200)
    expect((await office.ask('editor', 'GET', `/transactions/${id}`)).status).toBe(200)
  })
})

describe('may comment', () => {
  const doors = {
    'our endpoint': () => office.ask('client', 'POST', `/transactions/${id}/comments`, { body: { text: 'x', internal: true } }),
    'Payload’s REST': () => office.ask('client', 'POST', '/comments', { body: { transaction: id, text: 'x', internal: true } }),
    GraphQL: () => graphql(`mutation { createComment(data: { transaction: ${id}, text: "x", internal: true }) { id } }`),
  }

  it.each(Object.keys(doors) as (keyof typeof doors)[])('off, by %s: refused', async (door) => {
    const before = await comments()
    const answer = await doors[door]()
    expect(door === 'GraphQL' ? codes(answer) : [answer.body.errors[0].code]).toEqual(['FORBIDDEN'])
    expect(await comments()).toBe(before)
  })

  it.each(Object.keys(doors) as (keyof typeof doors)[])('on, by %s: in their name, and never internal', async (door) => {
    await decide(office, { clients: { mayComment: true } })
    const answer = await doors[door]()
    expect(answer.body.errors).toBeUndefined()
    const [row] = await office.sql('select author_id, internal from comments where transaction_id = $1 order by id desc limit 1', [id])
    expect(row).toEqual({ author_id: office.ids.client, internal: false })
  })

  it('on: only on their own', async () => {
    await decide(office, { clients: { mayComment: true } })
    const foreign = await office.create('editor', { client: office.ids.client2 })
    expect((await office.ask('client', 'POST', '/comments', { body: { transaction: foreign.id, text: 'x' } })).status).toBe(404)
    expect(codes(await graphql(`mutation { createComment(data: { transaction: ${foreign.id}, text: "x" }) { id } }`))).toEqual(['NOT_FOUND'])
  })
})

describe('may download files', () => {
  it('off: the file is named but not given out', async () => {
    expect((await office.ask('client', 'GET', `/attachments/${fileId}/download`)).status).toBe(200)
    await decide(office, { clients: { mayDownload: false } })
    const refused = await office.ask('client', 'GET', `/attachments/${fileId}/download`)
    expect([refused.status, refused.body.errors[0].code]).toEqual([403, 'FORBIDDEN'])
    expect((await office.ask('client', 'GET', `/transactions/${id}/attachments`)).body.totalDocs).toBe(1)
    expect((await office.ask('client', 'GET', '/attachments/file/plan.pdf')).status).toBe(404)
    expect((await office.ask('editor', 'GET', `/attachments/${fileId}/download`)).status).toBe(200)
  })
})

describe('may upload files', () => {
  const files = async () => (await office.sql('select id from attachments where transaction_id = $1', [id])).length

  it('off: refused by our endpoint, and never possible by Payload’s own doors', async () => {
    expect((await upload('client')).status).toBe(403)
    await decide(office, { clients: { mayUpload: true } })
    const data = { transaction: id, fileName: 'x.pdf', mimeType: 'application/pdf', size: 1, sha256: 'x', scan: 'clean', clientVisible: true }
    expect((await office.ask('client', 'POST', '/attachments', { body: data })).status).toBe(403)
    const answer = await graphql(`mutation { createAttachment(data: { transaction: ${id}, document: "x", version: 1, fileName: "x", mimeType: "x", size: 1, sha256: "x", scan: clean }) { id } }`)
    expect(codes(answer)).toEqual(['FORBIDDEN'])
    expect(await files()).toBe(1)
    expect((await upload('client')).status).toBe(201)
    expect(await files()).toBe(2)
  })
})
