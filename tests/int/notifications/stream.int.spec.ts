import fc from 'fast-check'
import { Client, Pool, type PoolClient } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../helpers/decide.ts'
import { openEventStream, type EventStream } from '../../helpers/eventStream.ts'
import { tellPeople } from '../../helpers/notices.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'
import { startApi, type RunningApi } from '../../helpers/startApi.ts'

let office: Office
let apis: RunningApi[]
const open: EventStream[] = []

beforeAll(async () => {
  office = await openOffice()
  apis = await Promise.all([startApi(office), startApi(office)])
})
afterAll(async () => {
  await Promise.all((apis ?? []).map((api) => api.stop()))
  await office?.close()
})
afterEach(async () => {
  for (const stream of open.splice(0)) {
    stream.close()
    await stream.ended
  }
})

const stream = async (person: PersonKey, { at = 0, since, locale = 'en' }: { at?: number; since?: string; locale?: string } = {}) => {
  const headers = { authorization: `JWT ${await office.tokenOf(person)}`, 'accept-language': locale, ...(since ? { 'last-event-id': since } : {}) }
  const opened = await openEventStream(`${apis[at]!.url}/notifications/stream`, headers)
  open.push(opened)
  return opened
}
const is = (event: string) => (each: { event: string }) => each.event === event
const isNotice = (id: number) => (each: { event: string; data: any }) => each.event === 'notification' && each.data.id === id
const noticesOf = ({ events }: EventStream) => events.filter(is('notification')).map(({ data }) => data.id as number)

describe('a stream', () => {
  it('says how things stand, then what is told, in each process and language, to whom it is told', async () => {
    const [here, there, other] = [await stream('editor'), await stream('editor', { at: 1, locale: 'ar' }), await stream('client')]
    expect(here.headers.get('content-type')).toContain('text/event-stream')
    expect([here.headers.get('x-accel-buffering'), here.headers.get('cache-control')]).toEqual(['no', 'no-store, no-transform'])
    expect((await here.next(is('state'))).data).toEqual({ unread: 0 })
    const [id] = await tellPeople(office, ['editor'])
    expect((await here.next(isNotice(id!))).data).toMatchObject({ title: 'Transaction completed', readAt: null })
    expect((await there.next(isNotice(id!))).data.title).toBe('اكتملت المعاملة')
    // A signal of their own is the fence behind which nothing can still be on its way.
    const [own] = await tellPeople(office, ['client'])
    await other.next(isNotice(own!))
    expect(noticesOf(other)).toEqual([own])
  })

  it('tells the other tabs that something was read, and nobody else', async () => {
    const [tab, other] = [await stream('editor', { at: 1 }), await stream('client')]
    await tab.next(is('state'))
    await tellPeople(office, ['editor'])
    await tab.next(is('notification'))
    await office.ask('editor', 'POST', '/notifications/read', { body: { all: true } })
    await tab.next(is('changed'))
    const [own] = await tellPeople(office, ['client'])
    await other.next(isNotice(own!))
    expect(other.events.filter(is('changed'))).toEqual([])
  })

  it('is for who is signed in, as often as the limit says', async () => {
    expect((await openEventStream(`${apis[0]!.url}/notifications/stream`)).status).toBe(401)
    for (let count = 0; count < 20; count += 1) expect((await stream('editor2')).status).toBe(200)
    expect((await stream('editor2')).status).toBe(429)
    expect((await stream('editor2', { at: 1 })).status).toBe(200)
    open[0]!.close()
    await open[0]!.ended
    // The place is free as soon as the server has noticed.
    for (let status = 0; status !== 200; ) status = (await stream('editor2')).status
  })
})

