import { afterAll, beforeAll, expect, it } from 'vitest'
import { edit } from '../../src/transactions/edit.ts'
import { inTx } from '../../src/platform/tx.ts'
import { openOffice, type Office } from '../helpers/office.ts'
import { importFile, upload, workbookOf } from '../int/imports/workbooks.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** Edits a transaction in a tx that stays open until something waits for its row, then commits. */
async function editUntilWaitedFor(externalReference: string, data: Record<string, unknown>): Promise<void> {
  const [row] = await office.sql<{ id: number }>('select id from transactions where external_reference = $1', [externalReference])
  const req = await office.requestOf('admin')
  await inTx(req, async () => {
    await edit(req, { id: row!.id, data })
    begun.get(externalReference)!()
    for (;;) {
      const waiting = await office.sql(`select 1 from pg_locks l join pg_stat_activity a using (pid) where a.datname = current_database() and not l.granted and l.locktype in ('transactionid', 'tuple')`)
      if (waiting.length > 0) return
    }
  })
}

const begun = new Map<string, () => void>()
function editing(externalReference: string, data: Record<string, unknown>): { started: Promise<void>; done: Promise<void> } {
  const started = new Promise<void>((resolve) => {
    begun.set(externalReference, resolve)
  })
  return { started, done: editUntilWaitedFor(externalReference, data) }
}

it('an import that updates leaves what its row does not name as the edit made it', async () => {
  await importFile(office, 'admin', await workbookOf([['M-1', 'Before', 'Submission', 'Old text']]))
  const { started, done } = editing('M-1', { description: 'New text' })
  await started
  await upload(office, 'admin', await workbookOf([['M-1', 'After', 'Submission']]), { duplicates: 'update' })
  await Promise.all([done, office.workOff()])
  const [row] = await office.sql(`select client_name, description, rev from transactions where external_reference = 'M-1'`)
  expect(row).toEqual({ client_name: 'After', description: 'New text', rev: '3' })
})

it('taking an import back is refused for what somebody is editing at that moment', async () => {
  await importFile(office, 'admin', await workbookOf([['M-2', 'Before', 'Submission']]))
  const updated = await importFile(office, 'admin', await workbookOf([['M-2', 'After', 'Submission']]), { duplicates: 'update' })
  const { started, done } = editing('M-2', { clientName: 'By hand' })
  await started
  const [undone] = await Promise.all([office.ask('admin', 'POST', `/imports/${updated.id}/undo`), done])
  expect([undone.status, undone.body.errors[0].code]).toEqual([409, 'IMPORT_CANNOT_UNDO'])
  const [row] = await office.sql(`select client_name from transactions where external_reference = 'M-2'`)
  expect(row).toEqual({ client_name: 'By hand' })
})
