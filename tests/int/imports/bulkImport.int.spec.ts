import { readFile } from 'node:fs/promises'
import exceljs from 'exceljs'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { rawXlsxParts, rawZip } from '../../helpers/rawXlsx.ts'
import { realData } from '../../helpers/realData.ts'
import { headings, importFile, upload, workbookOf } from './workbooks.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const nextYear = new Date().getUTCFullYear() + 1
let series = 0
/** References of one test, so that tests do not know each other's. */
const references = (count: number) => {
  series += 1
  return Array.from({ length: count }, (_, index) => `S${series}-${index + 1}`)
}
const rowOf = (reference: string, more: (string | null)[] = []) => [reference, 'Al Noor', 'Submission', ...more]

describe('POST /transactions/bulk-import', () => {
  it('imports every row with its values, numbers without a gap, history and audit', async () => {
    const [a, b, c] = references(3)
    const done = await importFile(office, 'admin', await workbookOf([
      [a!, 'Al Noor', 'submission', 'First', 'Planning', `31/12/${nextYear}`, 'editor@test.example', 'Urgent'],
      [b!, 'شركة النور', 'تقديم', 'وصف', 'التخطيط', new Date(`${nextYear}-06-01`), null, 'عالية'],
      [c!, 'Third', 'Document Review', null, null, null, null, null],
    ]))
    expect(done).toMatchObject({
      status: 'completed', totalRows: 3, validRows: 3, imported: 3, skipped: 0, failed: 0, errors: [], errorCount: 0,
    })
    const rows = await office.sql(
      `select external_reference, client_name, description, priority, due_date, assigned_to_id, status, state_kind, rev,
         created_by_id, reference, workflow_version_id is not null as versioned
       from transactions where import_id = $1 order by id`,
      [done.id],
    )
    expect(rows[0]).toMatchObject({
      external_reference: a, client_name: 'Al Noor', description: 'First', priority: 'urgent', status: 'draft',
      state_kind: 'initial', rev: '1', created_by_id: office.ids.admin, assigned_to_id: office.ids.editor, versioned: true,
    })
    expect(new Date(rows[0]!.due_date).toISOString()).toBe(`${nextYear}-12-31T12:00:00.000Z`)
    expect(rows[1]).toMatchObject({ client_name: 'شركة النور', priority: 'high' })
    expect(rows[2]).toMatchObject({ description: null, priority: 'normal', due_date: null })
    const numbers = rows.map((row) => Number(String(row.reference).split('-')[2]))
    expect(numbers).toEqual([numbers[0], numbers[0]! + 1, numbers[0]! + 2])
    const next = await office.create('admin', { externalReference: 'after' })
    expect(next.reference).toMatch(new RegExp(`0*${numbers[0]! + 3}$`))

    const [first] = await office.sql<{ id: number }>('select id from transactions where external_reference = $1', [a])
    const history = await office.ask('admin', 'GET', `/transactions/${first!.id}/history`)
    expect(JSON.stringify(history.body)).toContain('imported')
    const audit = await office.sql(
      `select action, actor_kind, actor_id, on_behalf_of_id, after from audit_logs where entity = 'transactions' and entity_id = $1 order by id`,
      [String(first!.id)],
    )
    expect(audit.map(({ action }) => action)).toEqual(['transactionCreated', 'assignmentChanged'])
    expect(audit[0]).toMatchObject({ actor_kind: 'job', actor_id: null, on_behalf_of_id: office.ids.admin, after: { source: 'import', importId: done.id } })
  })

  it('tells whoever started it that it is over; a dry run tells nobody', async () => {
    const done = await importFile(office, 'editor', await workbookOf([rowOf(references(1)[0]!)]))
    const dry = await importFile(office, 'editor', await workbookOf([rowOf(references(1)[0]!)]), { dryRun: 'true' })
    const notices = await office.sql(
      `select recipient_id, data->>'importId' as import from notifications where event = 'importFinished'
       and (data->>'importId')::int = any($1)`,
      [[done.id, dry.id]],
    )
    expect(notices).toEqual([{ recipient_id: office.ids.editor, import: String(done.id) }])
  })

  it('answers 202 at once, with the import and where to follow it', async () => {
    const answer = await upload(office, 'editor', await workbookOf([rowOf(references(1)[0]!)]), { dryRun: 'true' })
    expect(answer.status).toBe(202)
    expect(answer.body.doc).toMatchObject({ status: 'queued', fileName: 'rows.xlsx', dryRun: true })
    expect(answer.body.doc).not.toHaveProperty('storedAs')
    expect(answer.headers.get('location')).toBe(`/api/v1/imports/${answer.body.doc.id}`)
    await office.workOff()
  })

  it('all_or_nothing imports nothing when one row is wrong, and gives no number away', async () => {
    const [a, b] = references(2)
    const [before] = await office.sql('select sum(last) as last from reference_counters')
    const done = await importFile(office, 'admin', await workbookOf([rowOf(a!), [b!, 'X', 'Submision']]))
    expect(done).toMatchObject({ status: 'failed', totalRows: 2, validRows: 1, imported: 0, failed: 1, errorCount: 1 })
    expect(done.errors[0]).toMatchObject({ row: 3, column: 'type', code: 'UNKNOWN_TYPE', value: 'Submision' })
    expect(await office.sql('select 1 from transactions where import_id = $1', [done.id])).toEqual([])
    expect((await office.sql('select sum(last) as last from reference_counters'))[0]).toEqual(before)
  })

  it('skip_invalid imports the good rows', async () => {
    const [a, b, c] = references(3)
    const rows = [rowOf(a!), [b!, null, 'Submission', null, null, '31/02/2030'], rowOf(c!)]
    const done = await importFile(office, 'editor', await workbookOf(rows), { mode: 'skip_invalid' })
    expect(done).toMatchObject({ status: 'completed', totalRows: 3, validRows: 2, imported: 2, failed: 1, errorCount: 2 })
    expect(done.errors.map((each: { code: string }) => each.code)).toEqual(['REQUIRED', 'NOT_A_DATE'])
    const listed = await office.ask('editor', 'GET', `/transactions?import=${done.id}`)
    expect(listed.body.totalDocs).toBe(2)
  })

  it('a dry run gives the verdicts of the real run and imports nothing', async () => {
    const [a, b] = references(2)
    const file = await workbookOf([rowOf(a!), [b!, 'X', 'Submision'], rowOf(a!)])
    const dry = await importFile(office, 'admin', file, { mode: 'skip_invalid', dryRun: 'true' })
    expect(dry).toMatchObject({ status: 'completed', dryRun: true, totalRows: 3, validRows: 1, imported: 0, failed: 2 })
    expect(await office.sql('select 1 from transactions where import_id = $1', [dry.id])).toEqual([])
    const real = await importFile(office, 'admin', file, { mode: 'skip_invalid' })
    expect(real).toMatchObject({ validRows: dry.validRows, failed: dry.failed, imported: 1, errors: dry.errors })
    const verdicts = (await office.ask('admin', 'GET', `/imports/${dry.id}/rows`)).body
    expect(verdicts.docs.map((row: { verdict: string }) => row.verdict)).toEqual(['create', 'invalid', 'invalid'])
    expect(verdicts.totalDocs).toBe(3)
  })

  it('refuses new rows when the workflow demands fields that no workbook has', async () => {
    const { judgeWorkflow } = await import('../../../src/imports/stage/judgeWorkflow.ts')
    const dry = await importFile(office, 'admin', await workbookOf([rowOf(references(1)[0]!)]), { dryRun: 'true' })
    const [version] = await office.sql('select definition from workflow_versions limit 1')
    const area = { key: 'area', type: 'number', required: true, label: { en: 'Area', ar: 'المساحة' } }
    await judgeWorkflow(office.sql, dry.id, { ...version!.definition, customFields: [area] })
    const { body } = await office.ask('admin', 'GET', `/imports/${dry.id}/rows`)
    expect(body.docs[0]).toMatchObject({ verdict: 'invalid', errors: [{ code: 'WORKFLOW_FIELDS' }] })
    expect(body.docs[0].errors[0].message).toContain('Area')
  })

  it('speaks the language of the reader', async () => {
    const done = await importFile(office, 'admin', await workbookOf([['x', 'Al Noor', 'Submision']]))
    const arabic = await office.ask('admin', 'GET', `/imports/${done.id}`, { locale: 'ar' })
    expect(arabic.body.errors[0].message).toContain('ليس نوع معاملة')
  })
})

