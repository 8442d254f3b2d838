import { afterAll, beforeAll, expect, it } from 'vitest'
import { decide } from '../helpers/decide.ts'
import { openOffice, type Office } from '../helpers/office.ts'
import { publishWorkflow } from '../helpers/publishWorkflow.ts'
import { importFile } from '../int/imports/workbooks.ts'
import { defaultLifecycle } from '../../src/workflows/templates/defaultLifecycle.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const csv = (name: string) => `External Reference ID,Client Name,Transaction Type\nU-1,${name},Document Review\nU-2,${name},Document Review\n`
const undo = (id: number) => office.ask('admin', 'POST', `/imports/${id}/undo`)

it('what the workflow itself answered is no work of anybody', async () => {
  const label = { en: 'In turns', ar: 'بالدور' }
  await publishWorkflow(office, {
    ...defaultLifecycle,
    key: 'answers',
    name: label,
    assignments: [{ key: 'turns', label, on: ['draft'], pool: { role: 'editor' }, by: 'roundRobin' }],
    rules: [{ key: 'louder', label, on: ['transactionUpdated'], effects: [{ kind: 'raisePriority' }] }],
  })
  await decide(office, { transactions: { defaultWorkflow: 'answers', autoAssignment: 'off' } })
  const first = await importFile(office, 'admin', csv('A client'), { name: 'rows.csv' })
  const second = await importFile(office, 'admin', csv('B client'), { name: 'rows.csv', duplicates: 'update' })
  expect([first.imported, second.updated]).toEqual([2, 2])
  const rows = () => office.sql<{ id: number; rev: number; name: string; gone: boolean }>(
    `select id, rev::int, client_name as name, deleted_at is not null as gone from transactions order by id`)
  expect((await rows())[0]!.rev).toBeGreaterThan(2)

  const undone = await undo(second.id)
  expect([undone.status, undone.body.errors]).toEqual([200, undefined])
  expect((await rows()).map(({ name }) => name)).toEqual(['A client', 'A client'])

  const again = await importFile(office, 'admin', csv('C client').replaceAll('U-', 'V-'), { name: 'rows.csv' })
  const worked = (await rows()).at(-1)!
  await office.ask('admin', 'PATCH', `/transactions/${worked.id}`, { body: { title: 'Looked at' } })
  expect((await undo(again.id)).status).toBe(409)
  const third = await importFile(office, 'admin', csv('D client').replaceAll('U-', 'W-'), { name: 'rows.csv' })
  expect((await undo(third.id)).status).toBe(200)
  expect((await rows()).slice(-2).map(({ gone }) => gone)).toEqual([true, true])
})
