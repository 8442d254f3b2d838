import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

/** Found by sqlmap: every refused GraphQL document and every `where` that is no JSON left a stack in the log. */
let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('what a caller sent wrong is no error of ours in the log; a fault of ours still is', async () => {
  const logged = vi.spyOn(office.payload.logger, 'error').mockImplementation(() => undefined)
  const graphql = (query: string) => office.ask('editor', 'POST', '/graphql', { body: { query } })
  const answers = [
    await graphql('{ Transactions(sort: "title) ORDER BY 1--") { totalDocs } }'),
    await graphql('mutation { deleteTransaction(id: 1) { id } }'),
    await office.ask('editor', 'GET', '/transactions?where=x'),
    await office.ask('editor', 'GET', '/comments?where=%7B'),
    await office.ask(null, 'PATCH', '/transactions', { body: { title: 'x' } }),
    await office.ask(null, 'PATCH', '/users?where[id][exists]=true', { body: { name: 'x' } }),
  ]
  expect(answers.every(({ status, body }) => status < 500 && body.errors.length > 0)).toBe(true)
  expect(logged).not.toHaveBeenCalled()

  await office.sql('alter table comments rename to comments_away')
  try {
    const answer = await graphql('{ Comments { totalDocs } }')
    expect(answer.body.errors[0].extensions.code).toBe('INTERNAL')
    expect(logged).toHaveBeenCalled()
  } finally {
    await office.sql('alter table comments_away rename to comments')
    logged.mockRestore()
  }
})
