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

async function heardOf(person: PersonKey): Promise<string[]> {
  await office.workOff()
  const rows = await office.sql<{ event: string }>('select event from notifications where recipient_id = $1 order by id', [office.ids[person]])
  return rows.map(({ event }) => event)
}

it('a person hears of everything until they say otherwise, and then of the rest', async () => {
  const asked = await office.ask('editor', 'GET', path('editor'), { locale: 'ar' })
  expect(asked.body.doc.events.statusChanged).toEqual({ label: 'تغيير الحالة', inApp: true })
  expect(asked.body.doc.events).not.toHaveProperty('signedIn')

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
