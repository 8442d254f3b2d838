import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killWaitingWorker } from '../../helpers/killWaitingWorker.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await allow(60_000)
})
afterAll(() => office.close())

const runner = fileURLToPath(new URL('./planSendsOnce.ts', import.meta.url))
const words = { subject: { en: 'Closed on Thursday' }, message: { en: 'The office is closed.', ar: 'المكتب مغلق.' } }

async function allow(messagesPerMinute: number): Promise<void> {
  const answer = await office.ask('admin', 'POST', '/globals/settings', { body: { notifications: { messagesPerMinute } } })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

const post = (body: Record<string, unknown>, as: PersonKey | null = 'admin', headers: Record<string, string> = {}) =>
  office.ask(as, 'POST', '/notifications/send', { body, headers })

/** A message that is kept; its number. */
async function send(to: Record<string, unknown>, more: Record<string, unknown> = {}): Promise<number> {
  const { status, body } = await post({ to, ...words, ...more })
  expect(status, JSON.stringify(body)).toBe(202)
  return body.doc.id
}
const read = async (id: number) => (await office.ask('admin', 'GET', `/notifications/sends/${id}`)).body
const cancel = (id: number) => office.ask('admin', 'POST', `/notifications/sends/${id}/cancel`)

/** Does what is due of messages, as a worker would, and no more. */
async function plan(): Promise<void> {
  const { jobs } = await import('../../../src/jobs.ts')
  const { handler } = jobs.find(({ job }) => job.name === 'notifications.plan-sends')!
  const { signal } = new AbortController()
  await handler({ payload: office.payload, data: { occurrence: 'test' } as never, jobId: 'test', signal, lastTry: false })
}

/** How often each person is planned by each channel of a message. */
const told = (id: number) =>
  office.sql<{ person: number; channel: string; count: number }>(
    'select recipient_id as person, channel, count(*)::int as count from deliveries where send_id = $1 group by 1, 2 order by 1, 2', [id])

/** So many more clients, and their numbers. */
async function crowd(size: number, name: string): Promise<number[]> {
  const rows = await office.sql<{ id: number }>(
    `insert into users (name, email, role, status, locale, updated_at, created_at)
     select $2 || n, $2 || n || '@crowd.example', 'client', 'active', 'en', now(), now() from generate_series(1, $1::int) n returning id`, [size, name])
  return rows.map(({ id }) => id)
}

/** A message of later is due. */
const pass = (id: number) => office.sql(`update notification_sends set at = now() - interval '1 second' where id = $1`, [id])
/** As if the mails of the messages so far had gone out, long ago. */
const allGone = () => office.sql(`update deliveries set state = 'delivered', created_at = created_at - interval '1 hour' where send_id is not null`)
const settleRate = () => office.sql(`update deliveries set created_at = created_at - interval '1 hour' where send_id is not null`)

describe('who a message goes to', () => {
  it('everybody who is one of those named, each once, active accounts only', async () => {
    const { ids } = office
    const to = { people: [ids.client, ids.editor], roles: ['editor'], departments: (await office.sql<{ id: number }>(`select id from departments where key = 'engineering'`)).map(({ id }) => id) }
    const { status, body } = await post({ to, dryRun: true })
    expect(status).toBe(200)
    expect(body).toEqual({ people: 3, names: ['Test Editor', 'Other Editor', 'Test Client'] })
    expect(await office.sql('select 1 from notification_sends')).toEqual([])
    await office.sql(`update users set status = 'deactivated' where id = $1`, [ids.editor2])
    expect((await post({ to, dryRun: true })).body.people).toBe(2)
    await office.sql(`update users set status = 'active' where id = $1`, [ids.editor2])
  })

  it('those of the transactions a filter finds, by what they are to them', async () => {
    const { ids } = office
    await office.create('admin', { client: ids.client, assignedTo: ids.editor, priority: 'urgent' })
    await office.create('admin', { client: ids.client, priority: 'urgent' })
    await office.create('admin', { client: ids.client2, priority: 'low' })
    const people = async (to: Record<string, unknown>) => (await post({ to, dryRun: true })).body
    expect(await people({ filter: { priority: 'urgent' } })).toEqual({ people: 1, names: ['Test Client'] })
    expect(await people({ filter: { priority: 'urgent' }, as: ['client', 'assignee', 'creator'] })).toMatchObject({ people: 3 })
    expect(await people({ filter: { created_by: 'me' }, as: ['creator'] })).toEqual({ people: 1, names: ['Test Admin'] })
    expect((await post({ to: { filter: { nonsense: 1 } }, dryRun: true })).status).toBe(400)
    expect((await post({ to: { filter: { due_after: 'soon' } }, dryRun: true })).status).toBe(400)
    expect((await post({ to: { filter: { priority: 'normal', reference: 'TRX-0' } }, dryRun: true })).body.errors[0].data.errors[0]).toMatchObject({ path: 'to' })
  })

  it('is fixed when it starts', async () => {
    const id = await send({ roles: ['editor'] }, { channels: ['inApp'], at: new Date(Date.now() + 3_600_000).toISOString() })
    expect(await read(id)).toMatchObject({ state: 'scheduled', total: null })
    const [late] = await crowd(1, 'late')
    await office.sql(`update users set role = 'editor' where id = $1`, [late])
    await plan()
    expect(await told(id)).toEqual([])
    await pass(id)
    await plan()
    expect(await read(id)).toMatchObject({ state: 'done', total: 3, planned: 3 })
    await office.sql(`update users set role = 'client' where id = $1`, [late])
  })
})

describe('a message', () => {
  it('reaches people in the application, in both languages, and is audited', async () => {
    const id = await send({ people: [office.ids.editor2] }, { channels: ['inApp'] })
    await office.workOff()
    expect(await read(id)).toMatchObject({ state: 'done', total: 1, planned: 1, subject: { en: 'Closed on Thursday', ar: 'Closed on Thursday' }, deliveries: { delivered: 1, waiting: 0 } })
    const [row] = await office.sql<{ data: unknown; event: string }>('select event, data from notifications where recipient_id = $1 order by id desc limit 1', [office.ids.editor2])
    expect(row).toMatchObject({ event: 'messageSent', data: { sendId: id, message: { en: 'The office is closed.', ar: 'المكتب مغلق.' } } })
    const trail = await office.sql<{ action: string }>(`select action from audit_logs where entity = 'notifications' and entity_id = $1 order by id`, [String(id)])
    expect(trail.map(({ action }) => action)).toEqual(['messageScheduled', 'messageSent'])
  })

  it('by mail goes to who did not switch such mails off, with the link to do so', async () => {
    const people = await crowd(3, 'choosy')
    await office.sql(`insert into notification_preferences (user_id, events, no_mail) values ($1, '{}', true), ($2, '{"messageSent": {"email": false}}', false)`, people.slice(0, 2))
    const id = await send({ people }, { channels: ['email'] })
    await office.workOff()
    expect((await read(id)).deliveries).toMatchObject({ delivered: 1, skipped: 2, waiting: 0 })
    const mails = await office.sql<{ to: string; text: string }>(`select "to", text from local_mails where "to" like 'choosy%'`)
    expect(mails.map(({ to }) => to)).toEqual(['choosy3@crowd.example'])
    expect(mails[0]!.text).toContain('The office is closed.')
    expect(mails[0]!.text).toContain('/unsubscribe?')
  })

  it('is refused where the office tells nobody of messages by that channel', async () => {
    const { body } = await office.ask('admin', 'GET', '/globals/settings')
    const { inApp } = body.notifications
    const set = (value: string[]) => office.ask('admin', 'POST', '/globals/settings', { body: { notifications: { inApp: value } } })
    expect((await set(inApp.filter((each: string) => each !== 'messageSent'))).status).toBe(200)
    const answer = await post({ to: { people: [office.ids.editor] }, ...words })
    expect(answer.body.errors[0].data.errors).toMatchObject([{ path: 'channels' }])
    await set(inApp)
  })

  it('is refused without words, with two lines as a subject, in the past, or with words of an account', async () => {
    const to = { people: [office.ids.editor] }
    const pathsOf = async (body: Record<string, unknown>) => (await post({ to, ...body })).body.errors[0].data.errors.map(({ path }: { path: string }) => path)
    expect(await pathsOf({})).toEqual(['subject', 'message'])
    expect(await pathsOf({ ...words, subject: { en: 'Hello\r\nBcc: x@y.example' } })).toEqual(['subject.en'])
    expect(await pathsOf({ ...words, at: '2020-01-01T08:00' })).toEqual(['at'])
    expect(await pathsOf({ ...words, at: 'tomorrow' })).toEqual(['at'])
    expect(await pathsOf({ ...words, at: '2099-01-01T08:00:00Z' })).toEqual(['at'])
    expect(await pathsOf({ ...words, template: 'passwordReset' })).toEqual(['template'])
    expect(await pathsOf({ ...words, template: 'own_nothing' })).toEqual(['template'])
    expect((await post({ to: {}, ...words })).status).toBe(400)
    expect((await post({ to: { as: ['client'] }, ...words })).status).toBe(400)
  })

  it('knows the clock of the office', async () => {
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    const id = await send({ people: [office.ids.editor] }, { at: `${day}T08:30` })
    expect((await read(id)).at).toBe(`${day}T05:30:00.000Z`)
    await cancel(id)
  })

  it('asked twice with one key is one', async () => {
    const headers = { 'idempotency-key': 'one-message' }
    const body = { to: { people: [office.ids.editor] }, channels: ['inApp'], ...words }
    const [one, other] = await Promise.all([post(body, 'admin', headers), post(body, 'admin', headers)])
    expect([one.status, other.status]).toEqual([202, 202])
    expect(one.body.doc.id).toBe(other.body.doc.id)
    await plan()
    expect(await told(one.body.doc.id)).toHaveLength(1)
  })

  it('is an administrator’s alone', async () => {
    const id = await send({ people: [office.ids.editor] }, { channels: ['inApp'], at: new Date(Date.now() + 3_600_000).toISOString() })
    for (const person of ['editor', 'client', null] as const) {
      const denied = person === null ? 401 : 403
      expect((await post({ to: { roles: ['client'] }, ...words }, person)).status).toBe(denied)
      expect((await office.ask(person, 'GET', '/notifications/sends')).status).toBe(denied)
      expect((await office.ask(person, 'GET', `/notifications/sends/${id}`)).status).toBe(denied)
      expect((await office.ask(person, 'POST', `/notifications/sends/${id}/cancel`)).status).toBe(denied)
    }
    expect((await office.ask('admin', 'GET', '/notifications/sends/999999')).status).toBe(404)
    expect((await cancel(999_999)).status).toBe(404)
    await cancel(id)
  })
})

describe('stopping one', () => {
  it('two at once: one does', async () => {
    const id = await send({ roles: ['client'] }, { at: new Date(Date.now() + 3_600_000).toISOString() })
    const answers = await Promise.all([cancel(id), cancel(id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    await pass(id)
    await plan()
    expect(await told(id)).toEqual([])
    expect(await read(id)).toMatchObject({ state: 'cancelled', planned: 0 })
  })

  it('while it is being sent, whoever was not told by then is not', async () => {
    await settleRate()
    await allow(60)
    const people = await crowd(40, 'half')
    const id = await send({ people }, { channels: ['email'] })
    await plan()
    expect(await read(id)).toMatchObject({ state: 'sending', total: 40, planned: 10 })
    await office.sql(`update deliveries set state = 'delivered' where id in (select id from deliveries where send_id = $1 order by recipient_id limit 3)`, [id])
    expect((await cancel(id)).status).toBe(200)
    await settleRate()
    await plan()
    expect(await read(id)).toMatchObject({ state: 'cancelled', planned: 10, deliveries: { delivered: 3, cancelled: 7, waiting: 0 } })
    await allow(60_000)
  })

  it('a worker that plans a batch at that moment is waited for, and what it planned is taken back', async () => {
    const people = await crowd(30, 'race')
    const ids = await Promise.all(Array.from({ length: 5 }, () => send({ people }, { channels: ['inApp'] })))
    await Promise.all([plan(), plan(), ...ids.map((id) => cancel(id))])
    await plan()
    for (const id of ids) {
      const { state, planned, deliveries } = await read(id)
      if (state === 'done') expect(deliveries).toMatchObject({ waiting: 30, cancelled: 0 })
      else expect({ state, deliveries }).toMatchObject({ state: 'cancelled', deliveries: { waiting: 0, cancelled: planned } })
    }
  })
})

describe('some at a time', () => {
  it('mails wait for their turn, messages in the application do not, and a short one passes a long one', async () => {
    await settleRate()
    await allow(60)
    const people = await crowd(25, 'slow')
    const long = await send({ people }, { channels: ['email'] })
    await plan()
    const inApp = await send({ people }, { channels: ['inApp'] })
    const short = await send({ people: people.slice(0, 4) }, { channels: ['email'] })
    await plan()
    expect([(await read(long)).planned, (await read(inApp)).planned, (await read(short)).planned]).toEqual([10, 25, 0])
    await settleRate()
    await plan()
    expect([(await read(long)).planned, (await read(short)).planned]).toEqual([16, 4])
    await allow(60_000)
  })

  it('none is planned while the last ones have not gone out', async () => {
    await settleRate()
    await allow(60)
    const people = await crowd(25, 'held')
    const id = await send({ people }, { channels: ['email'] })
    await plan()
    await office.sql(`update deliveries set state = 'waiting' where send_id = $1`, [id])
    await settleRate()
    await plan()
    expect((await read(id)).planned).toBe(10)
    await office.sql(`update deliveries set state = 'delivered' where send_id = $1 and state = 'waiting'`, [id])
    await plan()
    expect((await read(id)).planned).toBe(20)
    await allow(60_000)
    await office.sql(`update deliveries set state = 'delivered' where send_id is not null`)
  })
})

describe('a worker that is killed', () => {
  it.each(['deliveries', 'pgboss.job'])('at its write to %s: nobody twice, nobody forgotten', async (table) => {
    await allGone()
    const people = await crowd(1200, `kill-${table}-`)
    const id = await send({ people: people.slice(0, 1000) }, { channels: ['inApp', 'email'] })
    await killWaitingWorker(office.databaseUrl, table, [runner])
    const { planned } = await read(id)
    expect(await told(id)).toHaveLength(planned * 2)
    // The last statement of who was killed may still run, and holds its turn until it ends.
    await expect.poll(async () => {
      await Promise.all([plan(), plan()])
      return read(id)
    }, { timeout: 60_000 }).toMatchObject({ state: 'done', total: 1000, planned: 1000 })
    const rows = await told(id)
    expect(rows).toHaveLength(2000)
    expect(rows.every(({ count }) => count === 1)).toBe(true)
    const trail = await office.sql(`select 1 from audit_logs where action = 'messageSent' and entity_id = $1`, [String(id)])
    expect(trail).toHaveLength(1)
  })

  it('whose account was closed meanwhile is passed over', async () => {
    const people = await crowd(3, 'gone')
    await allGone()
    await allow(6)
    const id = await send({ people }, { channels: ['email'] })
    await plan()
    expect(await read(id)).toMatchObject({ total: 3, planned: 1 })
    await office.sql(`update users set status = 'deactivated' where id = $1`, [people[1]])
    await allow(60_000)
    await plan()
    expect(await read(id)).toMatchObject({ state: 'done', total: 3, planned: 3 })
    expect((await told(id)).map(({ person }) => person)).toEqual([people[0], people[2]])
  })
})

describe('ten thousand people', () => {
  it('are planned in batches of bounded size', async () => {
    await allGone()
    await crowd(10_000, 'many')
    const id = await send({ roles: ['client'] }, { channels: ['inApp'] })
    const before = process.memoryUsage().heapUsed
    const started = performance.now()
    await plan()
    const took = performance.now() - started
    const grown = process.memoryUsage().heapUsed - before
    const { total, planned, state } = await read(id)
    expect({ state, planned }).toEqual({ state: 'done', planned: total })
    expect(total).toBeGreaterThan(10_000)
    const [batches] = await office.sql<{ count: number; most: number }>(
      `select count(*)::int as count, max(size)::int as most from (select count(*) as size from deliveries where send_id = $1 group by notice_id) notice`, [id])
    expect(batches).toMatchObject({ count: Math.ceil(total / 500), most: 500 })
    process.stdout.write(`10,000 people: ${Math.round(took)} ms, heap ${Math.round(grown / 1_048_576)} MB\n`)
  })
})
