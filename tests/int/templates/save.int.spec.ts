import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOfMarkup } from '../../../src/mails/templates/bodyOfMarkup.ts'
import { templateKeys } from '../../../src/mails/templates/words.ts'
import { mailsTo } from '../../helpers/mails.ts'
import { openOffice, password, people, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const idOf = async (key: string): Promise<number> => (await office.sql<{ id: number }>('select id from email_templates where key = $1', [key]))[0]!.id
const words = (en: string, ar = 'نص {{ recipient.name }}') => ({
  en: { subject: `EN ${en.split('\n')[0]}`, body: bodyOfMarkup(en), button: null },
  ar: { subject: 'AR', body: bodyOfMarkup(ar), button: null },
})
const patch = async (key: string, body: object, as: 'admin' | 'editor' = 'admin') => office.ask(as, 'PATCH', `/email-templates/${await idOf(key)}`, { body })
const read = async (key: string) => (await office.ask('admin', 'GET', `/email-templates/${await idOf(key)}`)).body

describe('the templates of the product', () => {
  it('are there from the start, each once, with the words of the release, for admins alone', async () => {
    const { body } = await office.ask('admin', 'GET', '/email-templates?limit=100')
    expect(body.docs.map(({ key }: { key: string }) => key).toSorted()).toEqual([...templateKeys].toSorted())
    const welcome = body.docs.find(({ key }: { key: string }) => key === 'welcome')
    expect(welcome).toMatchObject({ name: 'Welcome', nameAr: 'ترحيب', customised: false, en: { subject: 'Welcome to {{ office.name }}', button: 'Sign in' }, ar: { button: 'تسجيل الدخول' } })
    expect(welcome.en.body.root.children).toHaveLength(2)
    for (const person of ['editor', 'client', null] as const) expect((await office.ask(person, 'GET', '/email-templates')).status).toBe(person ? 403 : 401)
  })

  it('are seeded again without harm, and what was deleted behind the back comes back', async () => {
    const { seedTemplates } = await import('../../../src/seed/seedTemplates.ts')
    await office.sql(`delete from email_templates where key = 'message'`)
    const before = await office.sql('select id, key from email_templates order by id')
    await Promise.all([seedTemplates(await office.requestOf('admin')), seedTemplates(await office.requestOf('admin'))])
    const after = await office.sql<{ key: string }>('select id, key from email_templates order by id')
    expect(after.slice(0, -1)).toEqual(before)
    expect(after.at(-1)!.key).toBe('message')
  })

  it('say what an admin writes, in the next mail, until they are put back', async () => {
    const changed = await patch('emailChangeConfirm', words('Confirm {{ recipient.email }}\n{% if office.supportEmail %}\nAsk {{ office.supportEmail }}\n{% endif %}\n[the link](link)'))
    expect(changed.status).toBe(200)
    expect(changed.body.doc).toMatchObject({ customised: true, name: 'New email address: confirmation', en: { subject: 'EN Confirm {{ recipient.email }}' } })
    expect(changed.body.doc.en.body.root.children.at(-1).children[0].url).toBe('{{ link }}')
    const change = await office.ask('editor', 'POST', '/auth/change-email', { body: { currentPassword: password, email: 'other@example.com' } })
    expect(change.status, JSON.stringify(change.body)).toBeLessThan(300)
    const [mail] = (await mailsTo(office, 'other@example.com')).filter((each) => each.mail === 'emailChangeConfirm')
    expect(mail!.subject).toBe('EN Confirm other@example.com')
    expect(mail!.html).toMatch(/<a class="a" href="http[^"]*token=/)
    expect(mail!.text).not.toContain('Ask')

    const reset = await office.ask('admin', 'POST', `/email-templates/${await idOf('emailChangeConfirm')}/reset`, { body: {} })
    expect(reset.body).toMatchObject({ message: 'The words of the product are back.', doc: { customised: false, en: { button: 'Use this address' } } })
    expect(await office.sql('select customised, en_subject, en_body from email_templates where key = $1', ['emailChangeConfirm'])).toEqual([{ customised: false, en_subject: null, en_body: null }])
  })

  it('follow the release again where the words of the release are written, and take what is not sent from it', async () => {
    const release = await read('welcome')
    expect((await patch('welcome', { en: release.en, ar: release.ar })).body.doc.customised).toBe(false)
    const { doc } = (await patch('welcome', { en: { subject: 'Hello {{ recipient.name }}' } })).body
    expect(doc).toMatchObject({ customised: true, en: { subject: 'Hello {{ recipient.name }}', body: release.en.body, button: 'Sign in' }, ar: release.ar })
    expect((await patch('welcome', { en: { button: null }, ar: { button: '' } })).body.doc).toMatchObject({ en: { button: null, subject: 'Hello {{ recipient.name }}' }, ar: { button: null } })
  })

  it('go back to a version through the same check, and to the release where a version was that', async () => {
    const id = await idOf('welcome')
    await office.ask('admin', 'POST', `/email-templates/${id}/reset`)
    await patch('welcome', words('First'))
    await patch('welcome', words('Second'))
    const { body } = await office.ask('admin', 'GET', `/email-templates/versions?where[parent][equals]=${id}&sort=-createdAt&limit=50`)
    expect(body.docs, JSON.stringify(body)).toBeDefined()
    const versionOf = (subject: string | null) => body.docs.find((each: any) => (subject === null ? !each.version.customised : each.version.en.subject === subject)).id
    expect((await office.ask('admin', 'POST', `/email-templates/versions/${versionOf('EN First')}`)).status).toBe(200)
    expect((await read('welcome')).en.subject).toBe('EN First')
    expect((await office.ask('admin', 'POST', `/email-templates/versions/${versionOf(null)}`)).status).toBe(200)
    expect(await read('welcome')).toMatchObject({ customised: false, en: { subject: 'Welcome to {{ office.name }}' } })
    // A version that this release cannot use any more.
    await office.sql(`update _email_templates_v set version_en_subject = '{{ gone.away }}' where id = $1`, [versionOf('EN Second')])
    const refused = await office.ask('admin', 'POST', `/email-templates/versions/${versionOf('EN Second')}`)
    expect(refused.status).toBe(400)
    expect(refused.body.errors[0].data.errors[0]).toMatchObject({ path: 'en.subject', code: 'UNKNOWN_VARIABLE' })
    expect((await office.ask('editor', 'POST', `/email-templates/versions/${versionOf('EN First')}`)).status).toBe(403)
  })

  it('refuse what no mail can be made of, with language, field and line, in the reader’s language', async () => {
    const body = words('One\nTwo {{ transaction.titel }}\nThree {{ recipient.name | shout }}')
    const refused = await patch('statusChanged', body)
    expect(refused.status).toBe(400)
    expect(refused.body.errors[0]).toMatchObject({ code: 'VALIDATION_FAILED' })
    const inArabic = await office.ask('admin', 'PATCH', `/email-templates/${await idOf('statusChanged')}`, { body: words('{{ transaction.titel }}'), locale: 'ar' })
    expect(inArabic.body.errors[0].data.errors).toEqual([
      { path: 'en.subject', code: 'UNKNOWN_VARIABLE', line: 1, message: expect.stringContaining('هل تقصد transaction.title') },
      { path: 'en.body', code: 'UNKNOWN_VARIABLE', line: 1, message: expect.stringContaining('السطر 1') },
    ])
    expect((await patch('statusChanged', { ...body, en: { ...body.en, subject: 'x' } })).body.errors[0].data.errors).toEqual([
      { path: 'en.body', code: 'UNKNOWN_FILTER', line: 3, message: expect.stringContaining('"shout"') },
    ])
    expect(await read('statusChanged')).toMatchObject({ customised: false })
  })

  it('keep their key, their event and their names, and are neither made nor deleted', async () => {
    for (const body of [{ key: 'own_other' }, { event: 'completed' }, { name: 'Other' }, { nameAr: 'آخر' }]) {
      expect((await patch('completed', body)).status, JSON.stringify(body)).toBe(403)
    }
    expect((await patch('completed', { customised: true })).body.doc.customised).toBe(false)
    expect((await office.ask('admin', 'POST', '/email-templates', { body: { key: 'welcome', name: 'Again', ...words('x') } })).body.errors[0].data.errors[0].path).toBe('key')
    expect((await office.ask('admin', 'DELETE', `/email-templates/${await idOf('welcome')}`)).status).toBe(409)
    const [{ id }] = (await office.sql<{ id: number }>(`select id from email_templates where key = 'completed'`)) as [{ id: number }]
    const graphql = await office.ask('admin', 'POST', '/graphql', { body: { query: `mutation { updateEmailTemplate(id: ${id}, data: { en: { subject: "{{ nobody }}" } }) { id } }` } })
    expect(graphql.body.errors[0].extensions.code).toBe('VALIDATION_FAILED')
    const bulk = await office.ask('admin', 'PATCH', '/email-templates?where[key][equals]=completed', { body: { en: { subject: '{{ nobody }}' } } })
    expect(bulk.status).not.toBe(200)
    expect((await read('completed')).customised).toBe(false)
  })

  it('do not hold a mail back when their words cannot be rendered any more', async () => {
    await patch('passwordReset', words('Mine'))
    await office.sql(`update email_templates set en_subject = '{{ gone.away }}' where key = 'passwordReset'`)
    const { forgetTemplates } = await import('../../../src/mails/templates/storedWords.ts')
    forgetTemplates(office.payload)
    await office.ask(null, 'POST', '/auth/password-reset-request', { body: { email: people.editor.email } })
    const [mail] = (await mailsTo(office, people.editor.email)).filter((each) => each.mail === 'passwordReset')
    expect(mail!.subject).toBe('Choose a new password for MDC Tracker')
  })

  it('are on the audit trail with what they said before', async () => {
    const id = await idOf('dueToday')
    await patch('dueToday', words('Today'))
    await office.ask('admin', 'POST', `/email-templates/${id}/reset`)
    const rows = await office.sql<{ action: string; after: any }>(`select action, after from audit_logs where entity = 'email-templates' and entity_id = $1 order by id`, [String(id)])
    expect(rows.map(({ action }) => action)).toEqual(['recordUpdated', 'recordUpdated'])
    expect(rows[0]!.after).toMatchObject({ customised: true, en: { subject: 'EN Today' } })
  })
})

