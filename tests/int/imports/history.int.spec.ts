import exceljs from 'exceljs'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, people, type Office } from '../../helpers/office.ts'
import { eventsOf, importHistory, publishTemplate, takeIn, uploadHistory } from './histories.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await publishTemplate(office, 'declarations')
})
afterAll(() => office.close())

let series = 0
const reference = () => `H-${(series += 1)}`
/** A transaction that was imported and not touched since. */
const untouched = async () => {
  const name = reference()
  await takeIn(office, [name])
  return name
}
const submitted = 'Declaration SUBMITTED by EMPLOYEE'
const approved = 'Declaration FINAL_APPROVED by SUPERVISOR'
const rejected = 'Declaration REJECTED by SUPERVISOR'
const standing = async (name: string) => {
  const [row] = await office.sql(
    `select t.*, w.key as workflow, t.rev::int as rev from transactions t join workflows w on w.id = t.workflow_id where external_reference = $1`,
    [name],
  )
  return row!
}
const timeline = (name: string) =>
  office.sql(
    `select h.* from transaction_history h join transactions t on t.id = h.transaction_id where t.external_reference = $1 order by h.id`,
    [name],
  )
const codes = (record: { errors: { row: number; code: string }[] }) => record.errors.map(({ row, code }) => [row, code])

