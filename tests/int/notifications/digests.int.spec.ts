import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { gatherDue } from '../../../src/notifications/digest/gatherDue.ts'
import { wakeDelivery } from '../../../src/mails/deliver/nudgeDelivery.ts'
import { mailsTo, type KeptMail } from '../../helpers/mails.ts'
import { openOffice, people, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
beforeEach(async () => {
  await office.workOff()
  await office.sql('delete from deliveries')
  await office.sql('delete from local_mails')
  await office.sql('delete from notification_preferences')
})

const prefer = (person: PersonKey, body: unknown) => office.ask(person, 'PUT', `/users/${office.ids[person]}/notification-preferences`, { body })
const assign = (transaction: number, to: PersonKey) => office.ask('admin', 'POST', `/transactions/${transaction}/assign`, { body: { assignedTo: office.ids[to] } })
const edit = (transaction: number, body: unknown) => office.ask('admin', 'PATCH', `/transactions/${transaction}`, { body })

/** A day later: what waits for a digest is due. */
async function nextDay(): Promise<void> {
  await office.workOff()
  await office.sql(`update deliveries set due_at = now() - interval '1 minute' where state = 'digest'`)
  await gatherDue(office.payload, new Date())
  await wakeDelivery(office.payload)
}
const mailsOf = async (person: PersonKey): Promise<KeptMail[]> => (await mailsTo(office, people[person].email)).filter(({ mail }) => !mail.startsWith('account'))

describe('a digest', () => {
  it('tells in one mail what happened since, by transaction, in the language of its reader; others get theirs at once', async () => {
    await prefer('editor', { digest: 'daily', locale: 'ar' })
    const [one, other] = [await office.create('admin', { title: 'Villa 7' }), await office.create('admin', { title: 'Tower 2' })]
    for (const { id } of [one, other]) await assign(id, 'editor')
    await edit(one.id, { priority: 'urgent' })
    expect(await mailsOf('editor')).toEqual([])
    expect((await mailsOf('admin2')).length).toBeGreaterThan(0)

    await nextDay()
    const [mail, ...more] = await mailsOf('editor')
    expect(more).toEqual([])
    expect(mail).toMatchObject({ mail: 'digest', locale: 'ar' })
    expect(mail!.subject).toMatch(/[\u0600-\u06ff].*\(3\)/)
    for (const words of ['Villa 7', 'Tower 2', one.reference, other.reference]) expect(mail!.text.split(words)).toHaveLength(2)
    expect(mail!.text).toMatch(/\/unsubscribe\?token=\S*\.digest\./)
    await nextDay()
    expect(await mailsOf('editor')).toHaveLength(1)
    await prefer('editor', { locale: 'en' })
  })

  it('leaves out what its reader may no longer read and what they stopped; with nothing left there is no mail', async () => {
    await prefer('editor', { digest: 'daily' })
    const [kept, lost] = [await office.create('admin', { title: 'Kept by them' }), await office.create('admin', { title: 'Taken from them' })]
    for (const { id } of [kept, lost]) await assign(id, 'editor')
    await office.workOff()
    // Gathered, and not sent yet.
    await office.sql(`update deliveries set due_at = now() - interval '1 minute' where state = 'digest'`)
    await gatherDue(office.payload, new Date())
    await office.sql('update transactions set assigned_to_id = $2 where id = $1', [lost.id, office.ids.editor2])
    await wakeDelivery(office.payload)
    const [mail] = await mailsOf('editor')
    expect(mail!.text).toContain('Kept by them')
    for (const part of [mail!.text, mail!.html, mail!.subject]) expect(part).not.toMatch(new RegExp(`Taken from them|${lost.reference}`))

    await edit(kept.id, { priority: 'urgent' })
    await office.workOff()
    await office.sql(`update deliveries set due_at = now() - interval '1 minute' where state = 'digest'`)
    await gatherDue(office.payload, new Date())
    await prefer('editor', { events: { transactionUpdated: { email: false } } })
    await wakeDelivery(office.payload)
    expect(await mailsOf('editor')).toHaveLength(1)
    const states = await office.sql(`select state, reason from deliveries where template = 'digest' order by created_at`)
    expect(states).toEqual([{ state: 'delivered', reason: null }, { state: 'skipped', reason: 'hidden' }])
  })

  it('never tells a client of the house, not even by counting', async () => {
    await prefer('client', { digest: 'weekly' })
    const mine = await office.create('admin', { title: 'My villa', client: office.ids.client })
    await office.ask('admin', 'POST', `/transactions/${mine.id}/comments`, { body: { text: 'Between us: late again', internal: true } })
    await office.ask('admin', 'POST', `/transactions/${mine.id}/comments`, { body: { text: 'Please send the plan', internal: false } })
    await assign(mine.id, 'editor')
    await nextDay()
    const [mail, ...more] = await mailsOf('client')
    expect(more).toEqual([])
    const [row] = await office.sql<{ told: number }>(`select count(*)::int as told from deliveries where recipient_id = $1 and state = 'gathered'`, [office.ids.client])
    expect(mail!.subject).toContain(` ${row!.told} `)
    expect(`${mail!.text}${mail!.html}`).not.toMatch(/late again|assigned|editor@/i)
    // Clients have no page of their account in the admin UI.
    expect(mail!.text).not.toContain('/admin/account')
  })
})

describe('a batch', () => {
  it('is one mail about a transaction, which names it in its subject; a single mail goes out as itself', async () => {
    await office.ask('admin', 'POST', '/globals/settings', { body: { notifications: { batchMinutes: 30 } } })
    const [busy, calm] = [await office.create('admin', { title: 'Busy' }), await office.create('admin', { title: 'Calm' })]
    await office.sql('update transactions set assigned_to_id = $2 where id = any($1::int[])', [[busy.id, calm.id], office.ids.editor])
    await edit(busy.id, { priority: 'urgent' })
    await edit(busy.id, { title: 'Busier' })
    await edit(calm.id, { priority: 'urgent' })
    expect(await mailsOf('editor')).toEqual([])
    await nextDay()
    const mails = await mailsOf('editor')
    expect(mails.map(({ mail }) => mail).sort()).toEqual(['digest', 'transactionUpdated'])
    expect(mails.find(({ mail }) => mail === 'digest')!.subject).toContain(`${busy.reference}: 2`)
    await office.ask('admin', 'POST', '/globals/settings', { body: { notifications: { batchMinutes: null } } })
  })
})

describe('preferences in force', () => {
  it('email and in the application are chosen apart, one’s own acts are told on demand', async () => {
    await prefer('editor', { events: { assignmentChanged: { email: false }, transactionUpdated: { inApp: false } } })
    const made = await office.create('admin', { title: 'Chosen' })
    await assign(made.id, 'editor')
    await edit(made.id, { priority: 'urgent' })
    const mails = await mailsOf('editor')
    expect(mails.map(({ mail }) => mail)).toEqual(['transactionUpdated'])
    const told = () => office.sql<{ event: string }>(
      'select event from notifications where recipient_id = $1 and transaction_id = $2 order by id', [office.ids.editor, made.id],
    )
    expect((await told()).map(({ event }) => event)).toEqual(['assignmentChanged'])
    await office.ask('editor', 'POST', `/transactions/${made.id}/status`, { body: { status: 'submitted' } })
    await office.workOff()
    expect((await told()).map(({ event }) => event)).not.toContain('statusChanged')
    await prefer('editor', { ownActs: true, noMail: true })
    await office.ask('admin', 'POST', `/transactions/${made.id}/status`, { body: { status: 'under_review' } })
    await office.ask('editor', 'POST', `/transactions/${made.id}/comments`, { body: { text: 'Mine', internal: true } })
    expect(await mailsOf('editor')).toHaveLength(1)
    expect((await told()).map(({ event }) => event)).toEqual(['assignmentChanged', 'statusChanged', 'commentAdded'])
  })
})
