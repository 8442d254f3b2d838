import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  await office.close()
})
beforeEach(async () => {
  await office.sql('delete from reports')
})

const late = { status: 'submitted', dueDate: '2026-01-01' }
const order = { report: 'overdue', format: 'csv' }

/** A transaction that fell due long ago and is still worked on. */
async function overdueWork(as: 'editor' | 'editor2', reference: string): Promise<number> {
  const doc = await office.create(as, { externalReference: reference, title: `About ${reference}`, department: as === 'editor' ? 2 : 3 })
  await office.sql(`update transactions set state_kind = 'normal', status = $2, due_date = $3::timestamptz where id = $1`, [doc.id, late.status, `${late.dueDate}T12:00:00Z`])
  return doc.id
}

async function madeBy(person: 'admin' | 'editor' | 'client', body: object = order): Promise<any> {
  const ordered = await office.ask(person, 'POST', '/reports/generate', { body })
  expect(ordered.status).toBe(202)
  await office.workOff()
  return (await office.ask(person, 'GET', `/reports/${ordered.body.doc.id}`)).body
}

const textOf = (bytes: unknown) => (bytes as Buffer).toString('utf8')

describe('ordering a report', () => {
  it('answers 202 at once; a job makes it, and whoever asked is told', async () => {
    const id = await overdueWork('editor', 'LATE-1')
    const ordered = await office.ask('editor', 'POST', '/reports/generate', { body: order })
    expect(ordered.status).toBe(202)
    expect(ordered.body.doc).toMatchObject({ report: 'overdue', state: 'waiting', format: 'csv', language: 'en', askedBy: office.ids.editor, madeFor: office.ids.editor })
    expect(ordered.headers.get('location')).toBe(`/api/v1/reports/${ordered.body.doc.id}`)
    expect((await office.ask('editor', 'GET', `/reports/${ordered.body.doc.id}/download`)).status).toBe(409)
    await office.workOff()
    const { body: made } = await office.ask('editor', 'GET', `/reports/${ordered.body.doc.id}`)
    expect(made).toMatchObject({ state: 'ready', rows: 1, rowsExpected: 1, problem: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(made.fileName).toMatch(/^overdue-transactions-\d{4}-\d\d-\d\d\.csv$/)
    const file = await office.ask('editor', 'GET', `/reports/${made.id}/download`)
    expect(file.status).toBe(200)
    expect(textOf(file.body)).toContain('LATE-1')
    expect(textOf(file.body).split('\r\n')[0]).toContain('Days late')
    const { body: heard } = await office.ask('editor', 'GET', '/notifications')
    expect(heard.docs[0]).toMatchObject({ event: 'reportReady', link: `/admin/collections/reports/${made.id}` })
    const { body: manifest } = await office.ask('editor', 'GET', `/reports/${made.id}/manifest`)
    expect(textOf(manifest)).toMatch(new RegExp(`^transactions\t${id}\tTRX-[^\t]+\n$`))
  })

  it('gives everybody the rows they may see, and no others', async () => {
    await overdueWork('editor', 'LATE-ENG')
    await overdueWork('editor2', 'LATE-LEGAL')
    const rowsOf = async (person: 'admin' | 'editor' | 'client') => textOf((await office.ask(person, 'GET', `/reports/${(await madeBy(person)).id}/download`)).body)
    expect(await rowsOf('editor')).toContain('LATE-ENG')
    expect(await rowsOf('editor')).not.toContain('LATE-LEGAL')
    expect(await rowsOf('admin')).toContain('LATE-LEGAL')
    expect(await rowsOf('client')).not.toContain('LATE-')
  })

  it('speaks the language that was asked for, and takes columns, filters and days', async () => {
    await overdueWork('editor', 'LATE-AR')
    const made = await madeBy('admin', {
      ...order, language: 'ar', columns: ['reference', 'daysLate'], filters: { external_reference: 'LATE-AR' }, range: { from: '2025-12-01', to: '2026-01-31' },
    })
    expect(made.fileName).toBe('المعاملات-المتأخرة-2025-12-01-2026-01-31.csv')
    expect(made.name).toBe('المعاملات المتأخرة، 01/12/2025 – 31/01/2026')
    const lines = textOf((await office.ask('admin', 'GET', `/reports/${made.id}/download`)).body).split('\r\n')
    expect(lines[0]).toBe('\ufeffرقم المعاملة,أيام التأخير')
    expect(lines).toHaveLength(3)
    const none = await madeBy('admin', { ...order, filters: { external_reference: 'LATE-AR' }, range: { from: '2026-01-02', to: '2026-01-31' } })
    expect(none).toMatchObject({ state: 'ready', rows: 0 })
  })

  it.each([
    [{ ...order, filters: { nonsense: 1 } }, 400, 'filters.nonsense'],
    [{ ...order, filters: { overdue: false } }, 400, 'filters.overdue'],
    [{ ...order, columns: ['password'] }, 400, 'columns.0'],
    [{ ...order, group_by: 'week' }, 400, 'group_by'],
    [{ ...order, range: { from: '2026-02-30', to: '2026-03-01' } }, 400, 'range'],
    [{ ...order, range: { from: '2026-03-02', to: '2026-03-01' } }, 400, 'range'],
    [{ ...order, definition: 1 }, 400, 'definition'],
    [{ ...order, more: true }, 400, ''],
    [{ report: 'custom', format: 'csv' }, 400, 'definition'],
    [{ report: 'custom', definition: 4711, format: 'csv' }, 404, ''],
    [{ ...order, format: 'docx' }, 400, 'format'],
  ])('refuses what is none: %j', async (body, status, path) => {
    const answer = await office.ask('admin', 'POST', '/reports/generate', { body })
    expect(answer.status).toBe(status)
    if (path) expect(JSON.stringify(answer.body)).toContain(path)
    expect(await office.sql('select 1 from reports')).toEqual([])
  })

  it('twice with one key is one report; without, two', async () => {
    const asked = () => office.ask('editor', 'POST', '/reports/generate', { body: order, headers: { 'idempotency-key': 'same' } })
    const [first, second] = await Promise.all([asked(), asked()])
    expect(second.body.doc.id).toBe(first.body.doc.id)
    expect(await office.sql('select 1 from reports')).toHaveLength(1)
  })

  it('has room for so many at a time, also when they come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 24 }, () => office.ask('editor', 'POST', '/reports/generate', { body: order })))
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(20)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4)
    await office.workOff()
    expect((await office.ask('editor', 'POST', '/reports/generate', { body: order })).status).toBe(202)
  })
})

