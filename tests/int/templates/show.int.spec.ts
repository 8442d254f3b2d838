import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOfMarkup } from '../../../src/mails/templates/bodyOfMarkup.ts'
import { openOffice, people, type Office } from '../../helpers/office.ts'
import { mailsTo } from '../../helpers/mails.ts'

let office: Office
let id: number
let transaction: { id: number; reference: string }
beforeAll(async () => {
  office = await openOffice()
  id = (await office.sql<{ id: number }>(`select id from email_templates where key = 'statusChanged'`))[0]!.id
  transaction = await office.create('editor', { title: 'Plot <118> & "more"', dueDate: '2030-02-01', client: office.ids.client })
})
afterAll(() => office.close())

const ask = (what: string, body: object = {}, as: 'admin' | 'editor' | 'client' | null = 'admin') => office.ask(as, 'POST', `/email-templates/${id}/${what}`, { body })
const draft = (en: string) => ({ en: { subject: 'Draft {{ transaction.reference }}', body: bodyOfMarkup(en), button: 'Look' }, ar: { subject: 'مسودة', body: bodyOfMarkup('نص'), button: 'فتح' } })

describe('a preview', () => {
  it('shows both languages of the words in force, filled in from a sample', async () => {
    const { status, body } = await ask('preview')
    expect(status).toBe(200)
    expect(body.en.subject).toBe('TRX-2026-00042: Under review')
    expect(body.en.text).toContain('Dear Test Admin')
    expect(body.ar.html).toContain('<html lang="ar" dir="rtl">')
    expect(body.ar.subject).toContain('قيد المراجعة')
    expect(body.transaction).toBeNull()
  })

  it('shows words that nobody saved, of a transaction that was chosen, and saves nothing', async () => {
    const { body } = await ask('preview', { ...draft('About **{{ transaction.title }}**, due {{ transaction.dueDate }}'), transaction: transaction.id })
    expect(body.en.subject).toBe(`Draft ${transaction.reference}`)
    expect(body.en.html).toContain('<strong>Plot &lt;118&gt; &amp; &quot;more&quot;</strong>, due 01/02/2030')
    expect(body.en.text).toContain('Plot <118> & "more"')
    expect(body.en.html).toContain(`/admin/collections/transactions/${transaction.id}"`)
    expect(body.transaction).toEqual({ id: transaction.id, reference: transaction.reference })
    expect((await office.ask('admin', 'GET', `/email-templates/${id}`)).body.customised).toBe(false)
  })

  it('tells what is wrong as saving would', async () => {
    const { status, body } = await ask('preview', draft('One\n{{ transaction.nothing }}'))
    expect(status).toBe(400)
    expect(body.errors[0].data.errors).toEqual([{ path: 'en.body', code: 'UNKNOWN_VARIABLE', line: 2, message: expect.stringContaining('Line 2') }])
  })

  it('is for admins, of templates and transactions there are', async () => {
    for (const what of ['preview', 'test', 'reset']) {
      expect((await ask(what, {}, null)).status).toBe(401)
      expect((await ask(what, {}, 'editor')).status).toBe(403)
      expect((await ask(what, {}, 'client')).status).toBe(403)
      expect((await office.ask('admin', 'POST', `/email-templates/999999/${what}`, { body: {} })).status).toBe(404)
    }
    expect((await ask('preview', { transaction: 999_999 })).status).toBe(404)
    expect((await ask('preview', { transaction: 'x' })).status).toBe(400)
  })
})

describe('a test mail', () => {
  it('goes to who asks and nobody else, like every other mail', async () => {
    const { status, body } = await ask('test', { ...draft('Only a test'), locale: 'en', transaction: transaction.id })
    expect(status).toBe(202)
    expect(body.message).toContain(people.admin.email)
    const [mail] = (await mailsTo(office, people.admin.email)).filter((each) => each.mail === 'test')
    expect(mail).toMatchObject({ subject: `Draft ${transaction.reference}`, locale: 'en' })
    expect(mail!.text).toContain('Only a test')
    expect(await office.sql('select state, sent_to from deliveries where id = $1', [body.delivery])).toEqual([{ state: 'delivered', sent_to: people.admin.email }])
    expect(await office.sql(`select distinct "to" from local_mails where mail = 'test'`)).toEqual([{ to: people.admin.email }])
  })

  it('of a mail about an account opens nothing', async () => {
    const [{ id: reset }] = (await office.sql<{ id: number }>(`select id from email_templates where key = 'passwordReset'`)) as [{ id: number }]
    await office.ask('admin', 'POST', `/email-templates/${reset}/test`, { body: {} })
    const mail = (await mailsTo(office, people.admin.email)).at(-1)!
    expect(mail.subject).toBe('Choose a new password for MDC Tracker')
    expect(mail.text).toContain('token=EXAMPLE')
    expect(await office.sql('select 1 from mail_tokens')).toEqual([])
  })

  it('cannot be sent without end', async () => {
    const [before] = await office.sql<{ count: number }>(`select count(*)::int as count from deliveries where template = 'test'`)
    const sent = await Promise.all(Array.from({ length: 25 }, () => ask('test')))
    expect(sent.filter(({ status }) => status === 202)).toHaveLength(20 - before!.count)
    expect(sent.filter(({ status }) => status === 429)).toHaveLength(5 + before!.count)
  })
})

describe('the variables of a template', () => {
  it('are told with what they are, in the reader’s language', async () => {
    const { body } = await office.ask('admin', 'GET', `/email-templates/${id}/variables`, { locale: 'ar' })
    expect(body.docs).toContainEqual({ name: 'status.to', kind: 'text', label: 'الحالة الجديدة', sample: 'قيد المراجعة', optional: false, html: false, of: null })
    expect(body.docs.map(({ name }: { name: string }) => name)).toContain('transaction.assignee')
    expect(body.filters).not.toContain('raw')
    expect((await office.ask('editor', 'GET', `/email-templates/${id}/variables`)).status).toBe(403)
  })
})
