import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { popplerOrWhyNot, readPdf } from '../../helpers/readPdf.ts'

const poppler = await popplerOrWhyNot()

let office: Office
let own: { id: number; reference: string }
let others: { id: number; reference: string }
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
  own = await office.create('editor', { externalReference: 'OWN-1', clientName: 'شركة النور', title: 'Villa', client: office.ids.client, assignedTo: office.ids.editor })
  others = await office.create('editor2', { externalReference: 'LEGAL-1', clientName: 'Another', client: office.ids.client2, assignedTo: office.ids.editor2 })
  const say = (as: As, id: number, text: string, internal: boolean) => office.ask(as, 'POST', `/transactions/${id}/comments`, { body: { text, internal } })
  await say('editor', own.id, '=HYPERLINK("http://x","y")', false)
  await say('editor', own.id, 'inside the house', true)
  await say('editor2', others.id, 'not yours', false)
})
afterAll(() => office.close())

type As = Parameters<Office['ask']>[0]
const ask = (as: As, path: string, locale: 'en' | 'ar' = 'en') => office.ask(as, 'GET', path, { locale })
const csv = async (as: As, list: string, query = '', locale: 'en' | 'ar' = 'en'): Promise<string[][]> => {
  const answer = await ask(as, `/${list}/export?format=csv&${query}`, locale)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return parse(answer.body as Buffer, { bom: true, relaxColumnCount: false })
}
const column = (rows: string[][], heading: string) => rows.slice(1).map((row) => row[rows[0]!.indexOf(heading)])

