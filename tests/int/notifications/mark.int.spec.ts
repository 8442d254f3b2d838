import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tellPeople } from '../../helpers/notices.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => office?.close())
beforeEach(async () => {
  await office.sql('delete from notifications')
})

const post = (path: string, body: unknown, as: 'editor' | 'client' = 'editor') => office.ask(as, 'POST', `/notifications/${path}`, { body })
const readIds = async () => (await office.sql<{ id: number }>('select id from notifications where read_at is not null order by id')).map(({ id }) => id)

describe('reading', () => {
  it('marks one, many and all, and again changes nothing', async () => {
    const [one] = await tellPeople(office, ['editor'])
    const [two] = await tellPeople(office, ['editor'])
    await tellPeople(office, ['editor'])
    expect((await post('read', { ids: [one] })).body).toMatchObject({ changed: 1, unread: 2 })
    const [{ read_at: at }] = await office.sql<any>('select read_at from notifications where id = $1', [one])
    expect((await post('read', { ids: [one, two] })).body).toMatchObject({ changed: 1, unread: 1 })
    expect((await office.sql<any>('select read_at from notifications where id = $1', [one]))[0].read_at).toEqual(at)
    expect((await post('read', { all: true })).body).toMatchObject({ changed: 1, unread: 0 })
    expect((await post('read', { all: true })).body).toMatchObject({ changed: 0, unread: 0 })
    expect((await post('unread', { ids: [two] })).body).toMatchObject({ changed: 1, unread: 1 })
    expect((await post('unread', { ids: [two] })).body).toMatchObject({ changed: 0, unread: 1 })
  })

  it('leaves what came in while the button was pressed', async () => {
    const [seen] = await tellPeople(office, ['editor'], { at: '2026-01-05T08:00:00.123Z' })
    await tellPeople(office, ['editor'], { at: '2026-01-05T08:00:00.124Z' })
    expect((await post('read', { all: true, before: '2026-01-05T08:00:00.123Z' })).body).toMatchObject({ changed: 1, unread: 1 })
    expect(await readIds()).toEqual([seen])
  })

  it('at once from ten tabs counts each notice once', async () => {
    for (let count = 0; count < 30; count += 1) await tellPeople(office, ['editor'])
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('read', { all: true })))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(answers.reduce((sum, { body }) => sum + body.changed, 0)).toBe(30)
  })

  it('is for one’s own only; a stranger’s number is not known', async () => {
    const [mine] = await tellPeople(office, ['editor'])
    for (const path of ['read', 'unread', 'clear']) expect([path, (await post(path, { ids: [mine] }, 'client')).status]).toEqual([path, 404])
    // Among one's own it is passed over.
    const [theirs] = await tellPeople(office, ['client'])
    expect((await post('read', { ids: [mine, theirs] }, 'client')).body).toMatchObject({ changed: 1 })
    expect(await readIds()).toEqual([theirs])
  })

  it.each([{}, { ids: [] }, { ids: [1], all: true }, { ids: ['x'] }, { all: false }, { before: 'yesterday' }, { ids: Array.from({ length: 501 }, (_, id) => id + 1) }, { everything: true }])('%j is refused', async (body) => {
    await tellPeople(office, ['editor'])
    expect([(await post('read', body)).status, (await post('clear', body)).status]).toEqual([400, 400])
    expect(await office.sql('select 1 from notifications where read_at is null')).toHaveLength(1)
  })
})

describe('clearing', () => {
  it('removes by number, those that were read, and all', async () => {
    const [one] = await tellPeople(office, ['editor'])
    await tellPeople(office, ['editor'], { read: true })
    await tellPeople(office, ['editor', 'client'])
    expect((await office.ask('editor', 'DELETE', '/notifications', { body: { ids: [one] } })).body).toMatchObject({ changed: 1, unread: 1 })
    expect((await post('clear', { read: true })).body).toMatchObject({ changed: 1, unread: 1 })
    expect((await office.ask('editor', 'DELETE', '/notifications', { body: { all: true } })).body).toMatchObject({ changed: 1, unread: 0 })
    expect((await post('clear', { all: true })).body).toMatchObject({ changed: 0 })
    expect(await office.sql('select recipient_id as id from notifications')).toEqual([{ id: office.ids.client }])
  })

  it('speaks Arabic', async () => {
    const { body } = await office.ask('editor', 'POST', '/notifications/clear', { body: { ids: [1], read: true }, locale: 'ar' })
    expect(body.errors[0].data.errors[0].message).toContain('ids')
  })
})
