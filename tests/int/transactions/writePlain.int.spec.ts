import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { withinOneDay } from '../../helpers/withinOneDay.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** All that a change left behind for one transaction, without what differs by nature: ids, numbers, moments. */
async function tracesOf(id: number) {
  const [row] = await office.sql<Record<string, unknown>>('select * from transactions where id = $1', [id])
  const history = await office.sql<Record<string, any>>('select * from transaction_history where transaction_id = $1 order by id', [id])
  const audit = await office.sql<Record<string, any>>(
    `select action, entity, actor_id, actor_role, before, after from audit_logs where entity = 'transactions' and entity_id = $1 order by id`,
    [String(id)],
  )
  const tags = await office.sql('select "order", path, text from transactions_texts where parent_id = $1 order by "order"', [id])
  const words = await office.sql('select * from transaction_search where transaction_id = $1', [id])
  const told = { row, history, audit, tags, words: words.length }
  const moving = /"(id|transactionId|transaction_id|reference|at|created_at|updated_at|status_changed_at|begun_at|due_set_at|deleted_at)":("[^"]*"|\d+)/g
  return JSON.parse(JSON.stringify(told).replace(moving, '"$1":"…"'))
}

describe('saving by one statement', () => {
  it('is how the product saves while nobody extended the collection, and not when somebody did', async () => {
    const { isWrittenPlainly } = await import('../../../src/transactions/columns.ts')
    expect(isWrittenPlainly(office.payload)).toBe(true)
    const { config } = office.payload.collections.transactions
    const extended = (changed: object) => ({ collections: { transactions: { config: { ...config, ...changed } } } }) as unknown as Payload
    const hook = () => undefined
    const [first, ...others] = config.flattenedFields
    expect(isWrittenPlainly(extended({}))).toBe(true)
    expect(isWrittenPlainly(extended({ hooks: { ...config.hooks, afterChange: [...config.hooks.afterChange, hook] } }))).toBe(false)
    expect(isWrittenPlainly(extended({ hooks: { ...config.hooks, beforeChange: [hook] } }))).toBe(false)
    expect(isWrittenPlainly(extended({ flattenedFields: [{ ...first, hooks: { beforeChange: [hook] } }, ...others] }))).toBe(false)
    expect(isWrittenPlainly(extended({ flattenedFields: [...config.flattenedFields, { name: 'extra', type: 'text' }] }))).toBe(false)
  })

  it('leaves what Payload leaves: row, tags, words, history, audit', async () => {
    const { insertAsCaller, loadForChange, saveAsOffice } = await import('../../../src/transactions/store.ts')
    const { withIntent } = await import('../../../src/transactions/intent.ts')
    const { inTx } = await import('../../../src/platform/tx.ts')
    const { client, editor2 } = office.ids
    const input = {
      externalReference: 'X-1', clientName: 'Al Noor', client, type: 1, category: 2, department: 2, title: 'Villa',
      description: 'd', tags: ['b', 'a'], dueDate: '2035-02-03', projectId: 'p', assignedTo: editor2,
    }
    const intent = { kind: 'create', source: 'api' } as const
    const req = () => office.requestOf('admin')

    const plainReq = await req()
    const { transaction: plain } = await inTx(plainReq, () => insertAsCaller(plainReq, input, intent))
    const payloadReq = await req()
    const made = await inTx(payloadReq, () =>
      withIntent(payloadReq, intent, () =>
        office.payload.create({ collection: 'transactions', data: input as never, depth: 0, overrideAccess: false, user: payloadReq.user, req: payloadReq }),
      ),
    )
    const differing = { id: 0, reference: '', createdAt: '', begunAt: '', updatedAt: '', statusChangedAt: '' }
    expect({ ...plain, ...differing }).toEqual({ ...made, ...differing })
    expect(await tracesOf(plain.id)).toEqual(await tracesOf(made.id as number))
    // The second of two parallel series: numbers follow each other whichever way they were given.
    expect(Number(String(made['reference']).slice(-5))).toBe(Number(plain.reference.slice(-5)) + 1)

    const change = { priority: 'urgent', assignedTo: office.ids.editor, dueDate: null } as const
    const assigning = { kind: 'assign', reason: 'away' } as const
    const first = await req()
    const { transaction: saved } = await inTx(first, async () => saveAsOffice(first, await loadForChange(first, plain.id, 1), change, assigning))
    const second = await req()
    const updated = await inTx(second, () =>
      withIntent(second, assigning, () =>
        office.payload.update({ collection: 'transactions', id: made.id, data: change, depth: 0, overrideAccess: true, req: second }),
      ),
    )
    expect({ ...saved, ...differing }).toEqual({ ...updated, ...differing })
    expect(await tracesOf(plain.id)).toEqual(await tracesOf(made.id as number))
  })

  it('writes numbers of more than five digits as formatReference does', async () => {
    const { formatReference } = await import('../../../src/shared/reference.ts')
    const { officeDate } = await import('../../../src/shared/dates.ts')
    await withinOneDay(async () => {
      const year = Number(officeDate(new Date(), 'Asia/Riyadh').slice(0, 4))
      await office.sql('insert into reference_counters (year, last) values ($1, 99998) on conflict (year) do update set last = 99998', [year])
      const numbers = [(await office.create()).reference, (await office.create()).reference]
      expect(numbers).toEqual([99_999, 100_000].map((number) => formatReference({ prefix: 'TRX', year, number })))
    })
  })

  it('refuses a caller who says when it was taken in, and what a field does not take', async () => {
    const dated = await office.ask('admin', 'POST', '/transactions', {
      body: { externalReference: 'X', clientName: 'C', type: 1, createdAt: '2001-01-01T00:00:00.000Z' },
    })
    expect(dated).toMatchObject({ status: 403, body: { errors: [{ code: 'FIELD_FORBIDDEN' }] } })
    const nobody = await office.ask('admin', 'POST', '/transactions', { body: { externalReference: 'X', type: 1 }, locale: 'ar' })
    expect(nobody).toMatchObject({ status: 400, body: { errors: [{ code: 'VALIDATION_FAILED', data: { errors: [{ path: 'clientName' }] } }] } })
    const client = await office.ask('client', 'POST', '/transactions', { body: { externalReference: 'X', clientName: 'C', type: 1 } })
    expect(client.status).toBe(403)
  })
})
