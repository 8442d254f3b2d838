import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('lets a transaction move on and be edited after its assignee and its client were deactivated', async () => {
  const { id } = await office.create('admin', { assignedTo: office.ids.editor2, client: office.ids.client2 })
  await office.sql('update users set status = $1 where id = any($2::int[])', ['deactivated', [office.ids.editor2, office.ids.client2]])
  const moved = await office.ask('admin', 'POST', `/transactions/${id}/status`, { body: { status: 'submitted' } })
  expect([moved.status, moved.body.doc?.status]).toEqual([200, 'submitted'])
  const edited = await office.ask('admin', 'PATCH', `/transactions/${id}`, { body: { title: 'Still ours' } })
  expect([edited.status, edited.body.doc?.title]).toEqual([200, 'Still ours'])
})

it('still refuses to choose somebody who may not be chosen', async () => {
  const { id } = await office.create('admin')
  const assign = (data: object) => office.ask('admin', 'PATCH', `/transactions/${id}`, { body: data })
  for (const data of [{ assignedTo: office.ids.client }, { assignedTo: office.ids.editor2 }, { client: office.ids.editor }, { client: 2_000_000_000 }]) {
    const answer = await assign(data)
    expect([data, answer.status]).toEqual([data, expect.toSatisfy((status: number) => status >= 400 && status < 500)])
  }
})
