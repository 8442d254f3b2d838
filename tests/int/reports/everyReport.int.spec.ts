import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { excelProblems } from '../../helpers/excelProblems.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  for (let index = 0; index < 6; index += 1) {
    const as = index % 2 === 0 ? 'editor' : 'editor2'
    const doc = await office.create(as, {
      externalReference: `REP-${index}`, title: `=cmd|' /C calc'!A0 ${index}`, department: index % 2 === 0 ? 2 : 3, client: office.ids.client, dueDate: '2099-01-01',
    })
    await office.ask(as, 'POST', `/transactions/${doc.id}/status`, { body: { status: 'submitted' } })
  }
  await office.workOff()
})
afterAll(async () => {
  await office.close()
})

const all = ['summary', 'detail', 'statusHistory', 'progress', 'overdue', 'workload', 'performance', 'userActivity', 'signIns', 'auditTrail', 'systemUsage', 'errors']
const staff = ['summary', 'detail', 'statusHistory', 'progress', 'overdue', 'workload', 'performance']
const clients = ['summary', 'detail', 'statusHistory', 'progress', 'overdue']

async function made(person: PersonKey, body: object): Promise<{ record: any; bytes: Buffer }> {
  const ordered = await office.ask(person, 'POST', '/reports/generate', { body })
  if (ordered.status !== 202) throw new Error(`${ordered.status}: ${JSON.stringify(ordered.body)}`)
  await office.workOff()
  const { body: record } = await office.ask(person, 'GET', `/reports/${ordered.body.doc.id}`)
  expect(record.problem).toBeNull()
  expect(record).toMatchObject({ state: 'ready' })
  return { record, bytes: (await office.ask(person, 'GET', `/reports/${record.id}/download`)).body as Buffer }
}

async function sheetsOf(bytes: Buffer): Promise<Map<string, any[][]>> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, sheet.getSheetValues().slice(1).map((row) => (row as any[]).slice(1))]))
}

describe('which reports there are', () => {
  it.each([['admin', all], ['editor', staff], ['client', clients]] as const)('for %s', async (person, expected) => {
    for (const locale of ['en', 'ar'] as const) {
      const { body } = await office.ask(person, 'GET', '/reports/types', { locale })
      expect(body.reports.map(({ report }: any) => report)).toEqual(expected)
      for (const { label, about, columns } of body.reports) {
        expect([label, about, ...columns.map(({ heading }: any) => heading)].every((text) => text !== '' && (locale === 'en' || /[\u0600-\u06ff]/.test(text)))).toBe(true)
      }
    }
    for (const report of all.filter((each) => !(expected as readonly string[]).includes(each))) {
      expect((await office.ask(person, 'POST', '/reports/generate', { body: { report, format: 'csv' } })).status).toBe(403)
    }
  })
})

