import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('two people who tag the same transactions at once both succeed, and both tags stay', async () => {
  const ids: number[] = []
  for (let count = 0; count < 8; count += 1) ids.push((await office.create('admin')).id)
  const tag = (add: string) => office.ask('admin', 'POST', '/transactions/bulk', { body: { action: 'tag', add: [add], ids } })
  const answers = await Promise.all(['red', 'green', 'blue'].map(tag))
  expect(answers.map(({ body }) => body.failed)).toEqual([0, 0, 0])
  for (const id of ids) {
    const { body } = await office.ask('admin', 'GET', `/transactions/${id}`)
    expect([...body.tags].toSorted()).toEqual(['blue', 'green', 'red'])
  }
})
