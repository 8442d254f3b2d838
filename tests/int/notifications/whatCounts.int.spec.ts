import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OfficeEvent } from '../../../src/events/index.ts'
import { decide } from '../../helpers/decide.ts'
import { fileDesk } from '../../helpers/fileDesk.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'
import { happen, toldOf } from './happen.ts'

let office: Office
let transaction: number
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
beforeEach(async () => {
  transaction = (await office.create('editor', { client: office.ids.client })).id
  await office.workOff()
})

const of = (id = transaction) => ({ transactionId: id, at: new Date().toISOString(), by: { id: office.ids.admin, role: 'admin' as const } })
const completed = (): OfficeEvent => ({ type: 'completed', ...of() })
const escalated = (): OfficeEvent => ({ type: 'slaEscalated', sla: 's', label: { en: 'S', ar: 'س' }, escalation: 'e', ...of() })
const prefer = (person: PersonKey, what: Record<string, unknown>) => {
  const names = Object.keys(what)
  return office.sql(
    `insert into notification_preferences (user_id, ${names.join(', ')}) values ($1, ${names.map((_, index) => `$${index + 2}`).join(', ')})
     on conflict (user_id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [office.ids[person], ...Object.values(what)],
  )
}
const forgetPreferences = () => office.sql('delete from notification_preferences')
const statesOf = (event: string) => office.sql<{ who: number; channel: string; state: string; reason: string | null }>(
  `select recipient_id as who, channel, state, reason from deliveries
   where notice_id = (select max(id) from notices where event = $1) order by recipient_id, channel`, [event])

describe('what counts', () => {
  it('who acted hears of it only where they ask for that', async () => {
    await happen(office, 'admin', [completed()])
    expect((await statesOf('completed')).map(({ who }) => who)).not.toContain(office.ids.admin)
    await prefer('admin', { own_acts: true })
    await happen(office, 'admin', [completed()])
    await office.workOff()
    expect((await toldOf(office, 'completed')).inApp).toEqual(['admin', 'admin2', 'client', 'editor'])
    await forgetPreferences()
  })

  it('the office’s switches, by event and channel, and nobody’s for what is critical', async () => {
    const { toldEvents } = await import('../../../src/shared/settings/notifications.ts')
    await decide(office, { notifications: { inApp: [], email: toldEvents.filter((event) => event !== 'completed') } })
    await prefer('admin2', { events: JSON.stringify({ slaEscalated: { inApp: false, email: false } }), no_mail: true })
    await happen(office, 'admin', [completed(), escalated()])
    await office.workOff()
    expect(await toldOf(office, 'completed')).toEqual({ inApp: [], email: [] })
    expect(await toldOf(office, 'slaEscalated')).toEqual({ inApp: ['admin2'], email: ['admin2'] })
    await decide(office, {})
    await forgetPreferences()
  })

  it('what a person chose, by event and channel, also after it was planned', async () => {
    await prefer('editor', { events: JSON.stringify({ completed: { email: false } }) })
    await prefer('client', { no_mail: true })
    await happen(office, 'admin', [completed()])
    await prefer('admin2', { events: JSON.stringify({ completed: { inApp: false } }) })
    await office.workOff()
    expect(await toldOf(office, 'completed')).toEqual({ inApp: ['client', 'editor'], email: ['admin2'] })
    await forgetPreferences()
  })

  it('a mail waits for the digest of who wants one; in the application they hear at once', async () => {
    await prefer('editor', { digest: 'daily' })
    await happen(office, 'admin', [completed()])
    await office.workOff()
    expect((await statesOf('completed')).filter(({ who }) => who === office.ids.editor)).toMatchObject([{ channel: 'email', state: 'digest' }, { channel: 'inApp', state: 'delivered' }])
    await forgetPreferences()
  })

  it('what an import brings in is not told one by one', async () => {
    const before = await office.sql('select count(*)::int as count from notices')
    await happen(office, 'admin', [
      { type: 'transactionCreated', reference: 'T', source: 'import', importId: 7, ...of() },
      { type: 'statusChanged', transition: 't', from: 'a', to: 'b', fromLabel: { en: 'a', ar: 'a' }, toLabel: { en: 'b', ar: 'b' }, importId: 7, activity: 'x', actorWord: null, actorRole: null, ...of() },
    ])
    expect(await office.sql('select count(*)::int as count from notices')).toEqual(before)
  })

  it('a file that is hidden, and shown again, is told of as it then is, and once', async () => {
    await prefer('client', { digest: 'daily' })
    const desk = fileDesk(office)
    const { id } = await desk.file('editor', transaction, 'plan.pdf', { clientVisible: true })
    await office.workOff()
    const ofClient = async () => office.sql<{ channel: string; state: string; reason: string | null }>(
      `select d.channel, d.state, d.reason from deliveries d join notices n on n.id = d.notice_id
       where d.recipient_id = $1 and n.transaction_id = $2 and n.event like 'document%' order by n.id, d.channel`, [office.ids.client, transaction])
    expect(await ofClient()).toEqual([{ channel: 'email', state: 'digest', reason: null }, { channel: 'inApp', state: 'delivered', reason: null }])
    await desk.show('editor', id, false)
    expect((await ofClient())[0]).toEqual({ channel: 'email', state: 'skipped', reason: 'hidden' })
    expect((await office.ask('client', 'GET', '/notifications?limit=100')).body.docs.filter(({ event }: { event: string }) => event === 'documentSubmitted')).toEqual([])
    await desk.show('editor', id, true)
    await office.workOff()
    expect((await ofClient()).filter(({ channel, state }) => channel === 'email' && state === 'digest')).toHaveLength(1)
    await forgetPreferences()
  })

  it('of a deleted transaction nothing goes out any more but that it is', async () => {
    await prefer('editor', { digest: 'weekly' })
    await happen(office, 'admin', [completed()])
    await office.workOff()
    await happen(office, 'admin', [completed()])
    const removed = await office.ask('admin', 'DELETE', `/transactions/${transaction}`, { body: { reason: 'Entered twice' } })
    expect(removed.status).toBe(200)
    await office.workOff()
    const left = await office.sql<{ event: string; state: string }>(
      `select distinct n.event, d.state from deliveries d join notices n on n.id = d.notice_id
       where n.transaction_id = $1 and d.recipient_id = $2 and d.channel = 'email' and n.event in ('completed', 'transactionDeleted') order by 1, 2`,
      [transaction, office.ids.editor],
    )
    expect(left).toEqual([{ event: 'completed', state: 'cancelled' }, { event: 'transactionDeleted', state: 'digest' }])
    expect((await toldOf(office, 'transactionDeleted')).inApp).toEqual(['admin2', 'editor'])
    await forgetPreferences()
  })

  it('what rules add, at once or later; each person once, and nobody of what happened before the rule', async () => {
    const rule = async (body: object) => {
      const made = await office.ask('admin', 'POST', '/notification-rules', { body: { events: ['statusChanged'], channels: ['inApp'], ...body } })
      expect([made.status, made.body]).toMatchObject([201, {}])
      return Number(made.body.doc.id)
    }
    await rule({ name: 'Told already', people: [office.ids.editor], roles: ['admin'] })
    const later = await rule({ name: 'Later', people: [office.ids.admin2, office.ids.editor, office.ids.editor2], channels: ['inApp', 'email'], delayMinutes: 60 })
    const label = { en: 'a', ar: 'a' }
    await happen(office, 'admin', [{ type: 'statusChanged', transition: 't', from: 'a', to: 'b', fromLabel: label, toLabel: label, ...of() }])
    await office.workOff()
    const told = async () => (await office.sql<{ who: number }>('select recipient_id as who from notifications where notice_id = (select max(id) from notices) order by id')).map(({ who }) => who)
    expect(new Set(await told())).toEqual(new Set([office.ids.admin2, office.ids.editor, office.ids.client]))
    const ofRule = () => office.sql<{ who: number; channel: string; state: string; reason: string | null }>(
      'select recipient_id as who, channel, state, reason from deliveries where rule_id = $1 order by recipient_id, channel', [later])
    const waits = { state: 'waiting', reason: null }
    expect(await ofRule()).toEqual([
      { who: office.ids.admin2, channel: 'email', ...waits }, { who: office.ids.editor2, channel: 'email', ...waits }, { who: office.ids.editor2, channel: 'inApp', ...waits },
    ])
    await rule({ name: 'Made afterwards', people: [office.ids.client2, office.ids.admin2] })
    // Meanwhile editor2 is given the transaction, and its hour comes.
    await office.sql('update transactions set assigned_to_id = $2 where id = $1', [transaction, office.ids.editor2])
    await office.sql(`update deliveries set due_at = now() - interval '1 second' where rule_id = $1`, [later])
    const { spreadWaiting } = await import('../../../src/notifications/spread/spreadWaiting.ts')
    await Promise.all([1, 2].map(() => spreadWaiting(office.payload, new AbortController().signal)))
    expect((await told()).slice(3)).toEqual([office.ids.editor2])
    expect((await ofRule()).at(-1)).toMatchObject({ state: 'delivered' })
  })

  it('what is taken back in the moment it is told stays taken back', async () => {
    await happen(office, 'admin', [completed()])
    // Whoever withdraws it comes between the writing of what is told and of that it was.
    await office.sql(`create function withdrawn() returns trigger language plpgsql as $$ begin
      update deliveries set state = 'cancelled' where notice_id = new.notice_id and recipient_id = new.recipient_id and channel = 'inApp'; return new; end $$`)
    await office.sql(`create trigger withdrawn after insert on notifications for each row when (new.event = 'completed') execute function withdrawn()`)
    await office.workOff()
    await office.sql('drop trigger withdrawn on notifications')
    expect(new Set((await statesOf('completed')).map(({ channel, state }) => `${channel} ${state}`))).toEqual(new Set(['inApp cancelled', 'email delivered']))
    expect(await office.sql(`select 1 from notifications where notice_id = (select max(id) from notices where event = 'completed')`)).toEqual([])
  })

  it('forgets what is past its time, and nothing that is still to be told', async () => {
    await prefer('editor', { digest: 'weekly' })
    await happen(office, 'admin', [completed()])
    await happen(office, 'editor', [{ type: 'transactionRestored', reference: 'T', ...of() }])
    await office.workOff()
    await office.sql(`update notices set at = now() - interval '91 days'`)
    await office.sql(`update deliveries set created_at = now() - interval '91 days'`)
    await office.sql(`update notifications set created_at = now() - interval '31 days' where event = 'completed'`)
    const { tidyUpHandler } = await import('../../../src/housekeeping/handlers/tidyUp.ts')
    await tidyUpHandler({ payload: office.payload, data: { occurrence: 'x' }, jobId: 'x', signal: new AbortController().signal, lastTry: false })
    expect(await office.sql('select distinct state from deliveries order by 1')).toEqual(expect.arrayContaining([{ state: 'digest' }]))
    const lost = await office.sql(`select 1 from notices n where not exists (select 1 from deliveries d where d.notice_id = n.id and d.state = 'digest')`)
    expect(lost).toEqual([])
    expect(await office.sql(`select 1 from deliveries where notice_id is null`)).toEqual([])
    expect(await office.sql(`select 1 from notifications where event = 'completed'`)).toEqual([])
    expect(await office.sql(`select 1 from notifications`)).not.toEqual([])
    await forgetPreferences()
  })
})