describe.each(all)('the report %s', (report) => {
  it('is made as CSV and as a workbook, in both languages', async () => {
    const { record, bytes } = await made('admin', { report, format: 'csv', language: 'en' })
    expect(bytes.toString('utf8').length).toBeGreaterThan(20)
    expect(record.rows).toBe(record.rowsExpected)
    // No cell is one that a spreadsheet would run.
    expect(bytes.toString('utf8')).not.toMatch(/(^|[\n,"])[=@+]/)
    const { record: arabic, bytes: workbook } = await made('admin', { report, format: 'xlsx', language: 'ar' })
    expect(arabic.fileName).toMatch(/^[\u0600-\u06ff].*\.xlsx$/)
    expect((await sheetsOf(workbook)).size).toBeGreaterThanOrEqual(1)
    expect(await excelProblems(workbook)).toEqual([])
  })
})

describe('figures and rows', () => {
  it.each(['admin', 'editor', 'client'] as const)('of %s are those of the dashboard and the list', async (person) => {
    const { body: stats } = await office.ask(person, 'GET', '/dashboard/stats?external_reference=REP-0,REP-1,REP-2')
    const { body: list } = await office.ask(person, 'GET', '/transactions?external_reference=REP-0,REP-1,REP-2')
    const filters = { external_reference: 'REP-0,REP-1,REP-2' }
    const { bytes } = await made(person, { report: 'summary', format: 'xlsx', language: 'en', filters })
    const first = [...(await sheetsOf(bytes)).values()][0]!
    // On the summary sheet a figure stands below its label.
    const tile = (label: string) => {
      const line = first.findIndex((row) => row?.includes(label))
      return first[line + 1]?.[first[line]!.indexOf(label)]
    }
    expect(tile('All transactions')).toBe(stats.totals.all.value)
    expect(tile('All transactions')).toBe(list.totalDocs)
    expect(tile('Created in the period')).toBe(stats.totals.created.value)
    const { record } = await made(person, { report: 'detail', format: 'csv', filters })
    expect(record.rows).toBe(list.totalDocs)
    const manifest = (await office.ask(person, 'GET', `/reports/${record.id}/manifest`)).body.toString('utf8').trim().split('\n').filter(Boolean)
    expect(manifest.map((line: string) => Number(line.split('\t')[1])).sort()).toEqual(list.docs.map(({ id }: any) => id).sort())
  })

  it('of the history of statuses leave out what was of other days', async () => {
    const whole = await made('admin', { report: 'statusHistory', format: 'csv', columns: ['reference', 'from', 'to', 'actor'] })
    expect(whole.record.rows).toBe(6)
    expect(whole.bytes.toString('utf8').split('\r\n')[1]).toMatch(/^TRX-[^,]+,Draft,Submitted,/)
    const before = await made('admin', { report: 'statusHistory', format: 'csv', range: { from: '2020-01-01', to: '2020-12-31' } })
    expect(before.record.rows).toBe(0)
    const today = await made('admin', { report: 'statusHistory', format: 'csv', range: { preset: 'today' } })
    expect(today.record.rows).toBe(6)
  })

  it.each(['admin', 'editor', 'client'] as const)('of progress are the open work of %s, as far as its workflow says', async (person) => {
    const { body: list } = await office.ask(person, 'GET', '/transactions?stage=initial,normal,waiting&limit=100')
    const { record, bytes } = await made(person, { report: 'progress', format: 'xlsx', language: 'en', columns: ['reference', 'status', 'progress', 'daysInStatus', 'daysLeft'] })
    const [steps, , work] = [...(await sheetsOf(bytes)).values()]
    const rows = work!.slice(1)
    expect(rows.map(([reference]) => reference).toSorted()).toEqual(list.docs.map(({ reference }: any) => reference).toSorted())
    const { body: described } = await office.ask(person, 'GET', `/transactions/${list.docs[0].id}/workflow`)
    for (const [, status, progress, days, left] of rows) {
      expect(progress).toBe(described.diagram.states.find(({ label }: any) => label === status).progress / 100)
      expect([days, left === null || left > 20_000]).toEqual([0, true])
    }
    expect(steps!.flat()).toContain('How far on average')
    expect(record.rows).toBe(record.rowsExpected)
    expect(steps!.flat().includes('Workflow')).toBe(false)
  })

  it('of errors are what was given up, in words, until it is repaired', async () => {
    const kept = (await office.sql<{ id: string }>(`insert into deliveries (channel, address, template, state, due_at, ended_at, reason, tries)
      values ('email', 'gone@example.com', 'welcome', 'failed', now(), now(), 'noSuchAddress', 3) returning id`))[0]!.id
    await office.sql(`insert into pgboss.job (name, state, created_on, start_after, completed_on, retry_count, retry_limit, output)
      values ('audit.seal', 'failed', now(), now(), now(), 5, 5, '{"message":"No space left","stack":"at secret.ts"}')`)
    const errors = async (language: 'en' | 'ar', more = {}) => (await made('admin', { report: 'errors', format: 'csv', language, ...more })).bytes.toString('utf8')
    expect(await errors('en')).toMatch(/,Job,Seal the audit log,No space left,6\r\n/)
    expect(await errors('en')).toMatch(/,Mail,gone@example.com,there is nobody at this address,3\r\n/)
    expect(await errors('ar')).toContain('لا أحد بهذا العنوان')
    expect(await errors('en')).not.toContain('secret.ts')
    expect(await errors('en', { range: { preset: 'lastYear' } })).not.toContain('Mail')
    await office.sql(`update deliveries set state = 'delivered' where id = $1`, [kept])
    expect(await errors('en')).not.toContain('gone@example.com')
    await office.sql(`delete from pgboss.job where name = 'audit.seal' and state = 'failed'`)
    // Of reports only what failed on our side, and was not made since.
    const { record } = await made('editor', { report: 'workload', format: 'csv', language: 'en', filters: { priority: 'urgent' } })
    const fail = (code: string) =>
      office.sql(`update reports set state = 'failed', problem = $2 where id = $1`, [record.id, JSON.stringify({ code, message: { en: 'Alas', ar: 'للأسف' } })])
    await fail('PDF_TOO_LONG')
    expect(await errors('en')).not.toContain('Alas')
    await fail('INTERNAL')
    expect(await errors('en')).toContain('Alas')
    await made('editor', { report: 'workload', format: 'csv', language: 'en', filters: { priority: 'urgent' } })
    expect(await errors('en')).not.toContain('Alas')
  })

  it('of sign-ins hold who came and who did not', async () => {
    const { body } = await office.ask(null, 'POST', '/auth/login', { body: { email: 'nobody@nowhere.example', password: 'Wrong!2026' } })
    expect(body.errors).toHaveLength(1)
    const { record } = await made('admin', { report: 'signIns', format: 'csv', range: { preset: 'today' } })
    expect(record.rows).toBeGreaterThanOrEqual(1)
  })
})

describe('a report on paper', () => {
  it('is a PDF of the office’s pages', async () => {
    const { record, bytes } = await made('editor', { report: 'summary', format: 'pdf', language: 'ar', group_by: 'week' })
    expect(record.fileName).toMatch(/\.pdf$/)
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  })
})
