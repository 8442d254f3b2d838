import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../helpers/decide.ts'
import { tellPeople } from '../../helpers/notices.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
let work: { id: number; reference: string }

beforeAll(async () => {
  office = await openOffice()
  work = await office.create('editor', { assignedTo: office.ids.editor2, client: office.ids.client, title: 'Warehouse' })
  await office.workOff()
  await forgetAll()
})
afterAll(async () => office?.close())

const forgetAll = () => office.sql('delete from notifications')
const list = async (person: PersonKey, query = '', locale: 'en' | 'ar' = 'en') => {
  const { status, body } = await office.ask(person, 'GET', `/notifications${query}`, { locale })
  expect([status, body.errors]).toEqual([200, undefined])
  return body
}
const unread = async (person: PersonKey) => (await office.ask(person, 'GET', '/notifications/unread')).body.unread
const statusChanged = { type: 'statusChanged', transition: 'submit', from: 'draft', to: 'submitted', fromLabel: { en: 'Draft', ar: 'مسودة' }, toLabel: { en: 'Submitted', ar: 'مقدمة' } }

describe('what somebody was told', () => {
  it('is in the reader’s words, with the transaction and where it leads', async () => {
    const [id] = await tellPeople(office, ['editor2'], { event: statusChanged, transaction: work.id })
    const { docs, unread: count, totalDocs } = await list('editor2')
    expect([count, totalDocs]).toEqual([1, 1])
    expect(docs[0]).toMatchObject({
      id, event: 'statusChanged', title: 'Status changed from Draft to Submitted', text: `${work.reference} · Warehouse`, readAt: null,
      transaction: { id: work.id, reference: work.reference, externalReference: 'EXT-1', title: 'Warehouse' }, link: `/admin/collections/transactions/${work.id}`,
    })
    expect((await list('editor2', '', 'ar')).docs[0].title).toBe('تغيرت الحالة من «مسودة» إلى «مقدمة»')
  })

  it('is nobody else’s, not even an administrator’s', async () => {
    const [id] = await tellPeople(office, ['client'], { event: statusChanged, transaction: work.id })
    expect((await list('admin')).docs).toEqual([])
    expect((await office.ask('admin', 'GET', `/notifications/${id}`)).status).toBe(404)
    expect((await office.ask('client', 'GET', `/notifications/${id}`)).status).toBe(200)
    expect((await office.ask(null, 'GET', '/notifications')).status).toBe(401)
  })

  it('is grouped by the office’s days, newest first', async () => {
    await forgetAll()
    const now = Date.now()
    const at = (days: number) => new Date(now - days * 86_400_000).toISOString()
    for (const days of [3, 1, 0, 1]) await tellPeople(office, ['editor'], { at: at(days) })
    const { docs, days } = await list('editor')
    expect(docs.map(({ at: each }: { at: string }) => each)).toEqual([at(0), at(1), at(1), at(3)].map((each) => expect.stringContaining(each.slice(0, 10))))
    expect(days.map(({ label, count }: { label: string; count: number }) => [label, count])).toEqual([['Today', 1], ['Yesterday', 2], [expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/), 1]])
    expect((await list('editor', '', 'ar')).days.slice(0, 2).map(({ label }: { label: string }) => label)).toEqual(['اليوم', 'أمس'])
  })

  it('is paged and filtered, and the number of unread is that of all', async () => {
    await forgetAll()
    await tellPeople(office, ['editor2'], { event: statusChanged, transaction: work.id })
    await tellPeople(office, ['editor2'], { event: { type: 'completed' }, transaction: work.id, read: true })
    await tellPeople(office, ['editor2'], { event: { type: 'importFinished', importId: 7, outcome: 'completed', imported: 1, skipped: 0, failed: 0 } })
    const events = async (query: string) => (await list('editor2', query)).docs.map(({ event }: { event: string }) => event)
    expect(await events('?unread=true')).toEqual(['importFinished', 'statusChanged'])
    expect(await events('?unread=false')).toEqual(['completed'])
    expect(await events('?event=completed,statusChanged')).toEqual(['completed', 'statusChanged'])
    expect(await events(`?transaction=${work.id}&unread=true`)).toEqual(['statusChanged'])
    expect(await events('?limit=1&page=2')).toEqual(['completed'])
    expect(await events('?where[event][equals]=completed&unread=false')).toEqual(['completed'])
    expect(await events('?where[recipient][not_equals]=0&event=importFinished')).toEqual(['importFinished'])
    expect(await list('editor2', '?limit=2')).toMatchObject({ totalDocs: 3, totalPages: 2, hasNextPage: true, hasPrevPage: false, unread: 2 })
    expect((await list('editor2')).docs[0].link).toBe('/admin/collections/imports/7')
    for (const wrong of ['?unread=maybe', '?event=nothing', '?where[nothing][equals]=x', '?sort=data', '?transaction=0', '?page=0']) {
      expect([wrong, (await office.ask('editor2', 'GET', `/notifications${wrong}`)).status]).toEqual([wrong, 400])
    }
  })

  it('does not fall with one row of another shape', async () => {
    await forgetAll()
    await tellPeople(office, ['editor'], { event: { type: 'statusChanged' } })
    await office.sql(`insert into notifications (recipient_id, event, delivery_key, data) values ($1, 'older', 'odd', '[]')`, [office.ids.editor])
    expect((await list('editor')).docs.map(({ title }: { title: string }) => title).sort()).toEqual(['Status changed', 'older'])
  })
})