describe('POST /imports of kind history', () => {
  it('replays events at their own times, in the order of time, whatever the order of the file', async () => {
    const name = await untouched()
    const done = await importHistory(office, eventsOf(
      `${name},2017-01-12T17:31:22+01:00,Payment Handled,UNDEFINED`,
      `${name},2017-01-09T09:49:50.000+01:00,${submitted},EMPLOYEE`,
      `${name},2017-01-10T09:34:44Z,Request Payment,UNDEFINED`,
      `${name},2017-01-09T11:27:48.000+01:00,${approved},SUPERVISOR`,
    ))
    expect(done).toMatchObject({ kind: 'history', status: 'completed', totalRows: 4, imported: 4, updated: 1, failed: 0, errors: [] })
    expect(done.found).toMatchObject({
      workflow: { key: 'declarations', version: 1 }, transactions: 1,
      moved: [{ version: 1, state: 'Draft', count: 1 }], ends: [{ state: 'Payment handled', count: 1 }],
      first: '2017-01-09T08:49:50.000Z', last: '2017-01-12T16:31:22.000Z',
    })
    const row = await standing(name)
    expect(row).toMatchObject({ status: 'payment_handled', state_kind: 'final', workflow: 'declarations', rev: 2, submitted_by_id: null })
    expect(new Date(row.status_changed_at).toISOString()).toBe('2017-01-12T16:31:22.000Z')
    expect(new Date(row.completed_at).toISOString()).toBe('2017-01-12T16:31:22.000Z')
    expect(new Date(row.created_at).getUTCFullYear()).toBeGreaterThan(2025)

    const lines = await timeline(name)
    expect(lines.map(({ event, from, to, actor_id, actor_role }) => [event, from, to, actor_id, actor_role])).toEqual([
      ['transactionCreated', null, null, office.ids.admin, 'admin'],
      ['workflowMigrated', 'draft', 'new', office.ids.admin, 'admin'],
      ['statusChanged', 'new', 'submitted', null, 'client'],
      ['statusChanged', 'submitted', 'final_approved', null, 'admin'],
      ['statusChanged', 'final_approved', 'payment_requested', null, null],
      ['statusChanged', 'payment_requested', 'payment_handled', null, null],
      ['completed', null, null, null, null],
    ])
    expect(lines[2]!.data).toMatchObject({
      type: 'statusChanged', transition: 'submit', from: 'new', to: 'submitted', at: '2017-01-09T08:49:50.000Z', by: null,
      fromLabel: { en: 'New' }, activity: submitted, actorWord: 'EMPLOYEE', actorRole: 'client', importId: done.id,
    })
    expect(new Date(lines[2]!.created_at).toISOString()).toBe('2017-01-09T08:49:50.000Z')
    const audit = await office.sql(
      `select action, actor_kind, on_behalf_of_id, before, after, created_at from audit_logs where entity = 'transactions' and entity_id = $1 order by id`,
      [String(row.id)],
    )
    expect(audit.map(({ action }) => action)).toEqual([
      'transactionCreated', 'workflowMigrated', 'historyImported', 'historyImported', 'historyImported', 'historyImported', 'historyImported',
    ])
    expect(audit[2]).toMatchObject({
      actor_kind: 'job', on_behalf_of_id: office.ids.admin, before: { status: 'new' },
      after: { event: 'statusChanged', status: 'submitted', occurredAt: '2017-01-09T08:49:50.000Z', importId: done.id, actorWord: 'EMPLOYEE' },
    })
    expect(new Date(audit[2]!.created_at).getUTCFullYear()).toBeGreaterThan(2025)
  })

  it('tells nobody but who started it', async () => {
    const name = await untouched()
    const [before] = await office.sql('select count(*)::int as count from notifications')
    await importHistory(office, eventsOf(`${name},2018-02-01 10:00,${submitted},EMPLOYEE`))
    const [told] = await office.sql('select * from notifications order by id desc limit 1')
    const [after] = await office.sql('select count(*)::int as count from notifications')
    expect(after!.count - before!.count).toBe(1)
    expect(told).toMatchObject({ event: 'importFinished' })
  })

  it('reads a workbook with Arabic headings in any order, a Windows-1256 file with semicolons, and the office’s wall clock', async () => {
    const [first, second] = [await untouched(), await untouched()]
    const workbook = new exceljs.Workbook()
    workbook.addWorksheet('سجل').addRows([
      ['الدور', 'النشاط', 'وقت الحدث', 'الرقم المرجعي'],
      ['عميل', 'تقديم', new Date('2018-07-01T09:30:00Z'), first],
      ['مدير النظام', 'موافقة المشرف', '٠١/٠٧/٢٠١٨ ٠٢:٠٠ م', first],
    ])
    const done = await importHistory(office, Buffer.from(await workbook.xlsx.writeBuffer()), { name: 'سجل.xlsx' })
    expect(done).toMatchObject({ status: 'completed', imported: 2, errors: [] })
    const zone = 'Asia/Riyadh'
    const wall = (at: unknown) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at as Date)
    const lines = (await timeline(first)).filter(({ event }) => event === 'statusChanged')
    expect(lines.map(({ created_at }) => wall(created_at))).toEqual(['01/07/2018, 09:30', '01/07/2018, 14:00'])

    const text = `المرجع;الوقت;الحدث;الدور\n${second};2018-07-01 09:30;تقديم;عميل`
    expect(await importHistory(office, iconv.encode(text, 'windows-1256'))).toMatchObject({ status: 'completed', imported: 1 })
    expect((await standing(second)).status).toBe('submitted')
  })

  it('finds transactions by their number too, and an account by its email address', async () => {
    const name = await untouched()
    const { reference: number, id } = await standing(name)
    const done = await importHistory(office, eventsOf(
      `${number},2018-01-01 08:00,${submitted},${people.client.email.toUpperCase()}`,
      `${number},2018-01-01 08:00,${rejected},chief`,
    ), { roles: { chief: people.admin2.email, [people.client.email]: people.client.email }, mode: 'skip_invalid' })
    // This client is not the client of this transaction: the workflow says who may.
    expect(codes(done)).toEqual([[2, 'TRANSITION_NOT_ALLOWED_FOR_ROLE'], [3, 'UNKNOWN_TRANSITION']])

    const again = await importHistory(office, eventsOf(
      `${number},2018-01-01 08:00,${submitted},${people.editor.email}`,
      `${number},2018-01-01 08:00,${approved},${people.editor.email}`,
      `${number},2018-01-01 08:00,${approved},chief`,
    ), { roles: { chief: people.admin2.email }, mode: 'skip_invalid' })
    expect(codes(again)).toEqual([[3, 'SELF_APPROVAL']])
    expect(await standing(name)).toMatchObject({ status: 'final_approved', submitted_by_id: office.ids.editor })
    const lines = await office.sql(`select actor_id from transaction_history where transaction_id = $1 and event = 'statusChanged' order by id`, [id])
    expect(lines.map(({ actor_id }) => actor_id)).toEqual([office.ids.editor, office.ids.admin2])
  })

  it('refuses with line, reference, state of that moment, code and reason in both languages; as rows and in the file', async () => {
    const name = await untouched()
    const file = eventsOf(
      `${name},2018-01-01 08:00,${submitted},EMPLOYEE`,
      `${name},2018-01-02 08:00,Payment Handled,UNDEFINED`,
      `${name},2018-01-03 08:00,${approved},EMPLOYEE`,
      `NOBODY-1,2018-01-03 08:00,${approved},SUPERVISOR`,
      `${name},yesterday,${approved},SUPERVISOR`,
      `${name},2150-01-01 08:00,${approved},SUPERVISOR`,
      `${name},2018-01-04 08:00,Danced,SUPERVISOR`,
      `${name},2018-01-04 08:00,${approved},A STRANGER`,
      `,2018-01-04 08:00,,SUPERVISOR`,
      `${name},2018-01-05 08:00,=1+1,SUPERVISOR`,
    )
    const dry = await importHistory(office, file, { dryRun: 'true', mode: 'skip_invalid' })
    const wanted = [
      [3, 'UNKNOWN_TRANSITION'], [4, 'TRANSITION_NOT_ALLOWED_FOR_ROLE'], [5, 'UNKNOWN_REFERENCE'], [6, 'NOT_A_MOMENT'], [7, 'IN_THE_FUTURE'],
      [8, 'ACTIVITY_NOT_MAPPED'], [9, 'ROLE_NOT_MAPPED'], [10, 'REQUIRED'], [10, 'REQUIRED'], [11, 'ACTIVITY_NOT_MAPPED'],
    ]
    expect(codes(dry)).toEqual(wanted)
    expect(dry.errors[0]).toMatchObject({
      row: 3, reference: name, column: 'activity', value: 'Payment Handled', state: { key: 'submitted', label: 'Submitted' },
    })
    expect((await standing(name)).workflow).toBe('default')
    const done = await importHistory(office, file, { mode: 'skip_invalid' })
    expect(codes(done)).toEqual(codes(dry))
    expect(done.imported).toBe(dry.validRows)

    const arabic = await office.ask('admin', 'GET', `/imports/${done.id}`, { locale: 'ar' })
    for (const { message } of arabic.body.errors) expect(message).toMatch(/[\u0600-\u06ff]/)
    expect(arabic.body.errors[0].state.label).toBe('مقدَّمة')
    const rows = await office.ask('admin', 'GET', `/imports/${done.id}/rows?verdict=invalid&limit=3`)
    expect(rows.body).toMatchObject({ totalDocs: done.failed })
    expect(rows.body.docs[0]).toMatchObject({ row: 3, activity: 'Payment Handled', actor: 'UNDEFINED', from: 'submitted', errors: [{ code: 'UNKNOWN_TRANSITION' }] })
    const accepted = await office.ask('admin', 'GET', `/imports/${done.id}/rows?verdict=accept`)
    expect(accepted.body.docs[0]).toMatchObject({ row: 2, from: 'new', to: 'submitted', transition: 'submit', externalReference: name })

    const back = (await office.ask('admin', 'GET', `/imports/${done.id}/result-file?locale=ar`)).body as Buffer
    const lines = back.toString('utf8').split('\r\n')
    expect(lines[0]).toContain('Errors / الأخطاء')
    expect(lines[1]!.endsWith(',')).toBe(true)
    expect(lines[2]).toMatch(/[\u0600-\u06ff]/)
    expect(lines[10]).toContain("'=1+1")
  })

  it('all or nothing: one wrong event, and nothing is written', async () => {
    const name = await untouched()
    const file = eventsOf(`${name},2018-01-01 08:00,${submitted},EMPLOYEE`, `${name},2018-01-02 08:00,Payment Handled,UNDEFINED`)
    const done = await importHistory(office, file)
    expect(done).toMatchObject({ status: 'failed', imported: 0, updated: 0, validRows: 1, failed: 1, refusal: null })
    expect(await standing(name)).toMatchObject({ status: 'draft', workflow: 'default', rev: 1 })
    expect(await timeline(name)).toHaveLength(1)
  })

  it('what is mapped to nothing is left out; a mapping of one’s own wins, and is offered the next time', async () => {
    const [first, second] = [await untouched(), await untouched()]
    const lines = (name: string) => eventsOf(`${name},2018-01-01 08:00,Handed in,the staff`, `${name},2018-01-02 08:00,Coffee,the staff`)
    const done = await importHistory(office, lines(first), { mapping: { 'handed IN': 'submit', Coffee: null }, roles: { 'The Staff': 'editor' } })
    expect(done).toMatchObject({ status: 'completed', imported: 1, skipped: 1, failed: 0 })
    const next = await importHistory(office, lines(second))
    expect(next).toMatchObject({ status: 'completed', imported: 1, skipped: 1 })
    expect(next.found.activities).toEqual([
      { activity: 'Coffee', count: 1, mapped: null, suggested: true }, { activity: 'Handed in', count: 1, mapped: ['submit'], suggested: true },
    ])
  })

  it('of several transitions the first that leaves the present state is meant', async () => {
    const name = await untouched()
    const done = await importHistory(office, eventsOf(
      `${name},2018-01-01 08:00,${submitted},EMPLOYEE`,
      `${name},2018-01-02 08:00,No,SUPERVISOR`,
    ), { mapping: { No: ['reject_after_approval', 'reject_supervisor'] } })
    expect(done).toMatchObject({ status: 'completed', imported: 2 })
    expect((await standing(name)).status).toBe('rejected_by_supervisor')
  })

  it('goes on from where a transaction stands; what comes before its last event, or is there already, is refused', async () => {
    const name = await untouched()
    const first = eventsOf(`${name},2018-03-01 08:00,${submitted},EMPLOYEE`)
    await importHistory(office, first)
    const before = await timeline(name)
    expect(codes(await importHistory(office, first))).toEqual([[2, 'ALREADY_RECORDED']])
    expect(await importHistory(office, first, { duplicates: 'skip' })).toMatchObject({ status: 'completed', imported: 0, skipped: 1 })
    expect(await timeline(name)).toEqual(before)

    const whole = eventsOf(
      `${name},2018-02-01 08:00,${rejected},SUPERVISOR`,
      `${name},2018-03-01 08:00,${submitted},EMPLOYEE`,
      `${name},2018-03-01 08:00,${rejected},SUPERVISOR`,
      `${name},2018-03-02 08:00,${submitted},EMPLOYEE`,
    )
    const done = await importHistory(office, whole, { duplicates: 'skip', mode: 'skip_invalid' })
    expect(codes(done)).toEqual([[2, 'BEFORE_LAST_EVENT']])
    expect(done).toMatchObject({ imported: 2, skipped: 1, failed: 1 })
    expect(await standing(name)).toMatchObject({ status: 'submitted', rev: 3 })
  })

  it('a transaction that people work on elsewhere is left there; one reference of two transactions is none', async () => {
    const [worked, twice] = [reference(), reference()]
    const made = await office.create('admin', { externalReference: worked })
    await office.ask('admin', 'POST', `/transactions/${made.id}/status`, { body: { status: 'submitted' } })
    await office.create('admin', { externalReference: twice })
    await office.create('admin', { externalReference: twice })
    const deleted = await office.create('admin', { externalReference: reference() })
    await office.ask('admin', 'DELETE', `/transactions/${deleted.id}?reason=Entered%20twice`)
    const done = await importHistory(office, eventsOf(
      `${worked},2018-01-01 08:00,${submitted},EMPLOYEE`,
      `${twice},2018-01-01 08:00,${submitted},EMPLOYEE`,
      `${deleted.reference},2018-01-01 08:00,${submitted},EMPLOYEE`,
    ), { mode: 'skip_invalid' })
    expect(codes(done)).toEqual([[2, 'ON_ANOTHER_WORKFLOW'], [3, 'AMBIGUOUS_REFERENCE'], [4, 'UNKNOWN_REFERENCE']])
  })

  it('takes the file in once for an Idempotency-Key', async () => {
    const name = await untouched()
    const file = eventsOf(`${name},2018-01-01 08:00,${submitted},EMPLOYEE`)
    const headers = { 'idempotency-key': `history-${name}` }
    const answers = await Promise.all([1, 2].map(() => uploadHistory(office, 'admin', file, { headers })))
    expect(new Set(answers.map(({ body }) => body.doc.id)).size).toBe(1)
    expect((await uploadHistory(office, 'admin', file, { headers, dryRun: 'true' })).status).toBe(409)
  })
})

