import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killWaitingWorker } from '../../helpers/killWaitingWorker.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { upload, workbookOf } from './workbooks.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  await office.close()
})

const runner = fileURLToPath(new URL('./runOneImport.ts', import.meta.url))

describe('a worker that is killed', () => {
  it('while it reads leaves nothing imported; the next one imports everything, once', async () => {
    const id = await uploaded('READ', 3000)
    // What a worker leaves behind that died after two batches.
    await office.sql(`update imports set status = 'running', processed_rows = 2000 where id = $1`, [id])
    await office.sql(
      `insert into import_rows (import_id, row, external_reference, client_name, type_id, verdict)
       select $1, row, 'READ-' || row, 'Half', 1, 'create' from generate_series(2, 2001) row`,
      [id],
    )
    await office.workOff()
    await expectWhole(id, 'READ', 3000)
    const again = await office.sql(`select 1 from transactions where client_name = 'Half'`)
    expect(again).toEqual([])
  })

  it('in the middle of importing leaves nothing imported and no number used up', async () => {
    const id = await uploaded('APPLY', 2000)
    const [before] = await office.sql('select * from reference_counters')
    // The worker gets its numbers, then waits to write the timeline of what it has just inserted.
    await killWaitingWorker(office.databaseUrl, 'transaction_history', [runner, String(id)])
    expect(await office.sql('select 1 from transactions where import_id = $1', [id])).toEqual([])
    expect((await office.ask('admin', 'GET', `/imports/${id}`)).body).toMatchObject({ status: 'running', imported: 0 })
    await office.workOff()
    await expectWhole(id, 'APPLY', 2000)
    const [after] = await office.sql('select * from reference_counters')
    expect(Number(after!.last) - Number(before!.last)).toBe(2000)
  })

  it('and thought dead while it still lives does not import a second time', async () => {
    const id = await uploaded('TWICE', 500)
    const { runImport } = await import('../../../src/imports/runImport.ts')
    const { signal } = new AbortController()
    const runs = await Promise.allSettled([1, 2, 3].map(() => runImport(office.payload, id, signal)))
    expect(runs.some(({ status }) => status === 'fulfilled')).toBe(true)
    await runImport(office.payload, id, signal)
    await expectWhole(id, 'TWICE', 500)
  })
})

async function uploaded(prefix: string, count: number): Promise<number> {
  const rows = Array.from({ length: count }, (_, index) => [`${prefix}-${index + 2}`, 'Al Noor', 'Submission'])
  const answer = await upload(office, 'admin', await workbookOf(rows))
  return answer.body.doc.id
}

async function expectWhole(id: number, prefix: string, count: number): Promise<void> {
  const { body } = await office.ask('admin', 'GET', `/imports/${id}`)
  expect(body).toMatchObject({ status: 'completed', totalRows: count, imported: count, failed: 0 })
  const [figures] = await office.sql(
    `select count(*)::int as rows, count(distinct external_reference)::int as references,
       max(split_part(reference, '-', 3)::int) - min(split_part(reference, '-', 3)::int) + 1 as span
     from transactions where external_reference like $1 || '-%'`,
    [prefix],
  )
  expect(figures).toEqual({ rows: count, references: count, span: count })
  const [history] = await office.sql(
    `select count(*)::int as rows from transaction_history h join transactions t on t.id = h.transaction_id
     where t.import_id = $1`,
    [id],
  )
  expect(history).toEqual({ rows: count })
}