describe('a report that was made', () => {
  it('is fetched whole, in part, or not again; each time is in the trail', async () => {
    await overdueWork('editor', 'LATE-2')
    const made = await madeBy('editor')
    const path = `/reports/${made.id}/download`
    const whole = await office.ask('editor', 'GET', path)
    expect(whole.headers.get('etag')).toBe(`"${made.sha256}"`)
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff')
    expect(whole.headers.get('content-disposition')).toContain('attachment')
    const part = await office.ask('editor', 'GET', path, { headers: { range: 'bytes=3-9' } })
    expect([part.status, textOf(part.body)]).toEqual([206, (whole.body as Buffer).subarray(3, 10).toString('utf8')])
    expect((await office.ask('editor', 'GET', path, { headers: { 'if-none-match': `"${made.sha256}"` } })).status).toBe(304)
    const trail = await office.sql(`select 1 from audit_logs where action = 'reportDownloaded' and entity_id = $1`, [String(made.id)])
    expect(trail).toHaveLength(3)
  })

  it('is its reader’s and the admins’ alone', async () => {
    const made = await madeBy('editor')
    for (const path of [`/reports/${made.id}`, `/reports/${made.id}/download`, `/reports/${made.id}/manifest`]) {
      expect((await office.ask('client', 'GET', path)).status).toBe(404)
      expect((await office.ask('editor2', 'GET', path)).status).toBe(404)
      expect((await office.ask('admin', 'GET', path)).status).toBe(200)
      expect((await office.ask(null, 'GET', path)).status).toBe(401)
    }
    for (const verb of ['again', 'cancel']) expect((await office.ask('editor2', 'POST', `/reports/${made.id}/${verb}`)).status).toBe(404)
  })

  it('is made again as a version of its own, for whoever asks', async () => {
    await overdueWork('editor', 'LATE-3')
    const first = await madeBy('editor', { ...order, filters: { external_reference: 'LATE-3' } })
    const again = await office.ask('admin', 'POST', `/reports/${first.id}/again`)
    expect(again.status).toBe(202)
    await office.workOff()
    const { body: second } = await office.ask('admin', 'GET', `/reports/${again.body.doc.id}`)
    expect(second).toMatchObject({ state: 'ready', madeFor: office.ids.admin, asked: { filters: { external_reference: 'LATE-3' } } })
    expect((await office.ask('editor', 'GET', `/reports/${first.id}/download`)).status).toBe(200)
  })

  it('of what somebody built is made again while that is shared with whoever asks', async () => {
    const built = async (sharedWith: string[]) => {
      const { body } = await office.ask('admin', 'POST', '/report-definitions', { body: { name: 'Shared', source: 'transactions', definition: { columns: ['reference'] }, sharedWith } })
      return body.doc.id as number
    }
    const definition = await built(['editor'])
    const made = await madeBy('editor', { report: 'custom', definition, format: 'csv' })
    const again = (as: 'admin' | 'editor', locale?: 'ar') => office.ask(as, 'POST', `/reports/${made.id}/again`, locale ? { locale } : {})
    expect((await again('editor')).status).toBe(202)
    await office.ask('admin', 'PATCH', `/report-definitions/${definition}`, { body: { sharedWith: [] } })
    const before = (await office.sql('select 1 from reports')).length
    const refused = await again('editor')
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'REPORT_NOT_OFFERED'])
    expect(refused.body.errors[0].message).toMatch(/not shared any more with whoever ordered it/)
    expect((await again('editor', 'ar')).body.errors[0].message).toMatch(/لم يعد مشتركًا مع من طلب التقرير/)
    expect(await office.sql('select 1 from reports')).toHaveLength(before)
    expect((await again('admin')).status).toBe(202)
    await office.ask('admin', 'DELETE', `/report-definitions/${definition}`)
    expect((await again('admin')).body.errors[0].code).toBe('REPORT_NOT_OFFERED')
  })

  it('names the people of its filters to those who may know them, and no others', async () => {
    const filters = { assigned_to: String(office.ids.editor), client: `${office.ids.client}` }
    const factsFor = async (person: 'admin' | 'editor' | 'client') => {
      const { body } = await office.ask(person, 'GET', `/reports/transactions?assigned_to=${filters.assigned_to}&client=${filters.client}&status=draft,completed`)
      return Object.fromEntries(body.facts.map(({ label, value }: { label: string; value: string }) => [label, value]))
    }
    const known = { 'Assigned to': 'Test Editor', Client: 'Test Client', Status: 'Draft, Completed' }
    expect(await factsFor('admin')).toMatchObject(known)
    expect(await factsFor('editor')).toMatchObject(known)
    expect(await factsFor('client')).toMatchObject({ ...known, 'Assigned to': filters.assigned_to })
  })

  it('cannot be written, changed or deleted by any door', async () => {
    const made = await madeBy('admin')
    expect((await office.ask('admin', 'POST', '/reports', { body: { name: 'x', report: 'overdue', format: 'csv', language: 'en', madeFor: 1 } })).status).toBe(403)
    expect((await office.ask('admin', 'PATCH', `/reports/${made.id}`, { body: { madeFor: office.ids.client } })).status).toBe(403)
    expect((await office.ask('admin', 'DELETE', `/reports/${made.id}`)).status).toBe(403)
  })
})
