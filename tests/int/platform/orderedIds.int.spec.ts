import type { Where } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const work = [
    { externalReference: 'A', clientName: 'Noor', tags: ['villa', 'north'], assignedTo: office.ids.editor, dueDate: '2099-03-05', priority: 'urgent' },
    { externalReference: 'B', clientName: 'شركة', tags: ['north'], dueDate: '2099-01-05', client: office.ids.client },
    { externalReference: 'C', clientName: 'Noor', tags: [], assignedTo: office.ids.editor2, priority: 'low' },
    { externalReference: 'D', clientName: 'Noor', tags: ['a', 'z'], dueDate: '2099-01-05', client: office.ids.client2 },
    { externalReference: 'E', clientName: 'Alef', tags: ['villa', 'm'], assignedTo: office.ids.editor },
  ]
  for (const each of work) await office.create('admin', each)
})
afterAll(() => office.close())

const idsOf = async (where: Where, sort: string): Promise<number[]> => {
  const { orderedIds } = await import('../../../src/platform/orderedIds.ts')
  const { joinSql } = await import('../../../src/platform/idsQuery.ts')
  const { rows, order } = orderedIds(office.payload, 'transactions', where, sort)
  const { text, values } = joinSql`select asked.id from ${rows} order by ${{ text: order, values: [] }}`
  return (await office.sql<{ id: number }>(text, values)).map(({ id }) => id)
}

it('ids are those that Payload finds, in its order', async () => {
  const wheres: Where[] = [
    {},
    { clientName: { equals: 'Noor' } },
    { tags: { in: ['villa', 'north'] } },
    { 'assignedTo.name': { like: 'Editor' } },
    { or: [{ 'client.name': { like: 'Client' } }, { tags: { in: ['m', 'z'] } }] },
    { id: { equals: -1 } },
  ]
  const sorts = ['id', '-id', 'clientName', '-clientName,externalReference', 'dueDate', '-dueDate, priority', 'assignedTo.name', '-assignedTo.name,dueDate', 'clientName,id']
  for (const where of wheres) {
    for (const sort of sorts) {
      const { docs } = await office.payload.find({ collection: 'transactions', where, sort: [...sort.split(',').map((each) => each.trim()), '-id'], limit: 100, depth: 0 })
      expect(await idsOf(where, sort), `${JSON.stringify(where)} by ${sort}`).toEqual(docs.map(({ id }) => id))
    }
  }
})

it('a transaction with several tags stands once, by the first of them', async () => {
  const namesBy = async (sort: string) => {
    const rows = await office.sql<{ id: number; name: string }>('select id, external_reference as name from transactions')
    return (await idsOf({}, sort)).map((id) => rows.find((row) => row.id === id)!.name).join('')
  }
  expect(await namesBy('tags')).toBe('DEBAC')
  expect(await namesBy('-tags')).toBe('CDEAB')
  expect(await namesBy('tags,externalReference')).toBe('DEABC')
})
