import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { jwtSign } from 'payload'
import { startOffice, type BenchOffice } from '../startOffice.ts'

const readers = Number(process.env['BENCH_STREAMS'] ?? 2_000)
const rounds = 10

/** One who reads, and how to wait for the next time a text comes. */
type Reader = { response: IncomingMessage; heard: (text: string) => Promise<void> }

/**
 * As many open streams as people, each of a person of their own, on one web process: the memory of the process with
 * them, and how long after its commit a notice for all has reached the last. Who reads is in this process, which takes
 * its part of the time.
 */
export default async function streams(): Promise<Record<string, unknown>> {
  const office = await startOffice(4_873)
  try {
    office.worker('pause')
    const headers = await people(office)
    // What the first requests load is no stream's doing.
    for (const header of headers.slice(0, 20)) (await open(office, header)).response.destroy()
    await quiet(office)
    office.forgetMemory()
    const before = office.memory().web
    const begun = performance.now()
    const open20: Reader[] = []
    for (let first = 0; first < headers.length; first += 20) open20.push(...(await Promise.all(headers.slice(first, first + 20).map((header) => open(office, header)))))
    const openedMs = performance.now() - begun
    const after = office.memory().web
    const times: number[] = []
    const toOne: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      times.push(await told(office, `all ${round}`, open20, 'true'))
      toOne.push(await told(office, `one ${round}`, open20.slice(0, 1), 'n = 1'))
    }
    const peak = office.memory().web
    for (const { response } of open20) response.destroy()
    return {
      streams: open20.length, memoryBeforeMb: before, memoryOpenMb: after, memoryPeakMb: peak, kbEach: Math.round(((after - before) * 1024) / open20.length),
      openedPerSecond: Math.round(open20.length / (openedMs / 1000)), toAllMs: spread(times), toOneMs: spread(toOne),
    }
  } finally {
    await office.stop()
  }
}

/** Tells everybody (of whom `where` holds) and gives the milliseconds from the commit until the last of them has read it. */
async function told(office: BenchOffice, name: string, concerned: readonly Reader[], where: string): Promise<number> {
  const heard = Promise.all(concerned.map((reader) => reader.heard(name)))
  await office.sql(
    `with told as (
       insert into notifications (delivery_key, recipient_id, event, data, notice_id)
       select $1 || n, id, 'messageSent', jsonb_build_object('type', 'messageSent', 'subject', jsonb_build_object('en', $1::text, 'ar', ''), 'message', jsonb_build_object('en', '', 'ar', '')), hashtext($1)
       from (select id, row_number() over (order by id) as n from users where email like '%@stream.example') as person where ${where} returning 1
     ) select pg_notify('mdc_notices', json_build_object('n', hashtext($1))::text) from (select count(*) from told) as done`,
    [name],
  )
  const committed = performance.now()
  await heard
  return performance.now() - committed
}

async function open(office: BenchOffice, authorization: string): Promise<Reader> {
  const asked = request(`${office.api}/notifications/stream`, { headers: { authorization }, agent: false })
  asked.end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  if (response.statusCode !== 200) throw new Error(`A stream was answered ${response.statusCode}.`)
  response.setEncoding('utf8')
  let waiting: { text: string; done: () => void } | null = null
  const begun = Promise.withResolvers<void>()
  response.on('data', (chunk: string) => {
    if (chunk.includes('event: state')) begun.resolve()
    if (waiting && chunk.includes(waiting.text)) waiting.done()
  })
  response.on('error', () => undefined)
  await begun.promise
  return { response, heard: (text) => new Promise((done) => (waiting = { text: `"${text}"`, done })) }
}

/** The header of each person, signed in by hand: storing and comparing passwords is slow on purpose. */
async function people(office: BenchOffice): Promise<string[]> {
  const rows = await office.sql(
    `with person as (
       insert into users (name, role, status, locale, email)
       select 'Reader ' || n, 'client', 'active', 'en', 'reader' || n || '@stream.example' from generate_series(1, $1) n returning id, email
     ), session as (
       insert into users_sessions (_order, _parent_id, id, created_at, expires_at) select 1, id, gen_random_uuid(), now(), now() + interval '1 day' from person returning id, _parent_id
     ) select person.id, email, session.id as sid from person join session on session._parent_id = person.id order by person.id`,
    [readers],
  )
  // As Payload makes its key of PAYLOAD_SECRET.
  const secret = createHash('sha256').update('bench-secret-bench-secret-bench-secret').digest('hex').slice(0, 32)
  return Promise.all(rows.map(async ({ id, email, sid }) => {
    const { token } = await jwtSign({ fieldsToSign: { id, email, sid, collection: 'users' }, secret, tokenExpiration: 86_400 })
    return `JWT ${token}`
  }))
}

/** Until the database has nothing to do for the web process: it has noticed that the first readers left. */
async function quiet(office: BenchOffice): Promise<void> {
  await office.sql('select pg_sleep(2), $1::text', [randomUUID()])
}

function spread(values: readonly number[]): { p50: number; max: number } {
  const sorted = values.toSorted((a, b) => a - b).map(Math.round)
  return { p50: sorted[Math.floor(sorted.length / 2)] ?? 0, max: sorted.at(-1) ?? 0 }
}
