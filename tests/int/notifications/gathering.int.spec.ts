import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { gatherDue } from '../../../src/notifications/digest/gatherDue.ts'
import { forgetSettings } from '../../../src/platform/settings.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'
import { mailsTo, mailWaits } from './waitingMails.ts'

let office: Office
let transactions: number[]
beforeAll(async () => {
  office = await openOffice()
  transactions = [(await office.create('admin')).id, (await office.create('admin')).id]
  await office.workOff()
})
afterAll(() => office.close())
beforeEach(async () => {
  await office.sql('delete from deliveries')
  await office.sql('delete from notification_preferences')
})

const prefer = (person: PersonKey, body: unknown) => office.ask(person, 'PUT', `/users/${office.ids[person]}/notification-preferences`, { body })
const gather = (at = new Date()) => gatherDue(office.payload, at)
const future = new Date(Date.now() + 3_600_000)

describe('a digest', () => {
  it('is one mail of all that is due, and takes nothing else', async () => {
    await prefer('editor', { digest: 'daily' })
    const due = [await mailWaits(office, 'editor', { transaction: transactions[0]! }), await mailWaits(office, 'editor', { transaction: transactions[1]! }), await mailWaits(office, 'editor')]
    const later = await mailWaits(office, 'editor', { dueAt: future })
    const plain = await mailWaits(office, 'editor', { state: 'waiting', dueAt: future })
    expect(await gather()).toBe(1)
    expect(await gather()).toBe(0)
    const mails = await mailsTo(office, 'editor')
    const [digest, ...others] = mails.filter(({ template }) => template === 'digest')
    expect(others).toEqual([])
    expect(digest).toMatchObject({ state: 'waiting', data: { period: 'daily' } })
    const stateOf = (id: string) => mails.find((each) => each.id === id)
    for (const id of due) expect(stateOf(id)).toMatchObject({ state: 'gathered', digest: digest!.id })
    expect([stateOf(later)?.state, stateOf(plain)?.state]).toEqual(['digest', 'waiting'])
    expect(await office.sql('select 1 from deliveries where recipient_id <> $1', [office.ids.editor])).toEqual([])
  })

  it('is made once by any number of workers at once', async () => {
    const people = ['editor', 'editor2', 'admin', 'admin2', 'client', 'client2'] as const
    for (const person of people) {
      await prefer(person, { digest: 'weekly' })
      for (let count = 0; count < 4; count += 1) await mailWaits(office, person, { transaction: transactions[count % 2]! })
    }
    const made = await Promise.all(Array.from({ length: 6 }, () => gather()))
    expect(made.reduce((sum, each) => sum + each, 0)).toBe(people.length)
    const rows = await office.sql<{ made: number; gathered: number; left: number }>(
      `select count(*) filter (where template = 'digest')::int as made, count(*) filter (where state = 'gathered' and digest_id is not null)::int as gathered,
         count(*) filter (where state = 'digest')::int as left from deliveries group by recipient_id`,
    )
    expect(rows).toEqual(people.map(() => ({ made: 1, gathered: 4, left: 0 })))
  })

  it('is not half made when its worker is killed between two lines, and then made once', async () => {
    await prefer('editor', { digest: 'daily' })
    for (let count = 0; count < 3; count += 1) await mailWaits(office, 'editor')
    await killedWhile(`new.state = 'gathered'`)
    const left = await mailsTo(office, 'editor')
    expect(left.map(({ template, state, digest }) => [template, state, digest])).toEqual(left.map(() => ['completed', 'digest', null]))
    expect(left).toHaveLength(3)
    expect(await gather()).toBe(1)
    expect((await mailsTo(office, 'editor')).map(({ state }) => state).sort()).toEqual(['gathered', 'gathered', 'gathered', 'waiting'])
  })
})

describe('mails about one transaction that waited for each other', () => {
  it('become one, with those that are due a little later; one alone stays itself', async () => {
    const [first, second] = transactions as [number, number]
    const together = [await mailWaits(office, 'client', { transaction: first }), await mailWaits(office, 'client', { transaction: first, dueAt: future })]
    const alone = await mailWaits(office, 'client', { transaction: second })
    const none = await mailWaits(office, 'client')
    expect(await gather()).toBe(3)
    const mails = await mailsTo(office, 'client')
    const digest = mails.find(({ template }) => template === 'digest')
    expect(digest).toMatchObject({ state: 'waiting', data: { transactionId: first } })
    for (const id of together) expect(mails.find((each) => each.id === id)).toMatchObject({ state: 'gathered', digest: digest!.id })
    for (const id of [alone, none]) expect(mails.find((each) => each.id === id)).toMatchObject({ state: 'waiting', digest: null, template: 'completed' })
  })
})

