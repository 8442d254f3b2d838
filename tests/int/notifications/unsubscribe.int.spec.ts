import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unsubscribeByForm } from '../../../src/endpoints/pages/unsubscribeByForm.ts'
import { preferencesOfMany } from '../../../src/notifications/preferences/preferencesOf.ts'
import { unsubscribeLink } from '../../../src/notifications/unsubscribe/unsubscribeLink.ts'
import { addressHeader, requestIdHeader } from '../../../src/platform/requestFacts.ts'
import { defaultSettings } from '../../../src/shared/settings.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { mailsTo, mailWaits } from './waitingMails.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
beforeEach(() => office.sql('delete from notification_preferences'))

const tokenOf = (link: string) => new URL(link).searchParams.get('token')!
const linkFor = (kind: Parameters<typeof unsubscribeLink>[1] = 'statusChanged') => unsubscribeLink(office.ids.client, kind)
const stored = async () => (await preferencesOfMany(office.sql, [office.ids.client], defaultSettings)).get(office.ids.client)!

/** As a mail program or the form of the page posts it. */
const post = (link: string, body: BodyInit, headers: Record<string, string> = {}) =>
  unsubscribeByForm(office.payload, new Request(link, { method: 'POST', body, headers: { [addressHeader]: '192.0.2.7', [requestIdHeader]: 'test-request', 'user-agent': 'A mail program', ...headers } }))
const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const oneClick = form({ 'List-Unsubscribe': 'One-Click' })

describe('by a mail program, with one click', () => {
  it('stops mails of the kind of the mail and nothing else, twice as well as once, and skips what waits', async () => {
    const waits = await mailWaits(office, 'client', { event: 'statusChanged', state: 'waiting', dueAt: new Date(Date.now() + 60_000) })
    for (let time = 0; time < 2; time += 1) {
      const answer = await post(linkFor(), oneClick)
      expect([answer.status, answer.headers.get('set-cookie'), answer.headers.get('location')]).toEqual([200, null, null])
    }
    expect(await stored()).toMatchObject({ events: { statusChanged: { email: false } }, noMail: false })
    expect((await mailsTo(office, 'client')).find(({ id }) => id === waits)).toMatchObject({ state: 'skipped', reason: 'notWanted' })
    const lines = await office.sql(
      `select actor_kind, on_behalf_of_id, ip, after from audit_logs where action = 'notificationPreferencesChanged' and entity_id = $1`,
      [String(office.ids.client)],
    )
    expect(lines).toEqual([{ actor_kind: 'anonymous', on_behalf_of_id: office.ids.client, ip: expect.stringMatching(/^enc:/), after: { events: { statusChanged: { email: false } } } }])
  })

  it('may come as multipart, with cookies of anybody, from any origin: only the link counts', async () => {
    const multipart = new FormData()
    multipart.append('List-Unsubscribe', 'One-Click')
    const answer = await post(linkFor('commentAdded'), multipart, { cookie: `payload-token=${await office.tokenOf('admin')}`, origin: 'https://mail.example.com' })
    expect(answer.status).toBe(200)
    expect((await stored()).events).toEqual({ commentAdded: { email: false } })
  })

  it('of a digest stops mails, rather than sending them one by one', async () => {
    await post(linkFor('digest'), oneClick)
    expect(await stored()).toMatchObject({ events: {}, noMail: true })
  })

  it('is answered alike, and does nothing, with any other link', async () => {
    const good = tokenOf(linkFor())
    const [id, kind, signature] = good.split('.') as [string, string, string]
    const last = signature.endsWith('A') ? 'E' : 'A'
    const wrong = [
      '', 'x', `${id}.${kind}.${signature.slice(0, -1)}${last}`, `${id}.${kind}.${signature}x`, `${id}.completed.${signature}`, `${office.ids.client2}.${kind}.${signature}`,
      `0${good}`, ` ${good}`, `${id}.toString.${signature}`, `${id}.${kind}.${'A'.repeat(43)}`, `${id}.${kind}.${signature}`.toUpperCase(), '9'.repeat(300), 'ا'.repeat(50),
      tokenOf(unsubscribeLink(999_999, 'statusChanged')),
    ]
    for (const token of wrong) {
      const answer = await post(`http://localhost:3000/unsubscribe?token=${encodeURIComponent(token)}`, oneClick)
      expect([token, answer.status, await answer.text()]).toEqual([token, 200, 'Done.\n'])
    }
    expect(await office.sql('select 1 from notification_preferences')).toEqual([])
  })
})

describe('by the form of the page', () => {
  it('does what its buttons say and leads back to the page in its language', async () => {
    const link = `${linkFor()}&lang=ar`
    const steps = [
      ['stopKind', { events: { statusChanged: { email: false } }, noMail: false }], ['stopAll', { noMail: true }], ['resumeAll', { noMail: false }],
      ['resumeKind', { events: { statusChanged: { email: true } }, noMail: false }], ['deleteMe', { events: { statusChanged: { email: true } }, noMail: false }],
    ] as const
    for (const [choice, expected] of steps) {
      const answer = await post(link, form({ choice }))
      const { pathname, search } = new URL(link)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${pathname}${search}`])
      expect(await stored()).toMatchObject(expected)
    }
  })

  it('stays on this site whatever the address says', async () => {
    const answer = await post(`http://localhost:3000/unsubscribe?token=x&next=https://evil.example/`, form({ choice: 'stopAll' }))
    expect(answer.headers.get('location')).toMatch(/^\/unsubscribe\?/)
  })

  it('takes neither what is no form nor what is too large', async () => {
    expect((await post(linkFor(), '{"List-Unsubscribe":"One-Click"}', { 'content-type': 'application/json' })).status).toBe(400)
    expect((await post(linkFor(), form({ 'List-Unsubscribe': 'One-Click', more: 'x'.repeat(20_000) }))).status).toBe(413)
    expect(await office.sql('select 1 from notification_preferences')).toEqual([])
  })
})

describe('by a program', () => {
  it('says how things stand without changing them, and changes them by POST alone', async () => {
    const token = tokenOf(linkFor())
    const asked = await office.ask(null, 'GET', `/unsubscribe?token=${encodeURIComponent(token)}`, { locale: 'ar' })
    expect([asked.status, asked.body.doc]).toEqual([200, { kind: 'statusChanged', label: 'تغيير الحالة', stopped: false, allStopped: false }])
    expect(await office.sql('select 1 from notification_preferences')).toEqual([])
    const stopped = await office.ask(null, 'POST', '/unsubscribe', { body: { token } })
    expect([stopped.status, stopped.body.doc.stopped]).toEqual([200, true])
    const again = await office.ask(null, 'POST', '/unsubscribe', { body: { token, choice: 'resumeKind' } })
    expect(again.body.doc).toMatchObject({ stopped: false, allStopped: false })
    for (const [method, path, options] of [['GET', '/unsubscribe?token=wrong', {}], ['POST', '/unsubscribe', { body: { token: 'wrong' } }]] as const) {
      const refused = await office.ask(null, method, path, options)
      expect([refused.status, refused.body.errors[0].code]).toEqual([400, 'INVALID_LINK'])
    }
  })

  it('an erased account has no mails to stop', async () => {
    await office.sql('update users set erased_at = now() where id = $1', [office.ids.client])
    expect((await office.ask(null, 'POST', '/unsubscribe', { body: { token: tokenOf(linkFor()) } })).status).toBe(400)
    await office.sql('update users set erased_at = null where id = $1', [office.ids.client])
  })
})
