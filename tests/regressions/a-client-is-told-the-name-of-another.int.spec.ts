import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('the notice of a change of client names neither client to the other, and shows no former text', async () => {
  const { id } = await office.create('admin', { client: office.ids.client, description: 'Only for the first' })
  const change = (body: object) => office.ask('admin', 'PATCH', `/transactions/${id}`, { body })
  expect((await change({ client: office.ids.client2 })).status).toBe(200)
  expect((await change({ description: 'For the second' })).status).toBe(200)
  await office.workOff()
  const [first, second] = await office.sql<{ name: string }>('select name from users where id = any($1) order by id = $2 desc', [
    [office.ids.client, office.ids.client2],
    office.ids.client,
  ])
  const told = async (person: 'client' | 'client2') => {
    const { body } = await office.ask(person, 'GET', '/notifications?limit=100')
    return { events: body.docs.map(({ event }: { event: string }) => event), text: JSON.stringify(body.docs) }
  }
  const former = await told('client')
  expect(former.events).toContain('clientChanged')
  expect(former.text).not.toContain(second!.name)
  const present = await told('client2')
  expect(present.events).toEqual(expect.arrayContaining(['clientChanged', 'transactionUpdated']))
  expect(present.text).not.toContain(first!.name)
  expect(present.text).toContain(second!.name)
  expect(present.text).not.toContain('Only for the first')
})
