import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

describe('PATCH and PUT /transactions/:id', () => {
  it('loses no one’s change: two parallel edits of different fields both stay', async () => {
    const { id } = await office.create()
    const [one, two] = await Promise.all([
      office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { title: 'New title' } }),
      office.ask('editor', 'PUT', `/transactions/${id}`, { body: { priority: 'urgent' } }),
    ])
    expect([one.status, two.status]).toEqual([200, 200])
    const { body } = await office.ask('editor', 'GET', `/transactions/${id}`)
    expect(body).toMatchObject({ title: 'New title', priority: 'urgent', rev: 3 })
  })

  it('answers 412 with the current rev to a stale If-Match or rev, and 400 to an unreadable one', async () => {
    const { id } = await office.create()
    await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { title: 'A', rev: 1 } })
    const byHeader = await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { title: 'B' }, headers: { 'if-match': '"1"' } })
    const byBody = await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { title: 'B', rev: 1 } })
    expect([byHeader.status, byBody.status]).toEqual([412, 412])
    expect(byHeader.body.errors[0].data.rev).toBe(2)
    const unreadable = await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { title: 'B' }, headers: { 'if-match': 'abc' } })
    expect([unreadable.status, unreadable.body.errors[0].code]).toEqual([400, 'REV_MALFORMED'])
  })

  it('is 403 for who sees but may not edit, 404 for who does not see', async () => {
    const { id } = await office.create('admin', { client: office.ids.client, department: 2 })
    expect((await office.ask('client', 'PATCH', `/transactions/${id}`, { body: { title: 'x' } })).status).toBe(403)
    expect((await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { title: 'x' } })).status).toBe(403)
    expect((await office.ask('editor2', 'PATCH', `/transactions/${id}`, { body: { title: 'x' } })).status).toBe(404)
    expect((await office.ask('client2', 'PATCH', `/transactions/${id}`, { body: { title: 'x' } })).status).toBe(404)
  })

  it('lets an old due date stay but takes no new one in the past', async () => {
    const { id } = await office.create('editor', { dueDate: '2030-05-01' })
    await office.sql(`update transactions set due_date = '2020-01-05T12:00:00Z' where id = $1`, [id])
    const kept = await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { title: 'kept', dueDate: '2020-01-05' } })
    expect(kept.status).toBe(200)
    const moved = await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { dueDate: '2020-01-06' } })
    expect(moved.body.errors[0].data.errors[0]).toMatchObject({ path: 'dueDate', code: 'DUE_DATE_PAST' })
  })

  it('puts each changed field on the timeline, old and new', async () => {
    const { id } = await office.create('editor', { title: 'Old' })
    await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { title: 'New', priority: 'high' } })
    const [row] = await office.sql<{ data: { changes: unknown[] } }>(
      `select data from transaction_history where transaction_id = $1 and event = 'transactionUpdated'`,
      [id],
    )
    expect(row?.data.changes).toEqual([
      { field: 'title', from: 'Old', to: 'New' },
      { field: 'priority', from: 'normal', to: 'high' },
    ])
  })
})

describe('DELETE /transactions/:id', () => {
  it('hides with a reason, keeps the row and its number, is for admins, and spares completed work', async () => {
    const { id, reference } = await office.create('editor', { client: office.ids.client })
    expect((await office.ask('editor', 'DELETE', `/transactions/${id}`, { body: { reason: 'x' } })).status).toBe(403)
    const without = await office.ask('admin', 'DELETE', `/transactions/${id}`)
    expect([without.status, without.body.errors[0].code]).toEqual([400, 'REASON_REQUIRED'])
    const stale = await office.ask('admin', 'DELETE', `/transactions/${id}`, { body: { reason: 'x' }, headers: { 'if-match': '"9"' } })
    expect(stale.status).toBe(412)
    const gone = await office.ask('admin', 'DELETE', `/transactions/${id}`, { body: { reason: 'Entered twice' } })
    expect(gone.status).toBe(200)
    expect((await office.ask('editor', 'GET', `/transactions/${id}`)).status).toBe(404)
    expect((await office.ask('client', 'GET', `/transactions?where[id][equals]=${id}&trash=true`)).body.totalDocs).toBe(0)
    const [row] = await office.sql('select reference, delete_reason from transactions where id = $1', [id])
    expect(row).toEqual({ reference, delete_reason: 'Entered twice' })
    expect((await office.ask('admin', 'GET', `/transactions/${id}?trash=true`)).body.deleteReason).toBe('Entered twice')
    await office.sql(`update transactions set status = 'completed', state_kind = 'final', deleted_at = null where id = $1`, [id])
    const completed = await office.ask('admin', 'DELETE', `/transactions/${id}`, { body: { reason: 'x' } })
    expect([completed.status, completed.body.errors[0].code]).toEqual([409, 'COMPLETED_CANNOT_BE_DELETED'])
  })

  it('has no other door: deletedAt, Local API and bulk REST are refused', async () => {
    const { id } = await office.create()
    const patched = await office.ask('admin', 'PATCH', `/transactions/${id}`, { body: { deletedAt: '2026-01-01T00:00:00Z' } })
    expect(patched.body.errors[0].code).toBe('USE_DELETE_WITH_REASON')
    await expect(office.payload.delete({ collection: 'transactions', id })).rejects.toMatchObject({ code: 'USE_DELETE_WITH_REASON' })
    const bulk = await office.ask('admin', 'DELETE', `/transactions?where[id][equals]=${id}`)
    expect(bulk.status).toBeGreaterThanOrEqual(400)
    const many = await office.ask('admin', 'PATCH', `/transactions?where[id][equals]=${id}`, { body: { title: 'all' } })
    expect(many.status).toBeGreaterThanOrEqual(400)
    expect((await office.ask('admin', 'GET', `/transactions/${id}`)).body.title).toBeNull()
  })
})