describe('coming back', () => {
  it('brings what was missed, and what was seen already not once more than needed', async () => {
    const first = await stream('editor')
    await first.next(is('state'))
    const [seen] = await tellPeople(office, ['editor'])
    await first.next(isNotice(seen!))
    first.close()
    const missed = [await tellPeople(office, ['editor']), await tellPeople(office, ['editor'])].flat()
    const second = await stream('editor', { at: 1, since: first.lastId()! })
    await second.next(is('state'))
    expect(noticesOf(second).filter((id) => id !== seen)).toEqual(missed)
  })

  it('misses nothing when rows become visible in another order than their ids', async () => {
    const late = new Client({ connectionString: office.databaseUrl })
    await late.connect()
    try {
      // A tx that takes its id, and its numbers, early, and commits last.
      await late.query('begin')
      const { rows: [early] } = await late.query<{ id: number }>(
        `insert into notifications (delivery_key, recipient_id, event, data, notice_id) values ('late', $1, 'completed', '{"type":"completed"}', 77) returning id`,
        [office.ids.editor],
      )
      const first = await stream('editor')
      await first.next(is('state'))
      const [between] = await tellPeople(office, ['editor'])
      await first.next(isNotice(between!))
      expect(early!.id).toBeLessThan(between!)
      first.close()
      await first.ended
      await late.query('commit')
      const second = await stream('editor', { since: first.lastId()! })
      await second.next(is('state'))
      expect(noticesOf(second)).toContain(early!.id)
    } finally {
      await late.end()
    }
  })

  it('misses nothing in whatever order writers begin and commit, and whenever the line drops', async () => {
    const doing = fc.constantFrom('begin', 'begin', 'commit the first', 'commit the last', 'drop')
    const pool = new Pool({ connectionString: office.databaseUrl, max: 30 })
    let made = 0
    try {
      await fc.assert(fc.asyncProperty(fc.array(doing, { minLength: 6, maxLength: 25 }), async (deeds) => {
        const writers: PoolClient[] = []
        const due: number[] = []
        const seen = new Set<number>()
        let at = 0
        let line = await stream('editor')
        await line.next(is('state'))
        const drop = async () => {
          line.close()
          await line.ended
          for (const id of noticesOf(line)) seen.add(id)
          at = 1 - at
          line = await stream('editor', { at, since: line.lastId()! })
          await line.next(is('state'))
          expect(line.events.filter(is('reset'))).toEqual([])
        }
        const commit = async (writer: PoolClient | undefined) => {
          await writer?.query('commit')
          writer?.release()
        }
        for (const deed of deeds) {
          if (deed === 'drop') await drop()
          else if (deed === 'commit the first') await commit(writers.shift())
          else if (deed === 'commit the last') await commit(writers.pop())
          else {
            const writer = await pool.connect()
            await writer.query('begin')
            made += 1
            const { rows } = await writer.query<{ id: number }>(
              `insert into notifications (delivery_key, recipient_id, event, data, notice_id) values ($1, $2, 'completed', '{"type":"completed"}', $3) returning id`,
              [`order ${made}`, office.ids.editor, 5_000_000 + made],
            )
            await writer.query(`select pg_notify('mdc_notices', json_build_object('n', $1::int)::text)`, [5_000_000 + made])
            due.push(rows[0]!.id)
            writers.push(writer)
          }
        }
        for (const writer of writers) await commit(writer)
        await drop()
        const [last] = await tellPeople(office, ['editor'])
        await line.next(isNotice(last!))
        for (const id of noticesOf(line)) seen.add(id)
        expect(due.filter((id) => !seen.has(id))).toEqual([])
        line.close()
        await line.ended
        await office.sql('delete from notifications')
      }), { numRuns: 12 })
    } finally {
      await pool.end()
    }
  })

  it.each(['nonsense', '999999999999', '-1', '12345678901234567890123'])('from a place that is none (%s) means asking anew', async (since) => {
    const back = await stream('editor', { since })
    await back.next(is('state'))
    expect(back.events.map(({ event }) => event)).toEqual(['reset', 'state'])
  })

  it('after hundreds of notices means asking anew', async () => {
    const first = await stream('client2')
    await first.next(is('state'))
    first.close()
    await office.sql(
      `insert into notifications (delivery_key, recipient_id, event, data) select 'many' || n, $1, 'completed', '{"type":"completed"}' from generate_series(1, 201) n`,
      [office.ids.client2],
    )
    const back = await stream('client2', { since: first.lastId()! })
    expect((await back.next(is('state'))).data).toEqual({ unread: 201 })
    expect(back.events.map(({ event }) => event)).toEqual(['reset', 'state'])
  })
})

describe('the line on which the database tells', () => {
  it('may be cut at any moment: what is told meanwhile is caught up with', async () => {
    const here = await stream('editor')
    await here.next(is('state'))
    const [before] = await tellPeople(office, ['editor'])
    await here.next(isNotice(before!))
    for (let round = 0; round < 3; round += 1) {
      const [cut] = await office.sql<{ count: number }>(
        `select count(pg_terminate_backend(pid))::int as count from pg_stat_activity where application_name = 'mdc-tracker-listener' and datname = current_database()`,
      )
      expect(cut!.count).toBeGreaterThan(0)
      const [id] = await tellPeople(office, ['editor'])
      await here.next(isNotice(id!))
      await here.next((each) => each.event === 'changed' && here.events.filter(is('changed')).length > round)
    }
  })

  it('is one for each process, however many read', async () => {
    await Promise.all([stream('editor'), stream('client'), stream('admin'), stream('admin', { at: 1 })])
    const [lines] = await office.sql<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where application_name = 'mdc-tracker-listener' and datname = current_database()`,
    )
    expect(lines!.count).toBe(2)
  })
})

describe('who may not read any more is let go', () => {
  it('whose session is ended', async () => {
    const token = await office.tokenOf('admin2')
    const mine = await openEventStream(`${apis[0]!.url}/notifications/stream`, { authorization: `JWT ${token}` })
    await mine.next(is('state'))
    await office.ask('admin', 'POST', `/users/${office.ids.admin2}/end-sessions`)
    await mine.ended
    expect((await openEventStream(`${apis[0]!.url}/notifications/stream`, { authorization: `JWT ${token}` })).status).toBe(401)
  })

  it('who is deactivated, and everybody who is not let in during maintenance', async () => {
    const [gone, editor, admin] = [await stream('client2'), await stream('editor', { at: 1 }), await stream('admin', { at: 1 })]
    await admin.next(is('state'))
    await office.ask('admin', 'PUT', `/users/${office.ids.client2}/deactivate`)
    await gone.ended
    await decide(office, { maintenance: { enabled: true } })
    try {
      await editor.ended
      expect((await stream('editor', { at: 1 })).status).toBe(503)
    } finally {
      await decide(office, { maintenance: { enabled: false } })
    }
    const [id] = await tellPeople(office, ['admin'])
    await admin.next(isNotice(id!))
  })
})

it('a server that stops does not wait for its streams', async () => {
  const api = await startApi(office)
  const mine = await openEventStream(`${api.url}/notifications/stream`, { authorization: `JWT ${await office.tokenOf('editor')}` })
  await mine.next(is('state'))
  expect(await api.stop()).toBe(0)
  await mine.ended
})