describe('GET /<list>/export', () => {
  it('gives each person exactly the rows of their list, in its order', async () => {
    for (const list of ['users', 'comments', 'notifications', 'transaction-history', 'categories', 'reports', 'imports', 'delegations', 'attachments']) {
      for (const as of ['admin', 'editor', 'editor2', 'client', 'client2'] as const) {
        const listed = await ask(as, `/${list}?limit=100`)
        const taken = await ask(as, `/${list}/export?format=csv&columns=id`)
        expect([list, as, taken.status]).toEqual([list, as, listed.status])
        if (listed.status !== 200) continue
        const ids = listed.body.docs.map((doc: { id: number }) => String(doc.id))
        expect([list, as, parse(taken.body as Buffer, { bom: true }).slice(1).flat()]).toEqual([list, as, ids])
      }
    }
    expect((await ask(null, '/users/export?format=csv')).status).toBe(401)
    for (const list of ['api-keys', 'webhooks', 'email-templates', 'notification-rules', 'qr-codes']) {
      expect([list, (await ask('editor', `/${list}/export?format=csv`)).status]).toEqual([list, 403])
      expect([list, (await ask('admin', `/${list}/export?format=csv`)).status]).toEqual([list, 200])
    }
  })

  it('never has a column of what is hidden or secret, whoever asks, and none of what the asker may not read', async () => {
    const headings = Object.fromEntries(await Promise.all(['users', 'api-keys', 'webhooks', 'imports'].map(async (list) => [list, (await csv('admin', list))[0]])))
    expect(headings['users']).toEqual(expect.arrayContaining(['Name', 'Email', 'Role', 'Last sign-in', 'Legal hold']))
    expect(JSON.stringify(headings)).not.toMatch(/hash|salt|token|session|secret|stored|password/i)
    for (const name of ['hash', 'salt', 'resetPasswordToken', 'loginAttempts', 'sessions', 'password', 'apiKey', 'passwordChangedAt']) {
      const answer = await ask('admin', `/users/export?format=csv&columns=name,${name}`)
      expect([name, answer.status, answer.body.errors?.[0].code]).toEqual([name, 400, 'MALFORMED_QUERY'])
    }
    // What a sealed field cannot be read as, it cannot be found or ordered by either.
    for (const query of ['where[hash][like]=a', 'sort=hash', 'where[sessions.id][exists]=true', 'sort=nothing', 'where[nothing][equals]=1']) {
      expect([query, (await ask('admin', `/users/export?format=csv&${query}`)).status]).toEqual([query, 400])
    }
    const forEditor = (await csv('editor', 'users'))[0]!
    expect(forEditor).toContain('Email')
    expect(forEditor).not.toEqual(expect.arrayContaining(['Last sign-in']))
    expect(forEditor.join()).not.toMatch(/Legal hold|Why rejected/)
    for (const name of ['lastSignInAt', 'legalHold', 'statusReason']) {
      expect([name, (await ask('editor', `/users/export?format=csv&columns=${name}`)).status]).toEqual([name, 400])
      expect([name, (await ask('editor', `/users/export?format=csv&sort=${name}`)).status]).toEqual([name, 400])
    }
  })

  it('says names where records name others, as far as the asker may read them', async () => {
    const rows = await csv('editor', 'comments', `columns=transaction,transaction.externalReference,transaction.clientName,author,internal,text&sort=id&where[transaction][equals]=${own.id}`)
    expect(rows).toEqual([
      ['Transaction', 'Reference number', 'Client name', 'Author', 'Internal', 'Comment'],
      [own.reference, 'OWN-1', 'شركة النور', 'Test Editor', 'No', '\'=HYPERLINK("http://x","y")'],
      [own.reference, 'OWN-1', 'شركة النور', 'Test Editor', 'Yes', 'inside the house'],
    ])
    // A client may not read the accounts of the office: its people stay numbers.
    const forClient = await csv('client', 'comments', 'columns=transaction,author,text')
    expect(forClient).toEqual([['Transaction', 'Author', 'Comment'], [own.reference, `#${office.ids.editor}`, '\'=HYPERLINK("http://x","y")']])
    const arabic = await csv('admin', 'users', 'columns=name,role,status,departments,legalHold,createdAt&search=Editor&sort=name', 'ar')
    expect(arabic[0]).toEqual(['الاسم', 'الدور', 'حالة الحساب', 'الأقسام', 'حجز قانوني', 'تاريخ الإنشاء'])
    expect(arabic[1]).toEqual([arabic[1]![0], 'محرر', 'نشط', expect.stringMatching(/[\u0600-\u06ff]/), 'لا', expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)])
    expect(arabic).toHaveLength(3)
  })

  it('takes the search, the filter and the order of the page', async () => {
    expect(column(await csv('admin', 'users', 'search=Client&sort=-name'), 'Name')).toEqual(
      (await ask('admin', '/users?where[role][equals]=client&sort=-name')).body.docs.map(({ name }: { name: string }) => name),
    )
    expect(column(await csv('admin', 'users', 'where[role][equals]=admin&search=Editor'), 'Name')).toEqual([])
    const byAuthor = column(await csv('admin', 'comments', 'sort=author.name,-id&columns=id,author'), 'Author')
    expect(byAuthor).toEqual(byAuthor.toSorted())
    expect(byAuthor).toHaveLength(3)
  })

  it('refuses an order by what is not stored', async () => {
    for (const path of ['/api-keys/export?format=csv&sort=key', '/api-keys?sort=key', '/api-keys/export?format=csv&where[key][equals]=x', '/api-keys?where[key][equals]=x']) {
      const { status, body } = await ask('admin', path)
      expect([path, status, body.errors?.[0].code]).toEqual([path, 400, 'MALFORMED_QUERY'])
    }
  })

  it('shows of a record what its page shows, whichever columns are chosen', async () => {
    const { docs } = (await ask('admin', '/email-templates?limit=100&sort=key')).body as { docs: { nameAr: string; en: { subject: string } }[] }
    expect(docs.every(({ en }) => en.subject !== '')).toBe(true)
    expect((await csv('admin', 'email-templates', 'columns=nameAr,en.subject&sort=key')).slice(1)).toEqual(docs.map(({ nameAr, en }) => [nameAr, en.subject]))
  })

  it('says events, states and roles in words', async () => {
    const moved = await office.create('editor', { externalReference: 'WORDS-1', clientName: 'Words', priority: 'normal' })
    await office.ask('editor', 'POST', `/transactions/${moved.id}/status`, { body: { status: 'submitted' } })
    await office.ask('editor', 'PATCH', `/transactions/${moved.id}`, { body: { priority: 'urgent' } })
    const of = `columns=event,from,to,actorRole&sort=id&where[transaction][equals]=${moved.id}`
    expect((await csv('admin', 'transaction-history', of)).slice(1)).toContainEqual(['Status changed', 'Draft', 'Submitted', 'Editor'])
    const arabic = await csv('admin', 'transaction-history', of, 'ar')
    expect(arabic.slice(1).flat().filter((cell) => /[a-z]/i.test(cell))).toEqual([])
    expect(arabic).toContainEqual(['تغيير الحالة', 'مسودة', 'مقدَّمة', 'محرر'])
    await office.sql(`insert into notifications (delivery_key, recipient_id, event, updated_at, created_at) values ('words', $1, 'statusChanged', now(), now())`, [office.ids.editor])
    const told = column(await csv('editor', 'notifications', 'columns=event', 'ar'), 'الحدث')
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter((cell) => /[a-z]/i.test(cell!))).toEqual([])
  })

  it('shows files as their page does: the latest versions, and no deleted ones unless they are asked for', async () => {
    const form = (name: string, field = 'files') => {
      const data = new FormData()
      data.append(field, new Blob([`%PDF-1.4 ${name}`], { type: 'application/pdf' }), name)
      return data
    }
    const first = await office.ask('editor', 'POST', `/transactions/${own.id}/attachments`, { form: form('plan.pdf') })
    const { id } = first.body.docs[0]
    const second = await office.ask('editor', 'POST', `/attachments/${id}/versions`, { form: form('plan2.pdf', 'file') })
    expect(second.status).toBe(201)
    const gone = await office.ask('editor', 'POST', `/transactions/${own.id}/attachments`, { form: form('gone.pdf') })
    await office.ask('admin', 'DELETE', `/attachments/${gone.body.docs[0].id}`)
    const names = async (as: As, query = '') => column(await csv(as, 'attachments', query), 'File name')
    expect(await names('editor')).toEqual(['plan2.pdf'])
    expect(await names('editor', 'where[version][greater_than]=0&sort=version')).toEqual(['plan.pdf', 'plan2.pdf'])
    expect(await names('admin', 'where[deletedAt][exists]=true')).toEqual(['gone.pdf'])
    expect(await names('editor', 'where[deletedAt][exists]=true')).toEqual([])
    expect(await names('client')).toEqual([])
    expect((await csv('editor', 'attachments'))[0]).not.toContain('Document')
  })

  it('writes Excel from right to left with real dates and numbers, without formulas, and prints PDF', async () => {
    const answer = await ask('admin', '/comments/export?format=xlsx&lang=ar&columns=id,text,createdAt&sort=id')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(answer.body as never)
    const [sheet] = workbook.worksheets
    expect(sheet!.name).toBe('التعليقات')
    expect(sheet!.views[0]).toMatchObject({ rightToLeft: true })
    expect(sheet!.getCell('A2').type).toBe(ExcelJS.ValueType.Number)
    expect(sheet!.getCell('B2').value).toBe('=HYPERLINK("http://x","y")')
    expect(sheet!.getCell('C2').value).toBeInstanceOf(Date)
    sheet!.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)))
    expect(answer.headers.get('content-disposition')).toMatch(/\d{4}-\d\d-\d\d\.xlsx$/)
    const pdf = await ask('admin', '/users/export?format=pdf&columns=name,email,role')
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    if ('missing' in poppler) return console.warn(`What the PDF says is not read: ${poppler.missing}`)
    expect((await readPdf(pdf.body as Buffer)).pages.join('\n')).toContain('Test Editor')
  })

  it('is in the audit trail before the first byte, without what was looked for', async () => {
    const marked = await office.sql<{ id: number }>('select coalesce(max(id), 0)::int as id from audit_logs')
    await csv('editor', 'users', 'columns=name,role&search=somebody@nowhere.example&where[role][equals]=client')
    await ask('editor', '/users/export?format=csv&columns=nothing')
    const entries = await office.sql<{ entity: string; actor_id: number; after: unknown }>(
      "select entity, actor_id, after from audit_logs where action = 'listExported' and id > $1", [marked[0]!.id],
    )
    expect(entries).toEqual([{ entity: 'users', actor_id: office.ids.editor, after: { format: 'csv', count: 0, columns: ['name', 'role'], filters: ['search', 'role'] } }])
    const shown = await ask('admin', '/audit-logs?action=listExported&limit=1', 'ar')
    expect(shown.body.docs[0]).toMatchObject({ actionLabel: 'تصدير قائمة', entityLabel: 'مستخدم' })
    expect(JSON.stringify(shown.body.docs[0])).not.toContain('somebody')
  })

  it('is of one moment and whole however many rows there are, in an order with many equals', async () => {
    await office.sql(`insert into categories (name_en, name_ar, key, active, "order", updated_at, created_at)
      select 'Word ' || n, 'كلمة ' || n, 'many_' || n, n % 2 = 0, n % 3, now(), now() from generate_series(1, 2500) n`)
    // Among equals the page shows first what was made last, whatever number it has.
    await office.sql(`update categories set created_at = now() - id * interval '1 minute' where key like 'many\\_%'`)
    const ids = column(await csv('client', 'categories', 'sort=order&columns=id&where[key][like]=many_'), 'Number').map(Number)
    const due = await office.sql<{ id: number }>(`select id from categories where key like 'many\\_%' order by "order", created_at desc, id desc`)
    expect(ids).toHaveLength(2500)
    expect(ids).toEqual(due.map(({ id }) => id))
    const orders = column(await csv('client', 'categories', 'sort=-order&columns=order&where[key][like]=many_'), 'Order').map(Number)
    expect(orders).toEqual(orders.toSorted((one, other) => other - one))
  })

  it('tells of a webhook what it was told and answered, to administrators', async () => {
    const { doc: hook } = (await office.ask('admin', 'POST', '/webhooks', { body: { key: 'accounts', address: 'https://accounts.example.com/tracker' } })).body
    await office.sql(
      `with told as (
         insert into webhook_deliveries (id, webhook_key, event, transaction_id, body, state, created_at)
         values (gen_random_uuid(), 'accounts', 'statusChanged', $1, '{}', 'delivered', '2026-11-07T22:30:00Z'), (gen_random_uuid(), 'accounts', 'ping', null, '{}', 'failed', '2026-11-06T22:30:00Z'),
                (gen_random_uuid(), 'others', 'ping', null, '{}', 'failed', now()) returning id, event)
       insert into webhook_attempts (delivery_id, round, try, at, status, answer, duration_ms)
       select id, 1, nr, now(), 500 + nr, '=1+1', 87 from told, generate_series(1, 2) nr where event = 'statusChanged'`,
      [own.id],
    )
    const path = `webhooks/${hook.id}/deliveries`
    expect(await csv('admin', path)).toEqual([
      ['When', 'What', 'Transaction', 'State', 'Tries', 'Last answer', 'Its text, or why there is none', 'Milliseconds', 'Next try'],
      ['2026-11-08 01:30', 'Status changed', own.reference, 'Delivered', '2', '502', "'=1+1", '87', ''],
      ['2026-11-07 01:30', 'Ping', '', 'Failed', '0', '', '', '', ''],
    ])
    expect(column(await csv('admin', path, 'state=failed', 'ar'), 'الحالة')).toEqual(['فشل'])
    expect((await ask('admin', `/${path}/export?format=pdf`)).status).toBe(200)
    expect((await ask('editor', `/${path}/export`)).status).toBe(403)
    expect((await ask('admin', '/webhooks/999999/deliveries/export')).status).toBe(404)
  })

  it('gives the log of mails, as its page narrows it, in words', async () => {
    const [due] = await office.sql<{ id: number }>(`insert into notices (key, event, transaction_id, data, at, spread_at) values ('list-export', 'dueSoon', $1, '{}', now(), now()) returning id`, [own.id])
    await office.sql(
      `insert into deliveries (channel, notice_id, recipient_id, address, sent_to, template, critical, state, reason, subject, code, answer, tries, created_at, ended_at)
       values ('email', $2, $1, null, 'client@test.example', 'dueSoon', false, 'failed', 'refused', '=cmd|x', 550, '550 No', 3, '2019-03-01T22:30:00Z', '2019-03-01T22:40:00Z'),
              ('email', null, null, 'far@test.example', null, 'own_greeting', false, 'cancelled', 'byHand', null, null, null, 0, '2019-03-02T06:00:00Z', null),
              ('inApp', null, $1, null, null, 'dueSoon', false, 'delivered', null, null, null, null, 0, '2019-03-02T06:00:00Z', null)`,
      [office.ids.client, due!.id],
    )
    const of = 'from=2019-03-01&until=2019-03-04'
    expect(await csv('admin', 'deliveries', of)).toEqual([
      ['When', 'Template', 'Subject', 'Person', 'Address', 'Transaction', 'State', 'Why', 'Tries', 'Last answer', 'Its text', 'Next try', 'Ended'],
      ['2019-03-02 09:00', 'own_greeting', '', '', 'far@test.example', '', 'Cancelled', 'taken back by hand', '0', '', '', '', ''],
      ['2019-03-02 01:30', 'Due soon', "'=cmd|x", 'Test Client', 'client@test.example', own.reference, 'Failed', 'the mail server refused it', '3', '550', '550 No', '', '2019-03-02 01:40'],
    ])
    const arabic = await csv('admin', 'deliveries', `${of}&state=failed,waiting`, 'ar')
    expect([arabic.length, column(arabic, 'الحالة'), column(arabic, 'السبب')]).toEqual([2, ['فشلت'], ['رفضها خادم البريد']])
    const listed = (await ask('admin', '/deliveries?limit=100')).body
    expect((await csv('admin', 'deliveries')).length - 1).toBe(listed.totalDocs)
    for (const format of ['xlsx', 'pdf']) expect([format, (await ask('admin', `/deliveries/export?format=${format}&${of}`)).status]).toEqual([format, 200])
    expect((await ask('admin', '/deliveries/export?state=lost')).status).toBe(400)
    expect((await ask('editor', '/deliveries/export')).status).toBe(403)
    const [entry] = await office.sql<{ after: unknown }>(`select after from audit_logs where action = 'listExported' and entity = 'deliveries' order by id limit 1 offset 1`)
    expect(entry?.after).toMatchObject({ format: 'csv', count: 1 })
    expect((entry!.after as { filters: string[] }).filters.toSorted()).toEqual(['from', 'state', 'until'])
  })

  it('gives the history of reports in words, each reader their own', async () => {
    await office.ask('editor', 'POST', '/reports/generate', { body: { report: 'overdue', format: 'csv' } })
    expect(await csv('editor', 'reports', 'columns=report,format,state,madeFor')).toEqual([
      ['Report', 'Format', 'State', 'Made for'],
      ['Overdue transactions', 'CSV', 'Waiting', 'Test Editor'],
    ])
    expect((await csv('client', 'reports', 'columns=report')).slice(1)).toEqual([])
  })
})
