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
})
