import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'
import { publishWorkflow } from '../helpers/publishWorkflow.ts'
import { defaultLifecycle } from '../../src/workflows/templates/defaultLifecycle.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('people who comment at once where a rule listens are all heard, by whatever door', async () => {
  const workflow = await publishWorkflow(office, {
    ...defaultLifecycle,
    key: 'heard',
    name: { en: 'Heard', ar: 'مسموع' },
    rules: [{ key: 'louder', label: { en: 'Louder', ar: 'أعلى' }, on: ['commentAdded'], effects: [{ kind: 'raisePriority' }] }],
  })
  const { id } = await office.create('editor', { workflow })
  const say = (each: number) =>
    each % 2 === 0
      ? office.ask('editor', 'POST', '/comments', { body: { transaction: id, text: `Look ${each}` } })
      : office.ask('editor', 'POST', '/graphql', { body: { query: `mutation { createComment(data: { transaction: ${id}, text: "Look ${each}" }) { id } }` } })
  const answers = await Promise.all(Array.from({ length: 6 }, (_, each) => say(each)))
  expect(answers.map(({ status, body }) => [status, body.errors?.[0]?.message])).toEqual([201, 200, 201, 200, 201, 200].map((status) => [status, undefined]))
  expect(await office.sql('select 1 from comments where transaction_id = $1', [id])).toHaveLength(6)
})
