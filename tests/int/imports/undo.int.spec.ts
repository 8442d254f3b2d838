import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { importFile, upload, workbookOf } from './workbooks.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const undo = (as: Parameters<Office['ask']>[0], id: number) => office.ask(as, 'POST', `/imports/${id}/undo`)
const rowsOf = (name: string, ...references: string[]) => references.map((each) => [each, name, 'Submission'])

it('takes back what an import created and updated; only once, also at once', async () => {
  const old = [['U-1', 'Before', 'Submission', 'Text', null, null, 'editor@test.example', 'Low']]
  await importFile(office, 'admin', await workbookOf(old))
  const file = await workbookOf([
    ['U-1', 'After', 'Document Review', 'Other', 'Planning', null, 'editor2@test.example', 'High'],
    ...rowsOf('New', 'U-2', 'U-3'),
  ])
  const done = await importFile(office, 'admin', file, { duplicates: 'update' })
  expect(done).toMatchObject({ imported: 2, updated: 1 })

  const answers = await Promise.all([undo('admin', done.id), undo('admin', done.id)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const taken = answers.find(({ status }) => status === 200)!.body
  expect(taken).toMatchObject({ removed: 2, restored: 1, doc: { undoneBy: office.ids.admin } })
  expect(answers.find(({ status }) => status === 409)!.body.errors[0].code).toBe('IMPORT_ALREADY_UNDONE')

  const [restored] = await office.sql(`select * from transactions where external_reference = 'U-1'`)
  expect(restored).toMatchObject({
    client_name: 'Before', description: 'Text', priority: 'low', category_id: null, rev: '3',
    assigned_to_id: office.ids.editor, deleted_at: null,
  })
  const listed = await office.ask('editor', 'GET', `/transactions?import=${done.id}`)
  expect(listed.body.totalDocs).toBe(0)
  const [gone] = await office.sql(`select * from transactions where external_reference = 'U-2'`)
  expect(gone).toMatchObject({ deleted_by_id: office.ids.admin, rev: '2' })
  const history = await office.sql('select event, reason from transaction_history where transaction_id = $1 order by id', [gone!.id])
  expect(history.at(-1)).toMatchObject({ event: 'transactionDeleted', reason: expect.stringContaining(`Import ${done.id} undone`) })
  const audit = await office.sql(`select 1 from audit_logs where action = 'importUndone' and entity_id = $1`, [String(done.id)])
  expect(audit).toHaveLength(1)
  expect(await importFile(office, 'admin', await workbookOf(rowsOf('Again', 'U-2')))).toMatchObject({ imported: 1 })
})

it('is refused once somebody worked on one of them, and then changes nothing', async () => {
  const done = await importFile(office, 'editor', await workbookOf(rowsOf('Worked on', 'W-1', 'W-2')))
  const [first] = await office.sql<{ id: number; reference: string }>(`select id, reference from transactions where external_reference = 'W-1'`)
  await office.ask('editor', 'PATCH', `/transactions/${first!.id}`, { body: { title: 'Now with a title' } })
  const refused = await undo('editor', done.id)
  expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'IMPORT_CANNOT_UNDO'])
  expect(refused.body.errors[0].message).toContain(first!.reference)
  expect(await office.sql('select 1 from transactions where import_id = $1 and deleted_at is not null', [done.id])).toEqual([])
})

it('is refused for a dry run, a failed one and one that has not ended; an editor may undo their own', async () => {
  const dry = await importFile(office, 'editor', await workbookOf(rowsOf('X', 'D-1')), { dryRun: 'true' })
  expect((await undo('editor', dry.id)).body.errors[0].code).toBe('IMPORT_CANNOT_UNDO')
  const failed = await importFile(office, 'editor', await workbookOf([['D-2', null, 'Submission']]))
  expect((await undo('editor', failed.id)).body.errors[0].code).toBe('IMPORT_CANNOT_UNDO')
  const waiting = await upload(office, 'editor', await workbookOf(rowsOf('X', 'D-3')))
  expect((await undo('editor', waiting.body.doc.id)).body.errors[0].code).toBe('IMPORT_NOT_FINISHED')
  await office.workOff()
  expect((await undo('editor', waiting.body.doc.id)).status).toBe(200)
})

it('is refused when it is too long ago; the file is gone then, what was imported and what was wrong stay', async () => {
  const file = await workbookOf([...rowsOf('Old', 'O-1'), ['O-2', null, 'Submission']])
  const done = await importFile(office, 'admin', file, { mode: 'skip_invalid' })
  const recent = await importFile(office, 'admin', await workbookOf(rowsOf('Recent', 'O-3')))
  await office.sql(`update imports set finished_at = now() - interval '91 days' where id = $1`, [done.id])
  const { forgetFilesHandler } = await import('../../../src/imports/handlers/forgetFiles.ts')
  const { signal } = new AbortController()
  await forgetFilesHandler({ payload: office.payload, data: { occurrence: '' }, jobId: '', signal, lastTry: false })

  expect((await office.ask('admin', 'GET', `/imports/${done.id}/result-file`)).status).toBe(404)
  expect((await undo('admin', done.id)).body.errors[0].code).toBe('IMPORT_CANNOT_UNDO')
  expect((await office.ask('admin', 'GET', `/imports/${done.id}`)).body).toMatchObject({ imported: 1, errors: [{ row: 3 }] })
  expect((await office.ask('admin', 'GET', `/transactions?import=${done.id}`)).body.totalDocs).toBe(1)
  expect((await undo('admin', recent.id)).status).toBe(200)
})
