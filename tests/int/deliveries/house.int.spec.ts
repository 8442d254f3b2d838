import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startSmtpServer } from '../../helpers/smtpServer.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

const password = 'never-in-a-log'
let office: Office
let server: Awaited<ReturnType<typeof startSmtpServer>>
let lets = true
/** What the server does with the text of a mail before it takes it. */
let thinks: (domain: string) => Promise<void> = async () => {}

const waiting = (count: number, address: string) =>
  office.sql(
    `insert into deliveries (channel, address, template, critical, state) select 'email', format($2, n), 'welcome', true, 'waiting' from generate_series(1, $1::int) n`,
    [count, address],
  )
const tick = async () => {
  const { occurrenceJob } = await import('../../../src/platform/periodic.ts')
  const { deliverMails } = await import('../../../src/mails/jobs.ts')
  await office.sql(`update deliveries set due_at = now() where state = 'waiting'`)
  await occurrenceJob(await office.requestOf('admin'), deliverMails, new Date(Date.now() + Math.random() * 1e12))
  await office.workOff()
}
const run = async () => {
  const { deliverMailsWith } = await import('../../../src/mails/handlers/deliverMails.ts')
  const { composeMail } = await import('../../../src/notifications/composeMail.ts')
  const { signal } = new AbortController()
  return deliverMailsWith(composeMail)({ payload: office.payload, data: { occurrence: 'tick' }, jobId: 'test', signal, lastTry: false })
}
const states = () => office.sql('select state, reason, tries from deliveries order by created_at, id')

beforeAll(async () => {
  server = await startSmtpServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => (lets && auth.password === password ? done(null, { user: 'tracker' }) : done(new Error('Not with this password'))),
    onData: (stream, session, done) => {
      stream.resume()
      stream.on('end', async () => {
        await thinks(session.envelope.rcptTo[0]!.address.split('@')[1]!)
        done(null, 'Taken')
      })
    },
  })
  Object.assign(process.env, {
    SMTP_URL: server.url.replace('smtp://', `smtp://tracker:${password}@`), MAIL_FROM: 'tracker@office.example', SMTP_TIMEOUT: '4', SMTP_CONNECTIONS: '6', SMTP_PER_DOMAIN: '2',
  })
  office = await openOffice()
})
afterAll(async () => {
  await office?.close()
  await server?.close()
})
beforeEach(async () => {
  lets = true
  thinks = async () => {}
  await office.sql('delete from deliveries')
  await office.sql('delete from mail_server')
})

it('a mail server that does not let us in loses nobody’s mail: all wait, health says so, and go out when it does', async () => {
  lets = false
  await waiting(3, 'reader%s@one.example')
  for (let minutes = 0; minutes < 15; minutes += 1) await tick()
  expect(await states()).toMatchObject([1, 2, 3].map(() => ({ state: 'waiting', tries: 0 })))
  const status = (await office.ask('admin', 'GET', '/deliveries/status')).body
  expect(status).toMatchObject({ state: 'down', failed: 0, reason: expect.stringContaining('EAUTH') })
  expect(JSON.stringify(status)).not.toContain(password)
  expect((await office.ask(null, 'GET', '/health/ready')).body).toMatchObject({ status: 'ok', mail: 'down' })
  // After the first try the server is only asked whether it is there: no mail is put on record again and again.
  expect((await office.sql('select 1 from delivery_attempts')).length).toBeLessThanOrEqual(3)
  expect(JSON.stringify(await office.sql('select to_jsonb(a) from delivery_attempts a'))).not.toContain(password)
  lets = true
  await tick()
  expect(await states()).toMatchObject([1, 2, 3].map(() => ({ state: 'delivered', reason: null, tries: 1 })))
  expect((await office.ask(null, 'GET', '/health/ready')).body.mail).toBe('up')
})