describe('who and what is refused at the door', () => {
  const file = eventsOf(`H-0,2018-01-01 08:00,${submitted},EMPLOYEE`)

  it.each([[null, 401], ['client', 403], ['editor', 403]] as const)('%s: %i', async (as, status) => {
    expect((await uploadHistory(office, as, file)).status).toBe(status)
    const [made] = await office.sql('select count(*)::int as count from imports where created_by_id = any($1::int[])', [[office.ids.client, office.ids.editor]])
    expect(made!.count).toBe(0)
  })

  it('an unknown workflow, transition, role or rule is named with its field, in both languages', async () => {
    const wrong = async (options: Parameters<typeof uploadHistory>[3]) => {
      const { status, body } = await uploadHistory(office, 'admin', file, options)
      return [status, body.errors[0].data.errors.map(({ path }: { path: string }) => path)]
    }
    expect(await wrong({ workflow: 'nothing' })).toEqual([400, ['workflow']])
    expect(await wrong({ mapping: { Danced: 'dance', Sang: ['submit', 'sing'] } })).toEqual([400, ['mapping.Danced', 'mapping.Sang']])
    expect(await wrong({ roles: { Boss: 'king', Cook: 'nobody@nowhere.example' } })).toEqual([400, ['roles.Boss', 'roles.Cook']])
    expect(await wrong({ duplicates: 'update' })).toEqual([400, ['duplicates']])
    const form = new FormData()
    form.set('kind', 'history')
    form.set('workflow', 'declarations')
    form.set('mapping', '{broken')
    form.set('file', new Blob([file]), 'x.csv')
    const answer = await office.ask('admin', 'POST', '/imports', { form, locale: 'ar' })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].message).toMatch(/[\u0600-\u06ff]/)
  })

  it.each([
    ['without a line', 'reference,occurredAt,activity\n', 'FILE_NO_ROWS'],
    ['without the column of times', `reference,activity\nH-0,${submitted}`, 'HEADERS_MISSING'],
    ['with a column twice', `reference,activity,activity,date\nH-0,a,b,2018-01-01`, 'HEADER_TWICE'],
    ['with more lines than are read', eventsOf(...Array.from({ length: 100_001 }, () => 'H-0,2018-01-01 08:00,x,y')), 'FILE_TOO_MANY_ROWS'],
  ])('a file %s is refused as a whole', async (_what, text, code) => {
    const done = await importHistory(office, text)
    expect(done).toMatchObject({ status: 'failed', imported: 0, refusal: { code } })
  })

  it('an empty file is refused at once', async () => {
    expect((await uploadHistory(office, 'admin', '')).body.errors[0].data).toMatchObject({ reason: 'FILE_EMPTY' })
  })

  it('a formula counts by its value, and comes back harmless', async () => {
    const name = await untouched()
    const workbook = new exceljs.Workbook()
    workbook.addWorksheet('Rows').addRows([
      ['Reference', 'Time', 'Activity', 'Role'],
      [{ formula: `"${name}"`, result: name }, { formula: 'NOW()', result: new Date('2018-01-01T08:00:00Z') }, submitted, 'EMPLOYEE'],
      [name, '2018-01-02 08:00', '=HYPERLINK("http://x")', 'EMPLOYEE'],
    ])
    const done = await importHistory(office, Buffer.from(await workbook.xlsx.writeBuffer()), { name: 'f.xlsx', mode: 'skip_invalid' })
    expect(done).toMatchObject({ imported: 1, failed: 1 })
    const back = new exceljs.Workbook()
    await back.xlsx.load((await office.ask('admin', 'GET', `/imports/${done.id}/result-file`)).body)
    expect(back.worksheets[0]!.getCell('C3').value).toBe(`'=HYPERLINK("http://x")`)
  })
})