describe('reference numbers that are known', () => {
  it('reject: are errors, in the file and in the office', async () => {
    const [a, b] = references(2)
    await importFile(office, 'admin', await workbookOf([rowOf(a!)]))
    const again = await importFile(office, 'admin', await workbookOf([rowOf(a!), rowOf(b!), rowOf(b!)]))
    expect(again).toMatchObject({ status: 'failed', imported: 0, failed: 2 })
    expect(again.errors).toMatchObject([
      { row: 2, code: 'DUPLICATE_EXISTING', value: a },
      { row: 4, code: 'DUPLICATE_IN_FILE', value: b },
    ])
    expect(again.errors[0].message).toMatch(/TRX-\d{4}-\d{5}/)
    expect(again.errors[1].message).toContain('row 3')
  })

  it('do not tell an editor of a transaction that they may not see', async () => {
    const [a] = references(1)
    await importFile(office, 'admin', await workbookOf([rowOf(a!)]))
    const again = await importFile(office, 'editor2', await workbookOf([rowOf(a!)]))
    expect(again.errors[0].code).toBe('DUPLICATE_EXISTING')
    expect(again.errors[0].message).not.toMatch(/TRX-/)
  })

  it('skip: are left alone', async () => {
    const [a, b] = references(2)
    await importFile(office, 'admin', await workbookOf([rowOf(a!)]))
    const file = await workbookOf([rowOf(a!), rowOf(b!), rowOf(b!)])
    const again = await importFile(office, 'admin', file, { duplicates: 'skip' })
    expect(again).toMatchObject({ status: 'completed', imported: 1, skipped: 2, failed: 0 })
    expect(await countOf(a!)).toBe(1)
    expect(await countOf(b!)).toBe(1)
  })

  it('update: change what the row says, keep what it leaves out, and say so on the timeline', async () => {
    const [a, b] = references(2)
    await importFile(office, 'admin', await workbookOf([
      [a!, 'Old name', 'Submission', 'Keep me', 'Planning', `31/12/${nextYear}`, 'editor@test.example', 'High'],
      rowOf(b!),
    ]))
    const again = await importFile(office, 'admin', await workbookOf([
      [a!, 'New name', 'Submission', null, null, null, 'editor2@test.example', null],
      rowOf(b!),
    ]), { duplicates: 'update' })
    expect(again).toMatchObject({ status: 'completed', imported: 0, updated: 1, failed: 0, validRows: 2 })
    const [changed] = await office.sql('select * from transactions where external_reference = $1', [a])
    expect(changed).toMatchObject({
      client_name: 'New name', description: 'Keep me', priority: 'high', rev: '2', assigned_to_id: office.ids.editor2,
    })
    const [same] = await office.sql('select rev from transactions where external_reference = $1', [b])
    expect(same).toMatchObject({ rev: '1' })
    const history = await office.sql(
      `select event, data from transaction_history where transaction_id = $1 order by id desc limit 2`,
      [changed!.id],
    )
    expect(history.map(({ event }) => event)).toEqual(['assignmentChanged', 'transactionUpdated'])
    expect(history[1]!.data.changes).toEqual([{ field: 'clientName', from: 'Old name', to: 'New name' }])
    expect(history[0]!.data).toMatchObject({ from: { name: 'Test Editor' }, to: { name: 'Other Editor' } })
  })

  it('update: a due date that has passed may stay, a new one may not be in the past', async () => {
    const [a, b] = references(2)
    await importFile(office, 'admin', await workbookOf([
      [a!, 'A', 'Submission', null, null, `31/12/${nextYear}`], [b!, 'B', 'Submission', null, null, `31/12/${nextYear}`],
    ]))
    await office.sql(`update transactions set due_date = '2020-05-05T12:00:00Z' where external_reference = $1`, [a])
    const again = await importFile(office, 'admin', await workbookOf([
      [a!, 'A2', 'Submission', null, null, '05/05/2020'], [b!, 'B2', 'Submission', null, null, '05/05/2020'],
    ]), { duplicates: 'update', mode: 'skip_invalid' })
    expect(again).toMatchObject({ updated: 1, failed: 1 })
    expect(again.errors).toMatchObject([{ row: 3, code: 'DUE_DATE_PAST' }])
  })

  it('update: an editor may not change the work of others', async () => {
    const [a] = references(1)
    await importFile(office, 'admin', await workbookOf([rowOf(a!)]))
    const again = await importFile(office, 'editor2', await workbookOf([[a!, 'Mine now', 'Submission']]), { duplicates: 'update' })
    expect(again).toMatchObject({ status: 'failed', updated: 0 })
    expect(again.errors[0].code).toBe('NOT_EDITABLE')
    expect(again.errors[0].message).not.toMatch(/TRX-/)
  })

  it('of a deleted transaction are free again', async () => {
    const [a] = references(1)
    await importFile(office, 'admin', await workbookOf([rowOf(a!)]))
    await office.sql('update transactions set deleted_at = now() where external_reference = $1', [a])
    expect(await importFile(office, 'admin', await workbookOf([rowOf(a!)]))).toMatchObject({ imported: 1 })
  })
})

