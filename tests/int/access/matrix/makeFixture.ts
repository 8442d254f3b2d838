import { unsubscribeLink } from '../../../../src/notifications/unsubscribe/unsubscribeLink.ts'
import { settingGroups } from '../../../../src/shared/settings.ts'
import { decide } from '../../../helpers/decide.ts'
import { samples } from '../../../helpers/sampleFiles.ts'
import { password, type Office } from '../../../helpers/office.ts'
import { harbour } from '../../../helpers/harbour.ts'
import type { Places } from './cells.ts'

export type Fixture = Awaited<ReturnType<typeof makeFixture>>

/** The records the matrix asks for, each in an office that is new. Set ATTACHMENT_SCAN=off before the office is opened. */
export async function makeFixture(office: Office) {
  const { ids, sql } = office
  // Thousands of requests within a minute are this test's business.
  const limits = Object.entries(settingGroups.limits.settings).map(([name, { max }]) => [name, max])
  await decide(office, { limits: Object.fromEntries(limits) as Record<string, number> })
  const one = async (text: string, values: unknown[] = []) => Number((await sql<{ id: number }>(text, values))[0]!.id)
  const wordOf = (table: string, key?: string) => one(`select id from ${table} ${key ? `where key = '${key}'` : ''} order by id limit 1`)
  const engineering = await wordOf('departments', 'engineering')
  const made = async (externalReference = 'EXT-FRESH') =>
    Number((await office.create('editor', { client: ids.client, department: engineering, externalReference })).id)
  const comment = async (transaction: number, internal: boolean, text: string) =>
    Number((await office.ask('editor', 'POST', `/transactions/${transaction}/comments`, { body: { text, internal } })).body.doc.id)
  const file = async (transaction: number, name: string, clientVisible: boolean) => {
    const form = new FormData()
    form.append('clientVisible', String(clientVisible))
    form.append('files', new Blob([new Uint8Array(samples.pdf(name))]), name)
    return Number((await office.ask('editor', 'POST', `/transactions/${transaction}/attachments`, { form })).body.docs[0].id)
  }
  const person = (name: string, status: string) =>
    office.payload.create({
      collection: 'users',
      data: { email: `${name}@test.example`, password, name, role: 'client', status, locale: 'en' } as never,
    }).then(({ id }) => Number(id))

  const calendar = async (key: string) =>
    Number((await office.ask('admin', 'POST', '/calendars', { body: { ...harbour(), key } })).body.doc.id)

  const { makeReport } = await import('../../../../src/reports/make/make.ts')
  const reportOf = async (who: 'editor' | 'client') => {
    const { body } = await office.ask(who, 'POST', '/reports/generate', { body: { report: 'detail', format: 'csv' } })
    await makeReport(office.payload, body.doc.id, new AbortController().signal)
    return Number(body.doc.id)
  }
  const definition = async (unique: number) =>
    Number((await office.ask('editor', 'POST', '/report-definitions', { body: { name: `Built ${unique}`, source: 'transactions', definition: { columns: ['reference'] } } })).body.doc.id)
  const schedule = (unique: number) =>
    one(`insert into report_schedules (name, active, report, format, timing, at, owner_id) values ($1, false, 'summary', 'csv', 'workingDay', '07:00', $2) returning id`, [`Planned ${unique}`, ids.editor])

  const own = await made('EXT-OWN')
  const queue = Number((await office.create('admin', { department: await wordOf('departments', 'legal'), externalReference: 'EXT-QUEUE' })).id)
  const deleted = await made('EXT-DELETED')
  const places: Places = {
    own, queue, deleted,
    internal: await comment(own, true, 'Internal words'),
    external: await comment(own, false, 'External words'),
    commentOfDeleted: await comment(deleted, false, 'Words on a deleted one'),
    visible: await file(own, 'visible.pdf', true),
    hidden: await file(own, 'hidden.pdf', false),
    removed: await file(own, 'removed.pdf', true),
    fileOfDeleted: await file(deleted, 'deleted.pdf', true),
    client: ids.client, admin: ids.admin, editor: ids.editor,
    former: await person('former', 'deactivated'),
    pending: await person('pending', 'pending'),
    type: await wordOf('transaction_types'), category: await wordOf('categories'), department: engineering,
    calendar: await calendar('harbour'),
    workflow: await wordOf('workflows'), version: await one(`select id from workflow_versions where state = 'published'`),
  }
  await office.ask('admin', 'DELETE', `/attachments/${places['removed']}`)
  // Nobody's own: what an editor may do with a file hangs on who uploaded it.
  await sql('update attachments set uploaded_by_id = null')
  await office.ask('admin', 'DELETE', `/transactions/${deleted}`, { body: { reason: 'For the matrix' } })
  const history = (transaction: number, internal: boolean) =>
    one('select id from transaction_history where transaction_id = $1 and internal is not distinct from $2 order by id limit 1', [transaction, internal])
  const tracked = await made('EXT-TRACKED')
  await office.ask('editor', 'POST', `/transactions/${tracked}/status`, { body: { status: 'submitted' } })
  const qr = (await office.ask('editor', 'GET', `/transactions/${tracked}/qr-code?format=json`)).body.doc
  const [trackedRow] = await sql<{ reference: string }>('select reference from transactions where id = $1', [tracked])
  const [ownRow] = await sql<{ reference: string }>('select reference from transactions where id = $1', [own])
  const [deletedRow] = await sql<{ reference: string }>('select reference from transactions where id = $1', [deleted])
  const only = { constraint: 'onlyMe' }
  const preset = async () => {
    const body = { title: 'Mine', relatedCollection: 'transactions', isShared: false, access: { read: only, update: only, delete: only } }
    return Number((await office.ask('admin', 'POST', '/payload-query-presets', { body })).body.doc.id)
  }
  await office.ask('admin', 'POST', '/payload-preferences/columns', { body: { value: 'of the admin' } })
  // Over as soon as it is made: one by one door must not stand in the way of one by the next.
  await sql(`create function over_at_once() returns trigger language plpgsql as 'begin new.ended_at := new.starts_at; return new; end'`)
  await sql('create trigger over_at_once before insert on delegations for each row execute function over_at_once()')
  const colleague = Number((await office.payload.create({
    collection: 'users',
    data: { email: 'colleague@test.example', password, name: 'colleague', role: 'editor', status: 'active', locale: 'en' } as never,
  })).id)
  Object.assign(places, {
    colleague,
    delegation: await one(`insert into delegations (from_id, to_id, starts_at, ends_at, reason) values ($1, $2, now(), now() + interval '1 day', 'x') returning id`, [ids.editor, ids.admin]),
    entry: await history(own, false),
    internalEntry: await history(own, true),
    entryOfDeleted: await history(deleted, false),
    qrCode: await one('select id from qr_codes where transaction_id = $1', [tracked]),
    auditEntry: await one('select id from audit_logs order by id limit 1'),
    apiKey: Number((await office.ask('admin', 'POST', '/api-keys', { body: { name: 'Of the matrix', role: 'editor', expiresAt: new Date(Date.now() + 86_400_000).toISOString() } })).body.doc.id),
    webhook: Number((await office.ask('admin', 'POST', '/webhooks', { body: { key: 'matrix', address: 'https://example.invalid/' } })).body.doc.id),
    preset: await preset(),
    rule: Number((await office.ask('admin', 'POST', '/notification-rules', { body: { name: 'Of the matrix', events: ['overdue'], roles: ['admin'], channels: ['inApp'] } })).body.doc.id),
    template: await one(`insert into email_templates (key, name, customised) values ('own_matrix', 'Of the matrix', false) returning id`),
    send: await one(`insert into notification_sends (audience, channels, subject, message, at, state) values ('{}', '{inApp}', '{}', '{}', now(), 'done') returning id::int`),
    preference: await one(`select id from payload_preferences where key = 'columns'`),
    draftVersion: await one(`insert into workflow_versions (workflow_id, number, state, definition) values ($1, 999, 'draft', '{}') returning id`, [places['workflow']]),
    notice: await one(`insert into notifications (recipient_id, event, delivery_key) values ($1, 'x', 'matrix') returning id`, [ids.client]),
    import: await one(`insert into imports (file_name, stored_as, created_by_id, status) values ('a.xlsx', 'x', $1, 'completed') returning id`, [ids.editor]),
  })
  Object.assign(places, {
    report: await reportOf('editor'),
    reportOfClient: await reportOf('client'),
    definition: await definition(0),
    schedule: await schedule(0),
    reportTemplate: await one(`insert into report_templates (name, paper, body) values ('Of the matrix', 'portrait', '<h1>{{ report.title }}</h1>') returning id`),
  })
  const texts: Record<string, string> = {
    delivery: (await sql<{ id: string }>(
      `insert into webhook_deliveries (id, webhook_key, event, body) values (gen_random_uuid(), 'matrix', 'ping', '{}') returning id`,
    ))[0]!.id,
    unsubscribeToken: new URL(unsubscribeLink(ids.client, 'statusChanged')).searchParams.get('token')!,
    trackedReference: trackedRow!.reference, draftReference: ownRow!.reference, deletedReference: deletedRow!.reference, trackedCode: String(qr.code ?? qr.content).split('/').at(-1)!,
  }

  let people = 0
  const word = (table: string) => (unique: number) =>
    one(`insert into ${table} (name_en, name_ar, key) values ('Fresh', 'جديد', $1) returning id`, [`fresh_${table}_${unique}`])
  return {
    places,
    texts,
    /** A transaction like `own` and a file of it that its editor uploaded. */
    freshOwn: async (): Promise<Places> => {
      const id = await made()
      return { ...places, own: id, uploaded: await file(id, 'uploaded.pdf', false) }
    },
    /** An account in that state, as the place `waiting`. */
    freshPerson: async (status: string): Promise<Places> => ({ ...places, waiting: await person(`waiting-${(people += 1)}`, status) }),
    /** A record that may be deleted. */
    fresh: {
      'transaction-types': word('transaction_types'), categories: word('categories'), departments: word('departments'),
      'payload-query-presets': preset,
      'notification-rules': (unique: number) => one(`insert into notification_rules (name, active) values ($1, false) returning id`, [`Fresh ${unique}`]),
      'email-templates': (unique: number) => one(`insert into email_templates (key, name, customised) values ($1, 'Fresh', false) returning id`, [`own_fresh_${unique}`]),
      'report-definitions': definition,
      'report-schedules': schedule,
      'report-templates': (unique: number) => one(`insert into report_templates (name, paper, body) values ($1, 'portrait', '<p></p>') returning id`, [`Fresh ${unique}`]),
      calendars: (unique: number) => calendar(`fresh_${unique}`),
      attachments: () =>
        one(`insert into attachments (transaction_id, document, file_name, mime_type, size, sha256, scan, client_visible)
             select transaction_id, gen_random_uuid()::text, 'fresh.pdf', mime_type, size, sha256, scan, false from attachments where id = $1 returning id`, [places['hidden']]),
    } as Record<string, (unique: number) => Promise<number>>,
  }
}
