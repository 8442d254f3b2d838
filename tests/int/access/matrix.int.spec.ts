import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, password, type Office } from '../../helpers/office.ts'
import { askers, matrix, matrixAsPage, type Fixture, type Row } from './matrix.ts'

let office: Office
let at: Fixture
beforeAll(async () => {
  office = await openOffice()
  at = await fixture()
})
afterAll(() => office.close())

const made = () => office.create('editor', { client: office.ids.client, department: 2 }).then(({ id }) => Number(id))

async function fixture(): Promise<Fixture> {
  const own = await made()
  const [legal] = await office.sql<{ id: number }>(`select id from departments where key = 'legal'`)
  const queue = (await office.create('admin', { department: legal!.id })).id
  const deleted = await made()
  await office.ask('admin', 'DELETE', `/transactions/${deleted}`, { body: { reason: 'For the matrix' } })
  const comment = async (internal: boolean) =>
    (await office.ask('editor', 'POST', `/transactions/${own}/comments`, { body: { text: 'A comment', internal } })).body.doc.id
  const file = async (clientVisible: boolean) => {
    const [row] = await office.sql<{ id: number }>(
      `insert into attachments (transaction_id, file_name, mime_type, size, sha256, scan, client_visible)
       values ($1, 'plan.pdf', 'application/pdf', 10, 'x', 'clean', $2) returning id`, [own, clientVisible])
    return row!.id
  }
  const [imported] = await office.sql<{ id: number }>(
    `insert into imports (file_name, stored_as, created_by_id, status) values ('a.xlsx', 'x', $1, 'completed') returning id`, [office.ids.editor])
  const spare = await office.payload.create({
    collection: 'users',
    data: { email: 'spare@test.example', password, name: 'Spare', role: 'client', status: 'active', locale: 'en' } as never,
  })
  return {
    spare: Number(spare.id), own, queue, deleted, internal: await comment(true), external: await comment(false), visible: await file(true), hidden: await file(false),
    import: imported!.id, client: office.ids.client, admin: office.ids.admin,
  }
}

/** The answers of a row, in the words of the table. */
async function answersOf(row: Row): Promise<string[]> {
  const answers: string[] = []
  for (const asker of askers) {
    const place = row.fresh ? { ...at, own: await made() } : at
    const options = row.body === undefined ? {} : { body: row.body }
    const { body, status } = await office.ask(asker === 'nobody' ? null : asker, row.method, row.path(place), options)
    const wanted = row.lists?.(at)
    const isThere = () => body.docs.some((each: { id: number }) => each.id === wanted)
    answers.push(`${status}${wanted === undefined || status !== 200 ? '' : isThere() ? '+' : '−'}`)
  }
  return answers
}

describe.each(matrix)('$title', ({ rows }) => {
  it.each(rows)('$what', async (row) => {
    expect((await answersOf(row)).join(' ')).toBe(row.expect)
  })
})

it('is the page docs/access.md', () => {
  if (process.env['WRITE_ACCESS_PAGE']) writeFileSync('docs/access.md', matrixAsPage())
  expect(readFileSync('docs/access.md', 'utf8')).toBe(matrixAsPage())
})