describe('files', () => {
  it('csv in windows-1256 with semicolons and Arabic headings, in another order', async () => {
    const [a] = references(1)
    const text = `نوع المعاملة;اسم العميل;الرقم المرجعي الخارجي\r\nتقديم;شركة النور;${a}\r\n`
    const done = await importFile(office, 'admin', iconv.encode(text, 'windows-1256'), { name: 'صفوف.csv' })
    expect(done).toMatchObject({ status: 'completed', imported: 1, fileName: 'صفوف.csv' })
    expect(done.columns.found.map((column: { key: string; column: string }) => [column.key, column.column])).toEqual([
      ['externalReference', 'C'], ['clientName', 'B'], ['type', 'A'],
    ])
  })

  it.each<[string, string | Buffer]>([
    ['FILE_EMPTY', ''],
    ['FILE_NOT_A_WORKBOOK', '%PDF-1.7 renamed'],
    ['FILE_NOT_A_WORKBOOK', rawZip([{ name: 'word/document.xml', data: '<w/>' }])],
    ['FILE_TOO_LARGE_INSIDE', rawZip([...rawXlsxParts(''), { name: 'xl/x', data: 'x', claimedSize: 4e9 }])],
    ['FILE_PASSWORD_PROTECTED', rawZip(rawXlsxParts('').map((part) => ({ ...part, encrypted: true })))],
  ])('%s is refused at the door', async (reason, file) => {
    const answer = await upload(office, 'admin', file)
    expect([answer.status, answer.body.errors[0].code, answer.body.errors[0].data.reason]).toEqual([422, 'FILE_REFUSED', reason])
    expect(answer.body.errors[0].message).toContain('rows.xlsx')
  })

  it('that turn out bad while they are read end as failed, with the reason', async () => {
    const cells = '<c><v>1</v></c>'.repeat(10_000)
    const wide = await importFile(office, 'admin', rawZip(rawXlsxParts(`<row>${cells}</row>`)))
    expect(wide).toMatchObject({ status: 'failed', imported: 0, refusal: { code: 'FILE_TOO_MANY_COLUMNS' } })
    const without = await importFile(office, 'admin', await workbookOf([['x']], ['Name']))
    expect(without).toMatchObject({ status: 'failed', refusal: { code: 'HEADERS_MISSING' } })
    expect(without.refusal.message).toContain('External Reference ID')
    const empty = await importFile(office, 'admin', await workbookOf([]))
    expect(empty).toMatchObject({ status: 'failed', refusal: { code: 'FILE_NO_ROWS' } })
    const broken = await upload(office, 'admin', (await workbookOf([['x']])).subarray(0, 900))
    expect(broken.body.errors[0].data.reason).toBe('FILE_DAMAGED')
  })

  it('that are no form, hold no file or have unknown options are refused', async () => {
    const none = await office.ask('admin', 'POST', '/transactions/bulk-import', { body: {} })
    expect(none.status).toBe(415)
    const form = new FormData()
    form.set('mode', 'all_or_nothing')
    const empty = await office.ask('admin', 'POST', '/transactions/bulk-import', { form })
    expect([empty.status, empty.body.errors[0].data.errors[0].path]).toEqual([400, 'file'])
    const odd = await upload(office, 'admin', await workbookOf([rowOf('x')]), { mode: 'perhaps' })
    expect([odd.status, odd.body.errors[0].data.errors[0].path]).toEqual([400, 'mode'])
    const cut = await office.ask('admin', 'POST', '/transactions/bulk-import', {
      body: {}, headers: { 'content-type': 'multipart/form-data; boundary=x' },
    })
    expect(cut.status).toBe(400)
  })
})

