import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { refusal, startSmtpServer } from '../../helpers/smtpServer.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
let server: Awaited<ReturnType<typeof startSmtpServer>>
/** What the server says to the next recipient; null takes the mail. */
let answer: Error | null = null

type Delivery = {
  id: string; state: string; reason: string | null; tries: number; round: number; code: number | null; answer: string | null; sent_to: string; domain: string; subject: string; due_at: Date
}
const deliveriesOf = (template: string) => office.sql<Delivery>(`select * from deliveries where template = $1 and channel = 'email' order by created_at`, [template])
const attemptsOf = (id: string) => office.sql('select * from delivery_attempts where delivery_id = $1 order by id', [id])
/** Seconds from the last try to the next one, however long this machine took for the try itself. */
const inSeconds = async ({ id, due_at }: Delivery) => {
  const { at, duration_ms: took } = (await attemptsOf(id)).at(-1) as { at: Date; duration_ms: number | null }
  const after = (due_at.getTime() - at.getTime()) / 1000
  return { after, afterTheTry: after - (took ?? 0) / 1000 }
}

const mail = async (name: 'welcome' | 'passwordChanged', to: number | { userId: number; address: string }) => {
  const { inTx } = await import('../../../src/platform/tx.ts')
  const { mailTo } = await import('../../../src/mails/mailTo.ts')
  const req = await office.requestOf('admin')
  await inTx(req, () => mailTo(req, { to, mail: name, data: {} }))
}
/** All that waits is due now, as if time had passed; then the worker looks. */
const later = async () => {
  await office.sql(`update deliveries set due_at = now() where state = 'waiting'`)
  await office.sql(`update mail_server set checked_at = now() - interval '1 minute'`)
  await tick()
}
const tick = async () => {
  const { occurrenceJob } = await import('../../../src/platform/periodic.ts')
  const { deliverMails } = await import('../../../src/mails/jobs.ts')
  await occurrenceJob(await office.requestOf('admin'), deliverMails, new Date(Date.now() + Math.random() * 1e12))
  await office.workOff()
}

beforeAll(async () => {
  server = await startSmtpServer({ onRcptTo: (_address, _session, done) => done(answer) })
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: 'tracker@office.example', SMTP_TIMEOUT: '5', PUBLIC_URL: 'https://tracker.example' })
  office = await openOffice()
  const body = { office: { nameEn: 'Harbour Office', nameAr: 'مكتب الميناء', supportEmail: 'help@office.example' } }
  expect((await office.ask('admin', 'POST', '/globals/settings', { body })).status).toBe(200)
})
afterAll(async () => {
  await office?.close()
  await server?.close()
})
beforeEach(async () => {
  answer = null
  server.received.length = 0
  await office.sql('delete from deliveries')
  await office.sql('delete from bounced_addresses')
})

it('is given the mail once, in its reader’s language, with every part and header', async () => {
  await office.sql(`update users set locale = 'ar', name = 'سارة "العميلة", محمد' where id = $1`, [office.ids.client])
  await mail('passwordChanged', office.ids.client)
  await office.workOff()
  await office.workOff()
  const [delivery] = await deliveriesOf('passwordChanged')
  expect(delivery).toMatchObject({ state: 'delivered', tries: 1, code: 250, sent_to: 'client@test.example', domain: 'test.example' })
  expect(delivery!.answer).toContain('Taken as number 1')
  expect(await attemptsOf(delivery!.id)).toMatchObject([{ round: 1, try: 1, code: 250, problem: null, sent_to: 'client@test.example' }])
  expect(server.received).toHaveLength(1)
  const { mail: read, raw, to } = server.received[0]!
  expect(to).toEqual(['client@test.example'])
  expect(read.subject).toMatch(/[\u0600-\u06ff]/)
  expect(read.subject).toBe(delivery!.subject)
  expect(read.from?.value).toEqual([{ name: 'مكتب الميناء', address: 'tracker@office.example' }])
  expect(read.to).toMatchObject({ value: [{ name: 'سارة "العميلة", محمد', address: 'client@test.example' }] })
  expect(read.replyTo?.value).toEqual([{ name: '', address: 'help@office.example' }])
  expect(read.messageId).toBe(`<${delivery!.id}@office.example>`)
  expect(raw).toMatch(/^Content-Type: multipart\/alternative;/m)
  expect(read.text).toContain('مكتب الميناء')
  expect(String(read.html)).toContain('dir="rtl"')
  expect([read.headers.get('auto-submitted'), read.headers.get('content-language')]).toEqual(['auto-generated', 'ar'])
  // A mail about an account is not one to unsubscribe from.
  expect(read.headers.has('list')).toBe(false)
})