it('to one domain no more than two are under way at once, however many workers there are', async () => {
  let now = 0
  let most = 0
  const two = Promise.withResolvers<void>()
  thinks = async (domain) => {
    if (domain !== 'crowd.example') return
    now += 1
    most = Math.max(most, now)
    if (now === 2) two.resolve()
    await two.promise
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate)
    now -= 1
  }
  await waiting(12, 'reader%s@crowd.example')
  await waiting(3, 'reader%s@other.example')
  await Promise.all([run(), run(), run()])
  expect((await states()).every(({ state }) => state === 'delivered')).toBe(true)
  expect(most).toBe(2)
})

it('a worker thought dead does not write over who took over', async () => {
  const { claimDue } = await import('../../../src/mails/deliver/claimDue.ts')
  const { prepareMail } = await import('../../../src/mails/deliver/prepareMail.ts')
  const { concludeTry } = await import('../../../src/mails/deliver/concludeTry.ts')
  const { composeMail } = await import('../../../src/notifications/composeMail.ts')
  await waiting(1, 'reader%s@late.example')
  const late = await createLocalReq({}, office.payload)
  const [mine] = await claimDue(late, 5)
  const prepared = await prepareMail(late, mine!, composeMail)
  expect(await claimDue(await createLocalReq({}, office.payload), 5)).toEqual([])
  await office.sql('update deliveries set lease_until = now()')
  const [theirs] = await claimDue(await createLocalReq({}, office.payload), 5)
  expect(theirs).toMatchObject({ id: mine!.id, tries: 2 })
  const ended = { ...mine!, lease: prepared!.lease, attempt: prepared!.attempt, durationMs: 1 }
  expect(await concludeTry(office.payload, ended, { kind: 'accepted', code: 250, answer: '250 Ok' })).toBe(false)
  expect(await prepareMail(late, mine!, composeMail)).toBeNull()
  expect(await office.sql('select state, tries, code from deliveries')).toEqual([{ state: 'sending', tries: 2, code: null }])
  expect(await office.sql('select code from delivery_attempts')).toEqual([{ code: null }])
})

it('a mail server that falls silent after the text is given up on in time, and the mail tried again', async () => {
  const never = Promise.withResolvers<void>()
  thinks = () => never.promise
  await waiting(1, 'reader%s@silent.example')
  await run()
  never.resolve()
  expect(await states()).toMatchObject([{ state: 'waiting', reason: null, tries: 1 }])
  expect(await office.sql('select code, problem from delivery_attempts')).toMatchObject([{ code: null, problem: expect.stringMatching(/^ETIMEDOUT/) }])
})

it('an address that is none is not tried, and a mail that cannot be composed does not hold up the others', async () => {
  await office.sql(`insert into deliveries (channel, address, template, critical, state) values ('email', 'x@y.example' || chr(10) || 'Bcc: z@y.example', 'welcome', true, 'waiting')`)
  await office.sql(`insert into deliveries (channel, recipient_id, template, data, state) values ('email', $1, 'digest', '{"period":"daily"}', 'waiting')`, [office.ids.client])
  await waiting(1, 'reader%s@fine.example')
  await run()
  expect((await states()).map(({ state, reason }) => [state, reason]).toSorted()).toEqual([['delivered', null], ['skipped', 'addressInvalid'], ['skipped', 'hidden']])
})

it('told to stop, a worker takes nothing new', async () => {
  const { deliverDue } = await import('../../../src/mails/deliver/deliverDue.ts')
  const { composeMail } = await import('../../../src/notifications/composeMail.ts')
  const stopping = new AbortController()
  thinks = async () => stopping.abort()
  await waiting(9, 'reader%s@many.example')
  await deliverDue(office.payload, composeMail, stopping.signal)
  const left = (await states()).filter(({ state }) => state === 'waiting')
  expect(left.length).toBeGreaterThan(5)
  expect((await states()).filter(({ state }) => state === 'sending')).toEqual([])
})