describe('templates of the office’s own', () => {
  it('speak of one event or of any, by keys that begin with own_', async () => {
    const make = (body: object) => office.ask('admin', 'POST', '/email-templates', { body: { name: 'Mine', ...body } })
    for (const key of ['mine', 'own_', 'own_ä', 'OWN_x', 'own_a b']) expect((await make({ key, ...words('x') })).body.errors[0].data.errors[0].path, key).toBe('key')
    expect((await make({ key: 'own_a', event: 'signedIn', ...words('x') })).body.errors[0].data.errors[0].path).toBe('event')
    expect((await make({ key: 'own_a', event: 'overdue', ...words('{{ file.name }}') })).status).toBe(400)
    const made = await make({ key: 'own_a', event: 'overdue', ...words('{{ transaction.dueDate }}') })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    expect(made.body.doc).toMatchObject({ key: 'own_a', event: 'overdue', customised: true })
    expect((await make({ key: 'own_a', ...words('x') })).status).toBe(400)
    expect((await patch('own_a', { name: 'Renamed', event: null })).body.doc).toMatchObject({ name: 'Renamed', event: null, customised: true })
    // Its words name the file of an event that it would no longer be about.
    await patch('own_a', { event: 'documentSubmitted', ...words('{{ file.name }}') })
    expect((await patch('own_a', { event: 'overdue' })).status).toBe(400)
    expect((await office.ask('admin', 'POST', `/email-templates/${await idOf('own_a')}/reset`)).status).toBe(409)
  })

  it('are deleted unless a rule or a waiting message uses them', async () => {
    const make = async (key: string) => (await office.ask('admin', 'POST', '/email-templates', { body: { key, name: key, ...words('x') } })).body.doc.id as number
    const [free, ruled, sent] = [await make('own_free'), await make('own_ruled'), await make('own_sent')]
    await office.sql(`insert into notification_rules (name, template_id) values ('Tell the chief', $1)`, [ruled])
    await office.sql(`insert into notification_sends (audience, channels, template, subject, message, at) values ('{}', '{email}', 'own_sent', '{}', '{}', now() + interval '1 day')`)
    expect((await office.ask('admin', 'DELETE', `/email-templates/${free}`)).status).toBe(200)
    expect((await office.ask('admin', 'DELETE', `/email-templates/${ruled}`)).body.errors[0].message).toContain('Tell the chief')
    expect((await office.ask('admin', 'DELETE', `/email-templates/${sent}`)).status).toBe(409)
    expect((await office.ask('editor', 'DELETE', `/email-templates/${sent}`)).status).toBe(403)
  })
})
