import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('that an administrator sent themselves of their transaction', async () => {
  const [person] = await office.sql<{ name: string }>('select name from users where id = $1', [office.ids.client])
  const { id } = await office.create('admin', { client: office.ids.client, clientName: person!.name })
  const { body } = await office.ask('admin', 'GET', '/email-templates?limit=100')
  const template = body.docs.find(({ key }: { key: string }) => key === 'statusChanged')
  expect((await office.ask('admin', 'POST', `/email-templates/${template.id}/test`, { body: { transaction: id, locale: 'en' } })).status).toBe(202)
  await office.workOff()
  const stored = async () => JSON.stringify(await office.sql(`select data, subject from deliveries where template = 'test'`))
  expect(await stored()).toContain(person!.name)
  expect((await office.ask('admin', 'POST', `/users/${office.ids.client}/erase`, { body: { reason: 'They asked for it' } })).status).toBe(200)
  expect(await stored()).not.toContain(person!.name)
})