describe('who may', () => {
  it('clients and strangers may not import, nor look', async () => {
    const file = await workbookOf([rowOf('x')])
    expect((await upload(office, 'client', file)).status).toBe(403)
    expect((await upload(office, null, file)).status).toBe(401)
    const done = await importFile(office, 'admin', await workbookOf([rowOf(references(1)[0]!)]))
    for (const path of ['', '/rows', '/result-file']) {
      expect((await office.ask('client', 'GET', `/imports/${done.id}${path}`)).status).toBe(403)
      expect((await office.ask('editor', 'GET', `/imports/${done.id}${path}`)).status).toBe(404)
      expect((await office.ask('admin2', 'GET', `/imports/${done.id}${path}`)).status).toBe(200)
    }
    expect((await office.ask('editor', 'POST', `/imports/${done.id}/undo`)).status).toBe(404)
    expect((await office.ask('client', 'GET', '/imports')).status).not.toBe(200)
  })

  it('an import of somebody deactivated meanwhile does not happen', async () => {
    const [a] = references(1)
    const answer = await upload(office, 'editor2', await workbookOf([rowOf(a!)]))
    await office.sql(`update users set status = 'deactivated' where id = $1`, [office.ids.editor2])
    await office.workOff()
    await office.sql(`update users set status = 'active' where id = $1`, [office.ids.editor2])
    const { body } = await office.ask('admin', 'GET', `/imports/${answer.body.doc.id}`)
    expect(body).toMatchObject({ status: 'failed', imported: 0, refusal: { code: 'FORBIDDEN' } })
    expect(await countOf(a!)).toBe(0)
  })

  it('the same key takes the same upload in once, also at once', async () => {
    const file = await workbookOf([rowOf(references(1)[0]!)])
    const headers = { 'idempotency-key': 'import-once' }
    const answers = await Promise.all([upload(office, 'admin', file, { headers }), upload(office, 'admin', file, { headers })])
    expect(answers.map(({ status }) => status)).toEqual([202, 202])
    expect(answers[0]!.body.doc.id).toBe(answers[1]!.body.doc.id)
    const other = await upload(office, 'admin', await workbookOf([rowOf('other')]), { headers })
    expect([other.status, other.body.errors[0].code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED'])
    await office.workOff()
  })
})

describe('GET /imports/:id/result-file', () => {
  it('is the workbook of the user with a column of errors', async () => {
    const [a, b] = references(2)
    const done = await importFile(office, 'admin', await workbookOf([rowOf(a!, ['=1+1']), [b!, 'X', 'Submision']]))
    const answer = await office.ask<Buffer>('admin', 'GET', `/imports/${done.id}/result-file?locale=ar`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain('rows-result.xlsx')
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(Uint8Array.from(answer.body).buffer)
    const [sheet] = workbook.worksheets
    expect(sheet!.getRow(1).values).toEqual([undefined, ...headings, 'Errors / الأخطاء'])
    expect(sheet!.getCell('I2').value).toBeNull()
    expect(sheet!.getCell('D2').value).toBe("'=1+1")
    expect(sheet!.getCell('I3').value).toContain('ليس نوع معاملة')
  })
})

describe('GET /imports/template', () => {
  it('gives the headings in the asked language', async () => {
    const answer = await office.ask<Buffer>('editor', 'GET', '/imports/template?locale=ar')
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(Uint8Array.from(answer.body).buffer)
    expect(workbook.worksheets[0]!.getCell('B1').value).toBe('اسم العميل')
    expect((await office.ask('client', 'GET', '/imports/template')).status).toBe(403)
  })
})

describe('the real workbook', () => {
  it('goes in whole, as xlsx; its csv then is all duplicates', async ({ skip }) => {
    const xlsx = realData('declarations.xlsx')
    const csv = realData('declarations.csv')
    if (!xlsx || !csv) return skip('the real data is not beside this project')
    const done = await importFile(office, 'admin', await readFile(xlsx), { name: 'declarations.xlsx' })
    expect(done).toMatchObject({ status: 'completed', totalRows: 10_357, imported: 10_357, failed: 0 })
    const [numbers] = await office.sql(
      `select count(distinct reference)::int as distinct, count(*)::int as rows,
         max(split_part(reference, '-', 3)::int) - min(split_part(reference, '-', 3)::int) + 1 as span
       from transactions where import_id = $1`,
      [done.id],
    )
    expect(numbers).toEqual({ distinct: 10_357, rows: 10_357, span: 10_357 })
    const again = await importFile(office, 'admin', await readFile(csv), { name: 'declarations.csv', dryRun: 'true' })
    expect(again).toMatchObject({ totalRows: 10_357, failed: 10_357, errorCount: 10_357 })
    expect(again.errors).toHaveLength(1000)
  })
})

async function countOf(reference: string): Promise<number> {
  const rows = await office.sql('select 1 from transactions where external_reference = $1', [reference])
  return rows.length
}
