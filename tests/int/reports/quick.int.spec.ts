import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.create('editor', { externalReference: 'QUICK-ENG', department: 2, title: '=1+1' })
  await office.create('editor2', { externalReference: 'QUICK-LEGAL', department: 3 })
})
afterAll(async () => {
  await office.close()
})

describe('a report of transactions at once', () => {
  it('gives as data what the list shows, in the words of the reader', async () => {
    const { status, body } = await office.ask('editor', 'GET', '/reports/transactions?columns=reference,status,createdAt', { locale: 'ar' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ totalRows: 1, columns: [{ key: 'reference' }, { key: 'status', heading: 'الحالة' }, { kind: 'moment' }] })
    expect(body.rows).toEqual([[expect.stringMatching(/^TRX-/), 'مسودة', expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)]])
    const { body: all } = await office.ask('admin', 'GET', '/reports/transactions?external_reference=QUICK-ENG,QUICK-LEGAL')
    expect(all.totalRows).toBe(2)
    expect((await office.ask('client', 'GET', '/reports/transactions')).body).toMatchObject({ totalRows: 0, rows: [] })
  })

  it.each(['csv', 'xlsx'])('is a %s as well, and is in the trail', async (format) => {
    const answer = await office.ask('admin', 'GET', `/reports/transactions?format=${format}&from=2020-01-01`)
    expect(answer.status).toBe(200)
    expect(decodeURIComponent(answer.headers.get('content-disposition')!)).toContain(`.${format}`)
    expect((answer.body as unknown as Buffer).length).toBeGreaterThan(100)
    const [entry] = await office.sql(`select after from audit_logs where action = 'transactionsExported' order by id desc limit 1`)
    expect(entry!['after']).toMatchObject({ format, count: 2 })
  })

  it('refuses what is none, and what is too much to wait for', async () => {
    for (const query of ['columns=nonsense', 'from=2026-02-30', 'from=2026-02-02&to=2026-02-01', 'format=docx', 'status=a&department=nowhere']) {
      expect([query, (await office.ask('admin', 'GET', `/reports/transactions?${query}`)).status]).toEqual([query, 400])
    }
    await office.sql(`insert into transactions (external_reference, client_name, type_id, status, state_kind, workflow_id, workflow_version_id, reference, rev, priority, created_at, updated_at)
      select 'MANY', client_name, type_id, status, state_kind, workflow_id, workflow_version_id, 'MANY-' || n, 1, priority, now(), now() from transactions, generate_series(1, 1001) n where external_reference = 'QUICK-ENG'`)
    const answer = await office.ask('admin', 'GET', '/reports/transactions?external_reference=MANY')
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'REPORT_TOO_LARGE' }] } })
    expect((await office.ask('admin', 'GET', '/reports/transactions?external_reference=MANY&format=csv')).status).toBe(200)
  })
})