describe('a transaction that cannot be read any more', () => {
  const tables = async (person: PersonKey) => ({ shown: (await list(person)).totalDocs, unread: await unread(person), payload: (await office.ask(person, 'GET', '/notifications/count')).body.totalDocs })

  it('takes its notices with it, by every door, and brings them back', async () => {
    await forgetAll()
    const [id] = await tellPeople(office, ['editor2'], { event: statusChanged, transaction: work.id })
    await tellPeople(office, ['editor2'], { event: { type: 'assignmentChanged', from: { id: office.ids.editor2, name: 'E2' }, to: { id: office.ids.editor, name: 'E' } }, transaction: work.id })
    expect(await tables('editor2')).toEqual({ shown: 2, unread: 2, payload: 2 })
    await office.sql('update transactions set assigned_to_id = $2 where id = $1', [work.id, office.ids.editor])
    expect(await tables('editor2')).toEqual({ shown: 1, unread: 1, payload: 1 })
    const [left] = (await list('editor2')).docs
    expect(left).toMatchObject({ title: 'Reassigned from E2 to E', text: '', transaction: null, link: null })
    expect((await list('editor2', `?transaction=${work.id}`)).docs).toEqual([])
    for (const [method, path] of [['GET', `/notifications/${id}`], ['POST', '/notifications/read'], ['DELETE', '/notifications']] as const) {
      const { status } = await office.ask('editor2', method, path, method === 'GET' ? {} : { body: { ids: [id] } })
      expect([method, path, status]).toEqual([method, path, 404])
    }
    await office.ask('editor2', 'POST', '/notifications/read', { body: { all: true } })
    await office.sql('update transactions set assigned_to_id = $2 where id = $1', [work.id, office.ids.editor2])
    expect(await tables('editor2')).toEqual({ shown: 2, unread: 1, payload: 2 })
  })

  it('that was deleted is told of by its deletion alone', async () => {
    await forgetAll()
    const gone = await office.create('editor')
    await tellPeople(office, ['editor', 'admin'], { event: statusChanged, transaction: gone.id })
    await tellPeople(office, ['editor', 'admin'], { event: { type: 'transactionDeleted', reference: gone.reference, reason: 'x' }, transaction: gone.id })
    await office.sql('update transactions set deleted_at = now() where id = $1', [gone.id])
    expect((await list('editor')).docs).toMatchObject([{ event: 'transactionDeleted', transaction: null, link: null }])
    expect((await list('admin')).docs.map(({ link }: { link: string }) => link)).toEqual(Array(2).fill(`/admin/collections/transactions/trash/${gone.id}`))
  })

  it('is gone for clients when the office does not let them view', async () => {
    await forgetAll()
    await tellPeople(office, ['client'], { event: statusChanged, transaction: work.id })
    await tellPeople(office, ['client2'], { event: statusChanged, transaction: work.id })
    expect([await tables('client'), await tables('client2')]).toEqual([{ shown: 1, unread: 1, payload: 1 }, { shown: 0, unread: 0, payload: 0 }])
    await decide(office, { clients: { mayView: false } })
    expect(await tables('client')).toEqual({ shown: 0, unread: 0, payload: 0 })
  })
})
