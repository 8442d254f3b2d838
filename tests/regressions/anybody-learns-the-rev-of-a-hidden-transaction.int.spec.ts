import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('answers a stale rev of a transaction that the asker may not see as if there were none', async () => {
  const { id } = await office.create('admin', { client: office.ids.client })
  for (const person of [null, 'client2', 'editor2'] as const) {
    const update = (target: number) =>
      office.ask(person, 'POST', '/graphql', {
        body: { query: `mutation { updateTransaction(id: ${target}, data: { rev: 7, title: "x" }) { id } }` },
      })
    const [hidden, missing] = [await update(id), await update(id + 1_000)]
    expect(hidden.body.errors[0].extensions.code).not.toBe('STALE_REV')
    expect(hidden.body.errors[0].extensions).toEqual(missing.body.errors[0].extensions)
  }
})
