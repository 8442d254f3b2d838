import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const path = (person: PersonKey) => `/users/${office.ids[person]}/notification-preferences`
const choose = (who: PersonKey | null, whose: PersonKey, events: unknown, locale?: 'en' | 'ar') =>
  office.ask(who, 'PUT', path(whose), { body: { events }, ...(locale ? { locale } : {}) })

const put = (who: PersonKey | null, whose: PersonKey, body: unknown, locale?: 'en' | 'ar') =>
  office.ask(who, 'PUT', path(whose), { body, ...(locale ? { locale } : {}) })

async function heardOf(person: PersonKey): Promise<string[]> {
  await office.workOff()
  const rows = await office.sql<{ event: string }>('select event from notifications where recipient_id = $1 order by id', [office.ids[person]])
  return rows.map(({ event }) => event)
}

it('a person hears of everything until they say otherwise, and then of the rest', async () => {
  const asked = await office.ask('editor', 'GET', path('editor'), { locale: 'ar' })
  expect(asked.body.doc.events.statusChanged).toMatchObject({ label: 'تغيير الحالة', words: 'تغيّر حالتها', group: 'transactions', always: false, inApp: true, email: true })
  for (const other of ['signedIn', 'documentVisibilityChanged']) expect(asked.body.doc.events).not.toHaveProperty(other)
  // What goes to administrators alone is not for others to choose.
  expect(asked.body.doc.events).not.toHaveProperty('registrationWaiting')
  expect((await office.ask('admin', 'GET', path('admin'))).body.doc.events).toHaveProperty('registrationWaiting')

  const made = await office.create('admin', { assignedTo: office.ids.editor })
  expect(await heardOf('editor')).toEqual(['transactionCreated', 'assignmentChanged'])
  const saved = await choose('editor', 'editor', { statusChanged: { inApp: false } })
  expect([saved.status, saved.body.doc.events.statusChanged.inApp, saved.body.doc.events.completed.inApp]).toEqual([200, false, true])
  await office.ask('admin', 'POST', `/transactions/${made.id}/status`, { body: { status: 'submitted' } })
  await office.ask('admin', 'PATCH', `/transactions/${made.id}`, { body: { priority: 'urgent' } })
  expect(await heardOf('editor')).toEqual(['transactionCreated', 'assignmentChanged', 'transactionUpdated'])
  const audit = await office.sql(`select 1 from audit_logs where action = 'notificationPreferencesChanged' and entity_id = $1`, [String(office.ids.editor)])
  expect(audit).toHaveLength(1)
})

it('two changes at once both stay', async () => {
  await Promise.all([choose('client', 'client', { commentAdded: { inApp: false } }), choose('client', 'client', { completed: { inApp: false } })])
  const { events } = (await office.ask('client', 'GET', path('client'))).body.doc
  expect([events.commentAdded.inApp, events.completed.inApp, events.statusChanged.inApp]).toEqual([false, false, true])
})

it('channels are chosen apart, and two changes of one event at once both stay', async () => {
  await Promise.all([choose('client2', 'client2', { completed: { inApp: false } }), choose('client2', 'client2', { completed: { email: false } })])
  const answer = await choose('client2', 'client2', { statusChanged: { email: false } })
  const { completed, statusChanged } = answer.body.doc.events
  expect([completed.inApp, completed.email, statusChanged.inApp, statusChanged.email]).toEqual([false, false, true, false])
})

it('what is not decided follows the office, whatever it decides later', async () => {
  const { inForce, digest, quietHours } = (await office.ask('editor2', 'GET', path('editor2'))).body.doc
  expect([digest, quietHours]).toEqual([null, null])
  expect(inForce).toEqual({ digest: 'off', digestHour: 8, digestWeekday: 0, timeZone: 'Asia/Riyadh', quietHours: 'off', nextDigest: null })
  await office.ask('admin', 'POST', '/globals/settings', { body: { notifications: { digest: 'weekly', digestWeekday: 'monday', quietFrom: '21:00', quietTo: '06:30' } } })
  const later = (await office.ask('editor2', 'GET', path('editor2'))).body.doc.inForce
  expect(later).toMatchObject({ digest: 'weekly', digestWeekday: 1, quietHours: { from: '21:00', to: '06:30' } })
  const own = await put('editor2', 'editor2', { digest: 'daily', digestHour: 17, timeZone: 'Europe/Berlin', quietHours: 'off' })
  expect(own.body.doc.inForce).toMatchObject({ digest: 'daily', digestHour: 17, timeZone: 'Europe/Berlin', quietHours: 'off' })
  expect(new Date(own.body.doc.inForce.nextDigest).toLocaleTimeString('en-GB', { timeZone: 'Europe/Berlin' })).toBe('17:00:00')
  const back = await put('editor2', 'editor2', { digest: null, quietHours: null })
  expect(back.body.doc).toMatchObject({ digest: null, digestHour: 17, quietHours: null, inForce: { digest: 'weekly', quietHours: { from: '21:00', to: '06:30' } } })
  await office.ask('admin', 'POST', '/globals/settings', { body: { notifications: { digest: null, digestWeekday: null, quietFrom: null, quietTo: null } } })
})