describe('mails that wait follow a change of mind', () => {
  const waiting = async (person: PersonKey, id: string) => (await mailsTo(office, person)).find((each) => each.id === id)!

  it('out of the digest at once, and into one', async () => {
    const held = await mailWaits(office, 'editor', { dueAt: future })
    await prefer('editor', { digest: 'daily' })
    expect((await waiting('editor', held)).state).toBe('digest')
    await prefer('editor', { digest: 'off' })
    const out = await waiting('editor', held)
    expect([out.state, out.dueAt.getTime() <= Date.now()]).toEqual(['waiting', true])
    await prefer('editor', { digest: 'weekly', digestWeekday: 3, digestHour: 9 })
    const back = await waiting('editor', held)
    expect([back.state, back.dueAt.getUTCDay(), back.dueAt.toISOString().slice(11)]).toEqual(['digest', 3, '06:00:00.000Z'])
  })

  it('past quiet hours that are no more, never out of those that hold', async () => {
    const held = await mailWaits(office, 'editor', { state: 'waiting', dueAt: future })
    await prefer('editor', { quietHours: quietFromNowOn() })
    expect((await waiting('editor', held)).dueAt.getTime()).toBeGreaterThan(Date.now())
    await prefer('editor', { quietHours: 'off' })
    expect((await waiting('editor', held)).dueAt.getTime()).toBeLessThanOrEqual(Date.now())
  })

  it('nowhere, where they are not wanted any more; what is critical, being sent or of the account stays', async () => {
    const stop = await mailWaits(office, 'editor', { event: 'completed', state: 'waiting', dueAt: future })
    const other = await mailWaits(office, 'editor', { event: 'dueSoon', state: 'waiting', dueAt: future })
    const critical = await mailWaits(office, 'editor', { event: 'slaEscalated', state: 'waiting', dueAt: future, critical: true })
    const tried = await mailWaits(office, 'editor', { event: 'dueSoon', state: 'waiting', dueAt: future, tries: 2 })
    await office.sql(`insert into deliveries (channel, recipient_id, template, state, due_at) values ('email', $1, 'passwordChanged', 'waiting', $2)`, [office.ids.editor, future])
    await prefer('editor', { events: { completed: { email: false } } })
    expect(await waiting('editor', stop)).toMatchObject({ state: 'skipped', reason: 'notWanted' })
    expect((await waiting('editor', other)).state).toBe('waiting')
    // What was refused before by the mail server keeps its turn.
    expect((await waiting('editor', tried)).dueAt).toEqual(future)
    await prefer('editor', { noMail: true })
    expect(await waiting('editor', other)).toMatchObject({ state: 'skipped', reason: 'noMail' })
    expect(await waiting('editor', tried)).toMatchObject({ state: 'skipped', reason: 'noMail' })
    expect(await waiting('editor', critical)).toMatchObject({ state: 'waiting', dueAt: future })
    expect((await mailsTo(office, 'editor')).find(({ template }) => template === 'passwordChanged')).toMatchObject({ state: 'waiting', dueAt: future })
  })

  it('a batch waits no longer for it', async () => {
    await office.ask('admin', 'POST', '/globals/settings', { body: { notifications: { batchMinutes: 60 } } })
    forgetSettings(office.payload)
    const held = await mailWaits(office, 'editor', { transaction: transactions[0]!, dueAt: future })
    await office.sql(`update deliveries set created_at = now() - interval '59 minutes' where id = $1`, [held])
    await prefer('editor', { digestHour: 5 })
    const moved = await waiting('editor', held)
    expect(moved.state).toBe('digest')
    expect(moved.dueAt.getTime() - Date.now()).toBeLessThan(120_000)
    await office.ask('admin', 'POST', '/globals/settings', { body: { notifications: { batchMinutes: null } } })
    forgetSettings(office.payload)
  })
})

/** Quiet since two minutes ago, for a day less two minutes, in the office's time zone. */
function quietFromNowOn(): { from: string; to: string } {
  const clock = (at: number) => new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Riyadh', hour: '2-digit', minute: '2-digit' }).format(at)
  return { from: clock(Date.now() - 120_000), to: clock(Date.now() - 240_000) }
}

/** Runs a worker, holds it at the first delivery that is changed like this, and kills it there. */
async function killedWhile(condition: string): Promise<void> {
  await office.sql(`create function held() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(4711); return new; end $$`)
  await office.sql(`create trigger held before update on deliveries for each row when (${condition}) execute function held()`)
  const holder = await office.payload.db.pool.connect()
  try {
    await holder.query('select pg_advisory_lock(4711)')
    const child = spawn(process.execPath, [`${import.meta.dirname}/runGather.ts`], { env: { ...process.env, DATABASE_URL: office.databaseUrl }, stdio: ['ignore', 'inherit', 'inherit'] })
    const gone = once(child, 'exit')
    try {
      const isHeld = async () => (await holder.query(`select 1 from pg_locks where locktype = 'advisory' and objid = 4711 and not granted`)).rows.length > 0
      while (!(await isHeld())) {
        if (child.exitCode !== null) throw new Error(`The worker ended with ${child.exitCode} before it was killed.`)
        await holder.query('select pg_sleep(0.05)')
      }
    } finally {
      child.kill('SIGKILL')
      await gone
      await holder.query('select pg_advisory_unlock(4711)')
    }
    // Its tx ends when the server notices that it is gone.
    while ((await holder.query(`select 1 from pg_locks where relation = 'deliveries'::regclass and mode = 'RowExclusiveLock'`)).rows.length > 0) {
      await holder.query('select pg_sleep(0.05)')
    }
  } finally {
    holder.release()
    await office.sql('drop function held cascade')
  }
}