it('is told of a transaction in one conversation, with a way out of such mail', async () => {
  const made = await office.create('admin', { client: office.ids.client, assignedTo: office.ids.editor })
  await office.workOff()
  await office.ask('admin', 'POST', `/transactions/${made.id}/comments`, { body: { text: 'Please look at page two.', internal: false } })
  await office.workOff()
  const toClient = server.received.filter(({ to }) => to.includes('client@test.example')).map(({ mail: read }) => read)
  expect(toClient.length).toBeGreaterThanOrEqual(2)
  for (const read of toClient) {
    expect([read.inReplyTo, read.references]).toEqual([`<transaction-${made.id}@office.example>`, `<transaction-${made.id}@office.example>`])
    const lineOf = (name: string) => read.headerLines.find(({ key }) => key === name)?.line.replace(/\r\n\s*/g, ' ')
    expect(lineOf('list-unsubscribe')).toMatch(/^List-Unsubscribe: <https:\/\/tracker\.example\/unsubscribe\?token=\S+>$/)
    expect(lineOf('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  }
  expect(new Set(toClient.map(({ messageId }) => messageId)).size).toBe(toClient.length)
  expect(await office.sql(`select 1 from deliveries where channel = 'email' and state not in ('delivered', 'skipped')`)).toEqual([])
})

it('is not told of what its reader may no longer read when the mail is about to go', async () => {
  const made = await office.create('admin', { client: office.ids.client })
  await office.workOff()
  server.received.length = 0
  answer = refusal(450, '4.2.0 Come back later')
  await office.ask('admin', 'POST', `/transactions/${made.id}/comments`, { body: { text: 'For the client.', internal: false } })
  await office.workOff()
  answer = null
  expect((await office.ask('admin', 'PATCH', `/transactions/${made.id}`, { body: { client: office.ids.client2 } })).status).toBe(200)
  await later()
  expect(server.received.filter(({ to, mail: read }) => to.includes('client@test.example') && read.text?.includes('For the client'))).toEqual([])
  const kept = (await deliveriesOf('commentAdded')).find(({ sent_to }) => sent_to === 'client@test.example')
  expect(kept).toMatchObject({ state: 'skipped', reason: 'hidden', tries: 2 })
})

it('is asked again after a temporary no, under the same Message-ID, later each time, until it is given up', async () => {
  answer = refusal(451, '4.7.1 Greylisted')
  await mail('welcome', office.ids.client)
  await office.workOff()
  const [first] = await deliveriesOf('welcome')
  expect(first).toMatchObject({ state: 'waiting', tries: 1, code: 451, reason: null })
  expect(first!.answer).toContain('Greylisted')
  expect((await inSeconds(first!)).after).toBeGreaterThan(50)
  expect((await inSeconds(first!)).afterTheTry).toBeLessThan(80)
  for (let tries = 2; tries <= 11; tries += 1) await later()
  const [eleventh] = await deliveriesOf('welcome')
  expect(eleventh).toMatchObject({ state: 'waiting', tries: 11 })
  expect((await inSeconds(eleventh!)).after).toBeGreaterThan(9 * 3600)
  await later()
  expect(await deliveriesOf('welcome')).toMatchObject([{ state: 'failed', reason: 'givenUp', tries: 12, code: 451 }])
  await later()
  expect(await attemptsOf(first!.id)).toHaveLength(12)
  // Sent again by hand it is a new round, and a message of its own.
  answer = null
  const { id } = first!
  expect((await office.ask('admin', 'POST', `/deliveries/${id}/resend`)).status).toBe(202)
  await office.workOff()
  expect(await deliveriesOf('welcome')).toMatchObject([{ state: 'delivered', round: 2, tries: 1, code: 250 }])
  expect(server.received.map(({ mail: read }) => read.messageId)).toEqual([`<${id}.2@office.example>`])
})

it('marks an address where there is nobody; what is not critical spares it, until it takes mail or the mark is taken off', async () => {
  answer = refusal(550, '5.1.1 <client2@test.example> No such user')
  await mail('welcome', office.ids.client2)
  await office.workOff()
  expect(await deliveriesOf('welcome')).toMatchObject([{ state: 'failed', reason: 'noSuchAddress', code: 550, tries: 1 }])
  const bounced = async () => (await office.ask('admin', 'GET', '/bounced-addresses')).body.docs
  expect(await bounced()).toMatchObject([{ address: 'client2@test.example', code: 550, times: 1, person: { id: office.ids.client2 } }])
  answer = null
  const made = await office.create('admin', { client: office.ids.client2 })
  await office.workOff()
  const toClient = (await deliveriesOf('transactionCreated')).filter(({ sent_to }) => sent_to === 'client2@test.example')
  expect(toClient).toMatchObject([{ state: 'skipped', reason: 'bounced' }])
  expect(server.received.filter(({ to }) => to.includes('client2@test.example')), `of ${made.reference}`).toEqual([])
  // What is critical is tried all the same, and shows that the address works again.
  await mail('passwordChanged', office.ids.client2)
  await office.workOff()
  expect(await deliveriesOf('passwordChanged')).toMatchObject([{ state: 'delivered' }])
  expect(await bounced()).toEqual([])

  answer = refusal(553, '5.1.3 Bad address')
  await mail('welcome', office.ids.client2)
  await office.workOff()
  expect(await bounced()).toHaveLength(1)
  expect((await office.ask('admin', 'DELETE', '/bounced-addresses/client2%40test.example')).status).toBe(200)
  expect((await office.ask('admin', 'DELETE', '/bounced-addresses/client2%40test.example')).status).toBe(404)
  expect(await bounced()).toEqual([])
})

it('that refuses a mail for good is not asked again', async () => {
  answer = refusal(554, '5.7.1 Looks like spam')
  await mail('welcome', office.ids.client)
  await office.workOff()
  await later()
  const [delivery] = await deliveriesOf('welcome')
  expect(delivery).toMatchObject({ state: 'failed', reason: 'refused', code: 554, tries: 1 })
  expect(await attemptsOf(delivery!.id)).toHaveLength(1)
  expect(await office.sql('select 1 from bounced_addresses')).toEqual([])
})

it('is written to once where mail may not be asked for too often', async () => {
  for (const email of ['client@test.example', 'client@test.example']) {
    expect((await office.ask(null, 'POST', '/auth/password-reset-request', { body: { email } })).status).toBe(202)
  }
  await office.workOff()
  expect(server.received.filter(({ mail: read }) => /token=/.test(read.text ?? ''))).toHaveLength(1)
  // Where nothing came of the first mail another one may be asked for at once.
  await office.sql(`update deliveries set state = 'failed'`)
  await office.ask(null, 'POST', '/auth/password-reset-request', { body: { email: 'client@test.example' } })
  await office.workOff()
  expect(server.received.filter(({ mail: read }) => /token=/.test(read.text ?? ''))).toHaveLength(2)
  // No link lies anywhere but in the mails.
  const token = /token=([\w-]+)/.exec(server.received.at(-1)!.mail.text ?? '')![1]!
  const kept = JSON.stringify(await office.sql('select to_jsonb(d) from deliveries d union all select to_jsonb(a) from delivery_attempts a union all select to_jsonb(j) from pgboss.job j'))
  expect(kept).not.toContain(token)
})