it('refuses what cannot be, names all of it in both languages, and changes nothing then', async () => {
  const wrong = { timeZone: '+03:00', quietHours: { from: '9', to: '25:00' }, events: { slaEscalated: { email: false } }, noMail: true }
  const refused = await put('editor', 'editor', wrong, 'ar')
  expect([refused.status, refused.body.errors[0].data.errors.map((fault: { path: string }) => fault.path)]).toEqual([
    400, ['events.slaEscalated.email', 'timeZone', 'quietHours.from', 'quietHours.to'],
  ])
  expect(refused.body.errors[0].data.errors.every(({ message }: { message: string }) => /[\u0600-\u06ff]/.test(message))).toBe(true)
  for (const body of [
    { digest: 'hourly' }, { digestHour: 24 }, { digestHour: 7.5 }, { digestWeekday: 7 }, { quietHours: { from: '22:00' } }, { quietHours: { from: '07:00', to: '07:00' } },
    { quietHours: 'never' }, { locale: 'fr' }, { timeZone: 'Mars/Olympus' }, { timeZone: '' }, { ownActs: 'yes' }, { user: 1 }, { nonsense: true },
  ]) {
    const answer = await put('editor', 'editor', body)
    expect([JSON.stringify(body), answer.status, answer.body.errors?.[0].code]).toEqual([JSON.stringify(body), 400, 'VALIDATION_FAILED'])
  }
  expect((await office.ask('editor', 'GET', path('editor'))).body.doc).toMatchObject({ noMail: false, timeZone: null, quietHours: null })
})

it('the language is that of the account; a repeated change is no change', async () => {
  const saved = await put('client', 'client', { locale: 'ar', digest: 'weekly', ownActs: true })
  expect(saved.body.doc).toMatchObject({ locale: 'ar', digest: 'weekly', ownActs: true })
  expect((await office.ask('client', 'GET', '/auth/me')).body.user.locale).toBe('ar')
  const lines = () => office.sql<{ before: unknown; after: unknown }>(
    `select before, after from audit_logs where action = 'notificationPreferencesChanged' and entity_id = $1 order by id`, [String(office.ids.client)],
  )
  const before = await lines()
  expect(before.at(-1)).toEqual({ before: { digest: null, ownActs: false }, after: { digest: 'weekly', ownActs: true } })
  await put('client', 'client', { digest: 'weekly', ownActs: true, events: {} })
  expect(await lines()).toHaveLength(before.length)
})

it('a zone that is gone from the list of zones is that of the office again', async () => {
  await office.sql(`update notification_preferences set time_zone = 'Europe/Atlantis' where user_id = $1`, [office.ids.client])
  expect((await office.ask('client', 'GET', path('client'))).body.doc.inForce.timeZone).toBe('Asia/Riyadh')
})

it('is for oneself and administrators; unknown events and channels are named in the caller’s language', async () => {
  const answers = [
    await choose(null, 'client', {}), await choose('client2', 'client', {}), await choose('editor', 'client', {}), await choose('admin', 'client', {}),
    await office.ask('admin', 'PUT', '/users/999999/notification-preferences', { body: { events: {} } }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([401, 404, 403, 200, 404])
  for (const events of [{ nonsense: { inApp: true } }, { statusChanged: { pigeon: true } }, { statusChanged: 'no' }, 7]) {
    const refused = await choose('client', 'client', events, 'ar')
    expect([refused.status, refused.body.errors[0].code]).toEqual([400, 'VALIDATION_FAILED'])
  }
})
