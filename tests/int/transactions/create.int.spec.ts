import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const body = (more: object = {}) => ({ externalReference: 'E-1', clientName: 'Client', type: 1, ...more })

const numbers = async () =>
  (await office.sql<{ reference: string }>('select reference from transactions order by id')).map((row) =>
    Number(row.reference.split('-')[2]),
  )

describe('POST /transactions', () => {
  it('numbers without a gap or a repeat, with parallel creates and failing ones between', async () => {
    const before = (await numbers()).length
    const answers = await Promise.all(
      Array.from({ length: 48 }, (_, index) =>
        office.ask('editor', 'POST', '/transactions', {
          // Every third one fails after its number could have been taken: its assignee is no staff.
          body: body(index % 3 === 0 ? { assignedTo: office.ids.client } : {}),
        }),
      ),
    )
    expect(answers.map((answer) => answer.status)).toEqual(answers.map((_, index) => (index % 3 === 0 ? 400 : 201)))
    const given = (await numbers()).toSorted((a, b) => a - b)
    expect(given).toEqual(Array.from({ length: before + 32 }, (_, index) => index + 1))
  })

  it('gives a number back when the tx is rolled back after it was taken', async () => {
    const { inTx } = await import('../../../src/platform/tx.ts')
    const { create } = await import('../../../src/transactions/create.ts')
    const req = await office.requestOf('editor')
    const taken = await numbers()
    await expect(
      inTx(req, async () => {
        await create(req, body() as never)
        throw new Error('crash')
      }),
    ).rejects.toThrow('crash')
    const { reference } = await office.create()
    expect(Number(reference.split('-')[2])).toBe(Math.max(0, ...taken) + 1)
  })

  it('answers the same again for the same Idempotency-Key, and refuses another request under it', async () => {
    const send = (more: object = {}) =>
      office.ask('editor', 'POST', '/transactions', { body: body(more), headers: { 'idempotency-key': 'create-1' } })
    const [first, second] = await Promise.all([send(), send()])
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
    expect((await send({ title: 'other' })).body.errors[0].code).toBe('IDEMPOTENCY_KEY_REUSED')
    const other = await office.ask('admin', 'POST', '/transactions', { body: body(), headers: { 'idempotency-key': 'create-1' } })
    expect(other.body.doc.id).not.toBe(first.body.doc.id)
  })

  it('names every wrong field at once, in the caller’s language, and writes nothing', async () => {
    const before = (await numbers()).length
    const wrong = body({ type: 999, dueDate: '2020-02-30', category: 12345 })
    const english = await office.ask('editor', 'POST', '/transactions', { body: wrong })
    expect(english.status).toBe(400)
    const paths = english.body.errors[0].data.errors.map((each: { path: string }) => each.path)
    expect(paths).toEqual(expect.arrayContaining(['type', 'dueDate', 'category']))
    const arabic = await office.ask('editor', 'POST', '/transactions', { body: wrong, locale: 'ar' })
    expect(arabic.body.errors[0].data.errors[0].message).toMatch(/[\u0600-\u06ff]/)
    expect((await numbers()).length).toBe(before)
  })

  it('refuses clients, strangers and system fields', async () => {
    expect((await office.ask('client', 'POST', '/transactions', { body: body() })).status).toBe(403)
    expect((await office.ask(null, 'POST', '/transactions', { body: body() })).status).toBe(401)
    for (const field of [{ reference: 'TRX-1' }, { createdBy: office.ids.admin }, { workflowVersion: 99 }]) {
      const answer = await office.ask('editor', 'POST', '/transactions', { body: body(field) })
      expect([answer.status, answer.body.errors[0].code]).toEqual([403, 'FIELD_FORBIDDEN'])
    }
    const approved = await office.ask('editor', 'POST', '/transactions', { body: body({ status: 'approved' }) })
    expect(approved.body.errors[0].code).toBe('USE_STATUS_ENDPOINT')
  })

  it('writes history, audit and the notice in the same tx', async () => {
    const { id } = await office.create('editor', { assignedTo: office.ids.editor2 })
    const [trail] = await office.sql<{ history: string; audit: string }>(
      `select (select count(*) from transaction_history where transaction_id = $1) as history,
        (select count(*) from audit_logs where entity = 'transactions' and entity_id = $2 and actor_id = $3) as audit`,
      [id, String(id), office.ids.editor],
    )
    expect([Number(trail?.history), Number(trail?.audit)]).toEqual([2, 2])
    await office.workOff()
    const notices = await office.sql<{ recipient_id: number; event: string }>(
      'select recipient_id, event from notifications where transaction_id = $1',
      [id],
    )
    expect(notices).toContainEqual({ recipient_id: office.ids.editor2, event: 'assignmentChanged' })
    expect(notices.some((notice) => notice.recipient_id === office.ids.editor)).toBe(false)
  })

  it('fills in the name of a client with an account and checks the account', async () => {
    const created = await office.create('editor', { client: office.ids.client, clientName: undefined })
    expect(created.clientName).toBe('Test Client')
    const wrong = await office.ask('editor', 'POST', '/transactions', { body: body({ client: office.ids.editor }) })
    expect(wrong.body.errors[0].code).toBe('CLIENT_NOT_CLIENT')
  })
})
