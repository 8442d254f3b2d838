import { afterAll, beforeAll, expect, it } from 'vitest'
import { statementsOf } from '../helpers/countStatements.ts'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** A condition through two relations was widened by what may be read of each, then that again: a hundred joins, a minute. */
it('joins what a condition through two relations needs, not what its own widening would', async () => {
  await office.create()
  for (const path of ['/attachments?where[comment.text][like]=a', '/attachments/count?where[comment.text][like]=a', '/attachments?where[transaction.title][like]=a']) {
    const statements = await statementsOf(() => office.ask('editor', 'GET', path))
    const joins = statements.map((each) => each.match(/left join/gi)?.length ?? 0)
    expect([path, Math.max(...joins) < 30, joins]).toEqual([path, true, joins])
  }
})
