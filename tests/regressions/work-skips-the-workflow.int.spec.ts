import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office, type PersonKey } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const ask = (as: PersonKey, method: string, path: string, body: object) => office.ask(as, method, path, { body })
const statusOf = async (id: number) => (await office.sql<{ status: string }>('select status from transactions where id = $1', [id]))[0]!.status
const move = (as: PersonKey, id: number, status: string) => ask(as, 'POST', `/transactions/${id}/status`, { status, comment: 'For the test' })

it('a draft is completed in one jump', async () => {
  const { id } = await office.create()
  for (const person of ['editor', 'admin'] as const) {
    expect((await move(person, id, 'completed')).status).toBe(409)
    for (const method of ['PATCH', 'PUT']) expect((await ask(person, method, `/transactions/${id}`, { status: 'completed', stateKind: 'final' })).status).toBe(409)
    const many = await ask(person, 'POST', '/transactions/bulk', { action: 'status', status: 'completed', ids: [id] })
    expect(many.body).toMatchObject({ succeeded: 0, results: [{ error: { code: 'UNKNOWN_TRANSITION' } }] })
    await ask(person, 'POST', '/graphql', { query: `mutation { updateTransaction(id: ${id}, data: { status: "completed", rev: 1 }) { id } }` })
    const { user } = await office.requestOf(person)
    await expect(office.payload.update({ collection: 'transactions', id, data: { status: 'completed' } as never, overrideAccess: false, user })).rejects.toMatchObject({ code: 'USE_STATUS_ENDPOINT' })
    const made = await ask(person, 'POST', '/transactions', { externalReference: 'JUMP', clientName: 'x', type: 1, status: 'completed' })
    expect(made.status === 201 ? made.body.doc.status : 'draft').toBe('draft')
    expect(await statusOf(id)).toBe('draft')
  }
})

it('a completed transaction is deleted by a bulk call', async () => {
  const { id } = await office.create()
  for (const [person, status] of [['editor', 'submitted'], ['admin', 'under_review'], ['admin', 'approved'], ['admin', 'in_progress'], ['admin', 'completed']] as const) {
    expect([status, (await move(person, id, status)).status]).toEqual([status, 200])
  }
  const { reference } = (await office.sql<{ reference: string }>('select reference from transactions where id = $1', [id]))[0]!
  for (const selection of [{ ids: [id] }, { ids: [id, id] }, { filter: { reference } }, { filter: { stage: 'final' } }]) {
    const { body } = await ask('admin', 'POST', '/transactions/bulk', { action: 'delete', reason: 'Tidying up', ...selection })
    expect([selection, body.succeeded, body.results[0].error.code]).toEqual([selection, 0, 'COMPLETED_CANNOT_BE_DELETED'])
  }
  expect((await ask('admin', 'DELETE', `/transactions/${id}`, { reason: 'x' })).status).toBe(409)
  expect((await office.ask('admin', 'DELETE', `/transactions?where[id][equals]=${id}`)).status).toBe(409)
  await ask('admin', 'POST', '/graphql', { query: `mutation { deleteTransaction(id: ${id}, trash: true) { id } }` })
  await ask('admin', 'PATCH', `/transactions/${id}`, { deletedAt: '2026-01-01T00:00:00.000Z' })
  expect(await office.sql('select deleted_at, status from transactions where id = $1', [id])).toEqual([{ deleted_at: null, status: 'completed' }])
})

it('of twenty created at once, eight fail', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) =>
    ask(index % 2 ? 'editor' : 'admin', 'POST', '/transactions', { externalReference: `AT-ONCE-${index}`, clientName: 'x', type: 1 })))
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201))
  const numbers = answers.map(({ body }) => Number(String(body.doc.reference).split('-').at(-1))).toSorted((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => numbers[0]! + index))
})
