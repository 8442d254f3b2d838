import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { excelProblems } from '../../helpers/excelProblems.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { popplerOrWhyNot, readPdf } from '../../helpers/readPdf.ts'

const poppler = await popplerOrWhyNot()

let office: Office
let first: { id: number; reference: string }
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
  first = await office.create('editor', {
    externalReference: 'AHJ-1', clientName: 'شركة النور', title: '=HYPERLINK("http://x","y")', client: office.ids.client, priority: 'urgent',
    assignedTo: office.ids.editor, dueDate: '2099-03-05', tags: ['villa', 'north'], description: 'line one\nline "two", three', category: 2,
  })
  await office.create('editor', { externalReference: '+1', clientName: '@SUM(A1)', title: ' -2+3', projectId: '007', description: '_x0041_ \u0001 & <b>' })
  await office.create('editor2', { externalReference: 'L-1', clientName: 'Legal client', client: office.ids.client2 })
  await office.ask('editor', 'POST', `/transactions/${first.id}/status`, { body: { status: 'submitted' } })
  await office.ask('editor', 'POST', `/transactions/${first.id}/comments`, { body: { text: 'inside', internal: true } })
})
afterAll(() => office.close())

type As = Parameters<Office['ask']>[0]
const ask = (as: As, query: string, locale: 'en' | 'ar' = 'en') => office.ask(as, 'GET', `/transactions/export?${query}`, { locale })
const csv = async (as: As, query: string): Promise<string[][]> => {
  const answer = await ask(as, `format=csv&${query}`)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return parse(answer.body as Buffer, { bom: true, relaxColumnCount: false })
}
const xlsx = async (as: As, query: string): Promise<ExcelJS.Workbook> => {
  const answer = await ask(as, `format=xlsx&${query}`)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(answer.body as never)
  expect(await excelProblems(answer.body as Buffer)).toEqual([])
  return workbook
}
const column = (rows: string[][], index = 0) => rows.slice(1).map((row) => row[index])

