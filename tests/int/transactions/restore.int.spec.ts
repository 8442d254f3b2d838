import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const deleted = async () => {
  const { id } = await office.create('editor', { title: 'Kept as it was' })
  const answer = await office.ask('admin', 'DELETE', `/transactions/${id}`, { body: { reason: 'Twice' } })
  expect(answer.status).toBe(200)
  return id as number
}
const restore = (as: Parameters<Office['ask']>[0], id: number, headers?: Record<string, string>) =>
  office.ask(as, 'POST', `/transactions/${id}/restore`, { body: {}, ...(headers ? { headers } : {}) })

describe('a deleted transaction', () => {
  it('comes back as it was, once, told on its timeline', async () => {
    const id = await deleted()
    expect((await office.ask('editor', 'GET', `/transactions/${id}`)).status).toBe(404)
    const answers = await Promise.all([restore('admin', id), restore('admin2', id)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const back = await office.ask('editor', 'GET', `/transactions/${id}`)
    expect(back.body).toMatchObject({ title: 'Kept as it was', rev: 3, deletedAt: null, deleteReason: null, deletedBy: null })
    const lines = await office.sql<{ event: string }>('select event from transaction_history where transaction_id = $1 order by id', [id])
    expect(lines.map(({ event }) => event)).toEqual(['transactionCreated', 'transactionDeleted', 'transactionRestored'])
  })

  it('is brought back by Payload’s own trash too, and by nobody but administrators', async () => {
    const id = await deleted()
    expect([(await restore(null, id)).status, (await restore('client', id)).status, (await restore('editor', id)).status]).toEqual([401, 403, 403])
    const stale = await restore('admin', id, { 'if-match': '"1"' })
    expect([stale.status, stale.body.errors[0].code]).toEqual([412, 'STALE_REV'])
    const door = await office.ask('admin', 'PATCH', `/transactions/${id}?trash=true`, { body: { deletedAt: null } })
    expect([door.status, door.body.doc?.deletedAt]).toEqual([200, null])
    expect((await office.ask('editor', 'GET', `/transactions/${id}`)).status).toBe(200)
  })
  it('is brought back from the trash of the admin UI, one or many, and nothing else goes by that door', async () => {
    const ids = [await deleted(), await deleted()]
    const fromTrash = (as: Parameters<Office['ask']>[0], body: object, query = 'trash=true&') =>
      office.ask(as, 'PATCH', `/transactions?${query}${ids.map((id, index) => `where[or][${index}][id][equals]=${id}`).join('&')}`, { body, locale: 'ar' })
    expect((await fromTrash('editor', { deletedAt: null })).status).toBe(403)
    expect((await fromTrash('admin', { deletedAt: null, title: 'Other' })).status).toBe(405)
    const other = await fromTrash('admin', { title: 'Other' }, '')
    expect([other.status, other.body.errors[0].code]).toEqual([405, 'METHOD_NOT_ALLOWED'])
    const answer = await fromTrash('admin', { deletedAt: null })
    expect([answer.status, answer.body]).toEqual([200, { message: 'تمت استعادة 2.', docs: ids.toReversed().map((id) => ({ id })), errors: [] }])
    const again = await office.ask('admin', 'POST', '/transactions/bulk', { body: { action: 'restore', ids } })
    expect(again.body).toMatchObject({ succeeded: 0, results: [{ error: { code: 'NOT_DELETED' } }, { error: { code: 'NOT_DELETED' } }] })
  })
})