describe('POST /transactions/:id/assign, /duplicate, /comments', () => {
  it('assigns to staff only, by id, email, me, auto and null, with the reason on the timeline', async () => {
    const { id } = await office.create('admin')
    const to = (assignedTo: unknown, as: 'admin' | 'client' = 'admin') =>
      office.ask(as, 'POST', `/transactions/${id}/assign`, { body: { assignedTo, reason: 'holiday' } })
    expect((await to(office.ids.client)).body.errors[0].code).toBe('ASSIGNEE_NOT_STAFF')
    expect((await to('nobody@test.example')).body.errors[0].code).toBe('ASSIGNEE_NOT_STAFF')
    expect((await to('editor2@test.example')).body.doc.assignedTo).toBe(office.ids.editor2)
    expect((await to('me')).body.doc.assignedTo).toBe(office.ids.admin)
    expect([office.ids.editor, office.ids.editor2]).toContain((await to('auto')).body.doc.assignedTo)
    expect((await to(null)).body.doc.assignedTo).toBeNull()
    expect((await to('me', 'client')).status).toBe(403)
    const history = await office.ask('admin', 'GET', `/transactions/${id}/history`)
    expect(history.body.docs[0]).toMatchObject({ event: 'assignmentChanged', reason: 'holiday', internal: true })
  })

  it('duplicates as a draft of its own, without assignee, comments and due date', async () => {
    const original = await office.create('editor', { title: 'Plan', assignedTo: office.ids.editor, tags: ['x'], dueDate: '2030-01-01' })
    const english = await office.ask('editor', 'POST', `/transactions/${original.id}/duplicate`)
    expect(english.status).toBe(201)
    expect(english.body.doc).toMatchObject({ title: 'Plan (Copy)', status: 'draft', assignedTo: null, dueDate: null, tags: ['x'], copiedFrom: original.id })
    expect(english.body.doc.reference).not.toBe(original.reference)
    const arabic = await office.ask('editor', 'POST', `/transactions/${original.id}/duplicate`, { locale: 'ar' })
    expect(arabic.body.doc.title).toBe('Plan (نسخة)')
    expect((await office.ask('editor2', 'POST', `/transactions/${original.id}/duplicate`)).status).toBe(404)
  })

  it('keeps internal comments from clients by every door, and clients from commenting unless allowed', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    const say = (as: 'editor' | 'client', body: object) => office.ask(as, 'POST', `/transactions/${id}/comments`, { body })
    expect((await say('editor', { text: 'secret' })).body.doc.internal).toBe(true)
    expect((await say('editor', { text: 'hello', internal: false })).status).toBe(201)
    expect((await say('client', { text: 'hi' })).status).toBe(403)
    expect((await say('editor', { text: '   ' })).status).toBe(400)
    const seen = await office.ask('client', 'GET', `/transactions/${id}/comments`)
    expect(seen.body.docs.map((each: { text: string }) => each.text)).toEqual(['hello'])
    expect((await office.ask('client', 'GET', '/comments?limit=100')).body.totalDocs).toBe(1)
    const timeline = await office.ask('client', 'GET', `/transactions/${id}/history`)
    expect(JSON.stringify(timeline.body)).not.toContain('Internal')
  })
})

describe('POST /transactions/bulk', () => {
  it('gives a result per item; one that fails does not stop the others', async () => {
    const mine = [await office.create(), await office.create()]
    const foreign = await office.create('editor2')
    const ids = [...mine.map(({ id }) => id), foreign.id, 999_999]
    const answer = await office.ask('editor', 'POST', '/transactions/bulk', { body: { action: 'priority', priority: 'high', ids } })
    expect(answer.body).toMatchObject({ succeeded: 2, failed: 2 })
    expect(answer.body.results.map((each: { ok: boolean }) => each.ok)).toEqual([true, true, false, false])
    const tagged = await office.ask('editor', 'POST', '/transactions/bulk', { body: { action: 'tag', add: ['t1', 't2'], ids: [mine[0]!.id] } })
    expect(tagged.body.succeeded).toBe(1)
    const untagged = await office.ask('editor', 'POST', '/transactions/bulk', {
      body: { action: 'tag', remove: ['t1'], filter: { tags: 't1', assignedTo: 'none' } },
    })
    expect(untagged.body).toMatchObject({ succeeded: 1, failed: 0 })
    expect((await office.ask('editor', 'GET', `/transactions/${mine[0]!.id}`)).body.tags).toEqual(['t2'])
    const deleted = await office.ask('editor', 'POST', '/transactions/bulk', { body: { action: 'delete', reason: 'x', ids: [mine[0]!.id] } })
    expect(deleted.body.results[0].error.code).toBe('FORBIDDEN')
    expect((await office.ask('client', 'POST', '/transactions/bulk', { body: { action: 'priority', priority: 'low', ids } })).status).toBe(403)
    const tooMany = await office.ask('admin', 'POST', '/transactions/bulk', {
      body: { action: 'priority', priority: 'low', ids: Array.from({ length: 501 }, (_, index) => index + 1) },
    })
    expect(tooMany.status).toBe(400)
  })
})