describe('GET /transactions/export', () => {
  it('gives each person exactly the rows of their list', async () => {
    for (const as of ['admin', 'editor', 'editor2', 'client', 'client2'] as const) {
      const listed = await office.ask(as, 'GET', '/transactions?limit=100')
      const references = listed.body.docs.map((doc: { reference: string }) => doc.reference)
      expect(column(await csv(as, 'columns=reference'))).toEqual(references)
    }
    expect((await ask(null, 'format=csv')).status).toBe(401)
  })

  it('leaves out deleted ones, for admins too', async () => {
    const gone = await office.create('admin', { externalReference: 'GONE' })
    await office.ask('admin', 'DELETE', `/transactions/${gone.id}`, { body: { reason: 'test' } })
    expect(column(await csv('admin', 'columns=externalReference'))).not.toContain("GONE")
  })

  it('writes words in the asked language, the reference number first, in a file with a date in its name', async () => {
    const [headings, ...rows] = await csv('admin', 'external_reference=AHJ-1&lang=en')
    expect(headings!.slice(0, 3)).toEqual(['Reference number', 'Transaction number', 'Title'])
    const row = Object.fromEntries(headings!.map((name, index) => [name, rows[0]![index]]))
    expect(row).toMatchObject({
      Client: 'شركة النور', Type: 'Document Review', Category: 'Engineering', Priority: 'Urgent', Status: 'Submitted',
      'Assigned to': 'Test Editor', 'Due date': '2099-03-05', Files: '0',
    })
    expect(row.Created).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
    const arabic = await csv('admin', 'external_reference=AHJ-1&lang=ar&columns=status,type,priority,tags,description')
    expect(arabic).toEqual([
      ['الحالة', 'النوع', 'الأولوية', 'الوسوم', 'الوصف'],
      ['مقدمة', 'مراجعة مستندات', 'عاجلة', 'villa, north', 'line one\nline "two", three'],
    ].map((each, index) => (index === 1 ? [arabic[1]![0]!, ...each.slice(1)] : each)))
    expect(arabic[1]![0]).toMatch(/[\u0600-\u06ff]/)
    const answer = await ask('admin', 'format=csv', 'ar')
    expect((answer.body as Buffer).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(answer.headers.get('content-disposition')).toMatch(/\d{4}-\d\d-\d\d\.csv$/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('neutralises what a spreadsheet would run in CSV', async () => {
    const rows = await csv('admin', 'columns=externalReference,clientName,title,projectId&sort=id')
    expect(rows[1]![2]).toBe('\'=HYPERLINK("http://x","y")')
    expect(rows[2]).toEqual(["'+1", "'@SUM(A1)", "'-2+3", '007'].map((cell, index) => (index === 2 ? rows[2]![2]! : cell)))
    expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([])
  })

  it('writes Excel with real dates, texts that stay texts, and Arabic from right to left', async () => {
    const workbook = await xlsx('admin', 'lang=ar&sort=id&columns=externalReference,title,dueDate,createdAt,attachmentCount,description,projectId')
    const [sheet] = workbook.worksheets
    expect(sheet!.name).toBe('المعاملات')
    expect(sheet!.views[0]).toMatchObject({ rightToLeft: true, state: 'frozen', ySplit: 1 })
    expect(sheet!.getCell('A1').value).toBe('الرقم المرجعي')
    expect(sheet!.getCell('B2').type).toBe(ExcelJS.ValueType.String)
    expect(sheet!.getCell('B2').value).toBe('=HYPERLINK("http://x","y")')
    expect(sheet!.getCell('C2').value).toEqual(new Date('2099-03-05T00:00:00Z'))
    expect(sheet!.getCell('C2').numFmt).toBe('dd/mm/yyyy')
    expect(sheet!.getCell('D2').value).toBeInstanceOf(Date)
    expect(sheet!.getCell('E2').value).toBe(0)
    expect(sheet!.getCell('G3').value).toBe('007')
    sheet!.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)))
    const english = await xlsx('admin', 'lang=en')
    expect(english.worksheets[0]!.views[0]).toMatchObject({ rightToLeft: false })
  })

  it('marks texts so that editing them never makes them run', async () => {
    const { openZipText } = await import('../../helpers/openZipText.ts')
    const answer = await ask('admin', 'format=xlsx&sort=id&columns=title')
    const described = await ask('admin', 'format=xlsx&sort=id&columns=description')
    // Excel reads _x0041_ as an A, unless its underscore is written that way itself.
    expect(await openZipText(described.body as Buffer, 'xl/worksheets/sheet1.xml')).toContain('>_x005F_x0041_  &amp; &lt;b&gt;<')
    const styles = await openZipText(answer.body as Buffer, 'xl/styles.xml')
    const sheet = await openZipText(answer.body as Buffer, 'xl/worksheets/sheet1.xml')
    const place = Number(/<c r="A2" t="inlineStr" s="(\d)"/.exec(sheet)?.[1])
    expect([...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*>/g)][place]?.[0]).toContain('quotePrefix="1"')
  })

  it('adds the timelines as a second sheet, without internal lines for clients', async () => {
    const staff = await xlsx('editor', 'history=true&external_reference=AHJ-1')
    const linesOf = (workbook: ExcelJS.Workbook) => {
      const lines: unknown[] = []
      workbook.worksheets[1]!.eachRow((row, number) => (number > 1 ? lines.push(row.getCell(4).value) : 0))
      return lines
    }
    expect(staff.worksheets.map(({ name }) => name)).toEqual(['Transactions', 'Timeline'])
    expect(linesOf(staff)).toContain('Internal comment added')
    const client = linesOf(await xlsx('client', 'history=true'))
    expect(client).toContain('Status changed from Draft to Submitted')
    expect(client).not.toContain('Internal comment added')
    expect((await ask('editor', 'format=csv&history=true')).status).toBe(400)
  })

  it('takes every filter and any order', async () => {
    expect(column(await csv('editor', 'columns=externalReference&status=submitted'))).toEqual(['AHJ-1'])
    expect(column(await csv('editor', 'columns=externalReference&priority=urgent&assigned_to=me'))).toEqual(['AHJ-1'])
    expect(column(await csv('admin', 'columns=clientName&sort=clientName'))).toEqual(["'@SUM(A1)", 'Legal client', 'شركة النور'])
    expect(column(await csv('admin', 'columns=externalReference&sort=-priority,externalReference'))[0]).toBe('AHJ-1')
    expect(await csv('admin', 'columns=externalReference&status=completed')).toEqual([['Reference number']])
  })

  it('gives the rows of the page under a quick view, behind a figure and of a search, in its order', async () => {
    const listed = async (query: string) => (await office.ask('editor', 'GET', `/transactions?limit=100&${query}`)).body.docs.map((doc: { reference: string }) => doc.reference)
    for (const [query, rows] of [['where[view][equals]=mine', 1], ['where[figure][equals]=status%3Ddraft%26assigned_to%3Dnone', 1]] as const) {
      const expected = await listed(query)
      expect([query, expected.length]).toEqual([query, rows])
      expect([query, column(await csv('editor', `columns=reference&${query}`))]).toEqual([query, expected])
    }
    const page = async (search: string) => {
      const like = ['reference', 'externalReference', 'title', 'clientName'].map((field, index) => `where[or][${index}][${field}][like]=${encodeURIComponent(search)}`)
      return listed(like.join('&'))
    }
    for (const search of ['النور', 'شركه', 'AHJ', 'nothing like this']) {
      const expected = await page(search)
      expect([search, column(await csv('editor', `columns=reference&search=${encodeURIComponent(search)}`))]).toEqual([search, expected])
    }
    expect(column(await csv('editor', `columns=reference&search=${encodeURIComponent('شركه')}`))).toEqual([first.reference])
    expect(column(await csv('editor', `columns=reference&search=AHJ&where[status][equals]=draft`))).toEqual([])
    const sheet = (await xlsx('editor', 'columns=reference&search=AHJ')).worksheets[0]!
    expect([sheet.rowCount, sheet.getCell('A2').value]).toEqual([2, first.reference])
    // Among equals the page has first what was made last, whatever number it has.
    await office.sql(`update transactions set created_at = created_at - interval '1 day' where external_reference = 'L-1'`)
    const req = await office.requestOf('admin')
    const shown = await req.payload.find({ collection: 'transactions', sort: 'priority', user: req.user, overrideAccess: false })
    expect(column(await csv('admin', 'columns=reference&sort=priority'))).toEqual(shown.docs.map(({ reference }) => reference))
    for (const sort of ['view', '-figure']) expect([sort, (await ask('editor', `format=csv&sort=${sort}`)).status]).toEqual([sort, 400])
  })

  it('knows the saved filter under which a list opens, of whoever may read it', async () => {
    const { rememberedFilter } = await import('../../../src/ui/list/rememberedFilter.ts')
    const where = { and: [{ status: { equals: 'draft' } }] }
    const req = await office.requestOf('editor')
    const access = { read: { constraint: 'onlyMe' }, update: { constraint: 'onlyMe' }, delete: { constraint: 'onlyMe' } }
    const data = { title: 'Drafts', relatedCollection: 'transactions', where, access } as never
    const { id: preset } = await req.payload.create({ collection: 'payload-query-presets', data, user: req.user, req, overrideAccess: false })
    expect(await rememberedFilter(req, { preset })).toEqual({ or: [where] })
    expect(await rememberedFilter(await office.requestOf('editor2'), { preset })).toBeUndefined()
    expect(await rememberedFilter(req, {})).toBeUndefined()
  })

  it('says what it does not offer: unknown columns and filters, other formats', async () => {
    const refusal = async (query: string) => {
      const { status, body } = await ask('editor', query)
      return [status, body.errors[0].code, body.errors[0].message]
    }
    expect(await refusal('format=csv&columns=reference,pasword')).toEqual([400, 'MALFORMED_QUERY', expect.stringContaining('"pasword"')])
    expect(await refusal('format=csv&columns=constructor')).toEqual([400, 'MALFORMED_QUERY', expect.anything()])
    expect(await refusal('format=doc')).toEqual([400, 'VALIDATION_FAILED', expect.anything()])
    expect(await refusal('format=csv&type=nosuchtype')).toEqual([400, 'MALFORMED_QUERY', expect.anything()])
    expect((await refusal('format=csv&where[nosuch][equals]=1'))[0]).toBe(400)
    expect((await ask('client', 'format=csv&where[attachmentCount][greater_than]=0')).status).toBe(400)
    expect((await ask('client', 'format=csv&sort=attachmentCount')).status).toBe(400)
  })

  it('lists the files of the same transactions, for clients those meant for them', async () => {
    const form = new FormData()
    form.set('files', new Blob(['inside'], { type: 'text/plain' }), 'inside.txt')
    expect((await office.ask('editor', 'POST', `/transactions/${first.id}/attachments`, { form })).status).toBe(201)
    const shown = new FormData()
    shown.set('clientVisible', 'true')
    shown.set('files', new Blob(['for them'], { type: 'text/plain' }), '=shown.txt')
    expect((await office.ask('editor', 'POST', `/transactions/${first.id}/attachments`, { form: shown })).status).toBe(201)
    const namesOf = (workbook: ExcelJS.Workbook, sheet: number) => {
      const names: unknown[] = []
      workbook.worksheets[sheet]!.eachRow((row, number) => (number > 1 ? names.push(row.getCell(3).value) : 0))
      return names.toSorted()
    }
    const staff = await xlsx('editor', 'files=true&history=true&external_reference=AHJ-1')
    expect(staff.worksheets.map(({ name }) => name)).toEqual(['Transactions', 'Timeline', 'Files'])
    expect(namesOf(staff, 2)).toEqual(['=shown.txt', 'inside.txt'])
    expect(namesOf(await xlsx('client', 'files=true'), 1)).toEqual(['=shown.txt'])
    expect(namesOf(await xlsx('client2', 'files=true'), 1)).toEqual([])
  })

  it('is printed as PDF, with the rows of the list, and says so in the audit trail', async () => {
    const answer = await ask('editor', 'format=pdf&history=true&files=true&lang=ar')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const pdf = answer.body as Buffer
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(answer.headers.get('content-disposition')).toMatch(/\.pdf/)
    const [line] = await office.sql<{ after: { format: string } }>(`select after from audit_logs where action = 'transactionsExported' order by id desc limit 1`)
    expect(line!.after.format).toBe('pdf')
    if ('missing' in poppler) return console.warn(`What the PDF says is not read: ${poppler.missing}`)
    const { pages } = await readPdf((await ask('editor', 'format=pdf&sort=id&columns=reference,clientName')).body as Buffer)
    const listed = await office.ask('editor', 'GET', '/transactions?limit=100&sort=id')
    expect([...pages.join('\n').matchAll(/TRX-\d+-\d+/g)].map(([reference]) => reference)).toEqual(listed.body.docs.map((doc: { reference: string }) => doc.reference))
    expect(pages.join('\n')).toContain('شركة النور')
    expect(pages.join('\n')).not.toContain('Legal client')
  })

  it('is in the audit trail with its number of rows, also at once', async () => {
    const before = await office.sql(`select 1 from audit_logs where action = 'transactionsExported'`)
    const all = await Promise.all([csv('admin', ''), csv('editor', ''), csv('client', ''), csv('editor2', ''), csv('admin', '')])
    const lines = await office.sql<{ actor_id: number; after: { count: number; format: string } }>(
      `select actor_id, after from audit_logs where action = 'transactionsExported' order by id offset ${before.length}`,
    )
    expect(lines.map(({ after }) => after.count).toSorted()).toEqual(all.map((rows) => rows.length - 1).toSorted())
  })

  it('is of one moment: what changes while it is made is not in it', async () => {
    const { inSnapshot } = await import('../../../src/platform/snapshot.ts')
    const req = await office.requestOf('admin')
    await inSnapshot(req, async (snapshot) => {
      const count = async () => (await snapshot.payload.count({ collection: 'transactions', req: snapshot })).totalDocs
      const before = await count()
      await office.sql(`insert into transactions (external_reference, client_name, type_id) values ('LATE', 'x', 1)`)
      expect(await count()).toBe(before)
    })
    await office.sql(`delete from transactions where external_reference = 'LATE'`)
  })

  it('gives back connection and disk when the asker goes away', async () => {
    await office.sql(
      `insert into transactions (external_reference, client_name, type_id, reference, status, workflow_version_id)
       select 'BULK-' || n, repeat('x', 200), 1, 'TRX-1999-' || n, 'draft', (select max(id) from workflow_versions) from generate_series(1, 12000) n`,
    )
    const { exportTransactions } = await import('../../../src/transactions/export/exportTransactions.ts')
    const { columnsOf } = await import('../../../src/transactions/export/columns.ts')
    const req = await office.requestOf('admin')
    const gone = new AbortController()
    const made = await exportTransactions(req, {
      format: 'csv', columns: columnsOf(undefined), where: {}, sort: '-id', locale: 'en', history: false, files: false, signal: gone.signal,
    })
    const reader = made.bytes.getReader()
    await reader.read()
    await reader.cancel()
    const open = await office.sql(`select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`)
    expect(open).toEqual([])
    expect((await readdir(join(office.dataDirectory, 'tmp'))).filter((name) => name.startsWith('spool-'))).toEqual([])
    gone.abort()
    await expect(
      exportTransactions(req, { format: 'csv', columns: columnsOf(undefined), where: {}, sort: '-id', locale: 'en', history: false, files: false, signal: gone.signal }),
    ).rejects.toThrow()
    await office.sql(
      `insert into transactions (external_reference, client_name, type_id, reference, status, workflow_version_id)
       select 'BULK-' || n, 'x', 1, 'TRX-1998-' || n, 'draft', (select max(id) from workflow_versions) from generate_series(1, 8001) n`,
    )
    const tooLong = await ask('admin', 'format=pdf')
    expect([tooLong.status, tooLong.body.errors[0].code]).toEqual([409, 'PDF_TOO_LONG'])
    const pages = column(await csv('admin', 'columns=reference&sort=clientName&project_id='))
    expect(new Set(pages).size).toBe(pages.length)
    expect(pages.length).toBeGreaterThan(12_000)
    await office.sql(`delete from transactions where external_reference like 'BULK-%'`)
  })
})
