import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { harbour } from '../../helpers/harbour.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { fetchFeed } from '../../../src/calendars/fetchFeed.ts'
import { takeInFeed } from '../../../src/calendars/takeInFeed.ts'
import { safeFetch } from '../../../src/platform/safeFetch.ts'

const event = (lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const feedOf = (...events: string[][]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flatMap(event), 'END:VCALENDAR'].join('\r\n')
const nationalDay = ['SUMMARY:National Day', 'DTSTART;VALUE=DATE:20260923', 'DTEND;VALUE=DATE:20260924', 'RRULE:FREQ=YEARLY']
/** Two working days that lie ahead whenever this runs: the first Tuesday of next December and the day after. */
const december = new Date().getUTCFullYear() + 1
const first = (10 - new Date(Date.UTC(december, 11, 1)).getUTCDay()) % 7 || 7
const [fairFrom, fairTo, fairOver] = [0, 1, 2].map((more) => `${december}-12-${String(first + more).padStart(2, '0')}`) as [string, string, string]
const inFeed = (day: string) => day.replaceAll('-', '')
const fair = ['SUMMARY:Fair', `DTSTART;VALUE=DATE:${inFeed(fairFrom)}`, `DTEND;VALUE=DATE:${inFeed(fairOver)}`]

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.ask('admin', 'POST', '/calendars', { body: harbour() })
})
afterAll(() => office.close())

const stored = async () => (await office.ask('admin', 'GET', '/calendars?where[key][equals]=harbour')).body.docs[0]
const send = (fields: Record<string, string | Blob>, as: 'admin' | 'editor' | null = 'admin', headers: Record<string, string> = {}) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, value, 'days.ics')
  }
  return office.ask(as, 'POST', '/calendars/import-feed', { form, headers })
}

describe('a feed that is sent', () => {
  it('is only looked at unless told otherwise', async () => {
    const before = await stored()
    const { status, body } = await send({ calendar: 'harbour', text: feedOf(nationalDay, fair, ['SUMMARY:Nothing']) })
    expect([status, body.dryRun, body.taken]).toEqual([200, true, 2])
    expect(body.found).toMatchObject([
      { name: { en: 'National Day' }, on: { kind: 'yearly', month: 9, day: 23 }, known: false },
      { name: { en: 'Fair' }, on: { kind: 'dates', from: fairFrom, to: fairTo }, dates: [{ from: fairFrom, to: fairTo }], minutes: 1920 },
    ])
    expect(body.findings).toMatchObject([{ code: 'NO_START', severity: 'error' }])
    expect(await stored()).toEqual(before)
    expect((await send({ calendar: 'office', text: feedOf(fair) })).body.taken).toBe(1)
  })

  it('is taken over once, as a file, those that were chosen', async () => {
    const file = new Blob([feedOf(nationalDay, fair)], { type: 'text/calendar' })
    const { rev } = await stored()
    expect((await send({ calendar: 'harbour', file, dryRun: 'false' }, 'admin', { 'if-match': `"${rev + 5}"` })).status).toBe(412)
    const first = await send({ calendar: 'harbour', file, dryRun: 'false', only: '1' })
    expect([first.status, first.body.taken, first.body.calendar.rev]).toEqual([200, 1, rev + 1])
    const second = await send({ calendar: 'harbour', file, dryRun: 'false' })
    expect([second.body.taken, second.body.found.map(({ known }: any) => known)]).toEqual([1, [false, true]])
    const again = await send({ calendar: 'harbour', file, dryRun: 'false' })
    expect([again.body.taken, again.body.calendar.version]).toEqual([0, second.body.calendar.version])
    expect((await stored()).content.daysOff.map(({ name }: any) => name.en)).toEqual(['Founding Day', 'Fair', 'National Day'])
  })

  it.each([
    ['nothing', { calendar: 'harbour' }, 400, 'VALIDATION_FAILED'],
    ['a calendar nobody knows', { calendar: 'nowhere', text: feedOf(fair) }, 404, 'NOT_FOUND'],
    ['for the office’s own calendar', { calendar: 'office', text: feedOf(fair), dryRun: 'false' }, 409, 'CALENDAR_OF_SETTINGS'],
    ['an address inside the house', { calendar: 'harbour', url: 'https://127.0.0.1/days.ics' }, 422, 'FEED_NOT_READ'],
    ['an address without https', { calendar: 'harbour', url: 'http://example.com/days.ics' }, 422, 'FEED_NOT_READ'],
  ])('%s is refused', async (_what, fields, status, code) => {
    const answer = await send(fields)
    expect([answer.status, answer.body.errors[0].code]).toEqual([status, code])
  })

  it('that is no feed, is said to be none', async () => {
    expect((await send({ calendar: 'harbour', text: 'Dear all' })).body).toMatchObject({ found: [], findings: [{ code: 'NOT_A_CALENDAR' }] })
  })

  it('is refused to who may not', async () => {
    expect((await send({ calendar: 'harbour', text: feedOf(fair) }, 'editor')).status).toBe(403)
    expect((await send({ calendar: 'harbour', text: feedOf(fair) }, null)).status).toBe(401)
  })
})

describe('a feed that a calendar is subscribed to', () => {
  const tls = (file: string) => readFileSync(new URL(`../../fixtures/tls/${file}.pem`, import.meta.url), 'utf8')
  let server: Server
  let answer: { status: number; body: string }
  let address: string
  let id: number

  /** As the job does it, but this machine may be asked, under the name of the certificate. */
  const read = () =>
    takeInFeed(office.payload, id, (url) =>
      fetchFeed(url, (each, options) =>
        safeFetch(each, { ...options, allowPrivate: ['127.0.0.1'], authorities: tls('certificate'), resolve: async () => [{ address: '127.0.0.1', family: 4 }] }),
      ),
    )
  const offIn = async (date: string) => (await office.ask('admin', 'GET', `/calendars/harbour/preview?from=${date}&to=${date}`)).body.days[0].names

  beforeAll(async () => {
    server = createServer({ key: tls('key'), cert: tls('certificate') }, (_request, response) => response.writeHead(answer.status).end(answer.body))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    address = `https://feeds.example:${(server.address() as AddressInfo).port}/days.ics`
    const calendar = await stored()
    id = calendar.id
    const saved = await office.ask('admin', 'PATCH', `/calendars/${id}`, { body: { content: harbour().content, feedUrl: address } })
    expect(saved.body.doc).toMatchObject({ feedUrl: address, feed: null })
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('is read by a job, which asks no machine of the house', async () => {
    await office.workOff()
    expect((await stored()).feed).toMatchObject({ daysOff: [], problem: { en: expect.stringMatching(/could not be read/), ar: expect.stringMatching(/\p{Script=Arabic}/u) } })
  })

  it('gives its days beside those written, as a new version, and nothing when nothing is new', async () => {
    answer = { status: 200, body: feedOf(fair) }
    const before = await stored()
    await read()
    const after = await stored()
    expect([after.rev, after.version === before.version, after.feed.problem]).toEqual([before.rev + 1, false, null])
    expect([await offIn(fairFrom), await offIn(`${december}-02-22`)]).toEqual([['Fair'], ['Founding Day']])
    await read()
    await Promise.all([read(), read()])
    expect((await stored()).rev).toBe(after.rev)
    const [entry] = await office.sql<any>(`select actor_id, before, after from audit_logs where entity = 'calendars' order by id desc limit 1`)
    expect(entry).toMatchObject({ actor_id: null, after: { feed: { daysOff: [{ name: { en: 'Fair' } }] } } })
  })

  it.each([
    ['it is not there', { status: 404, body: '' }], ['it is something else', { status: 200, body: '<html>' }],
    ['it is far too much', { status: 200, body: feedOf(...Array.from({ length: 1_001 }, (_, index) => [`SUMMARY:Day ${index}`, 'DTSTART;VALUE=DATE:20261201'])) }],
  ])('keeps what there was when %s', async (_what, given) => {
    answer = given
    const before = await stored()
    await read()
    const { rev, version, feed } = await stored()
    expect([rev, version, feed.daysOff, feed.problem.ar]).toEqual([before.rev, before.version, before.feed.daysOff, expect.stringMatching(/\p{Script=Arabic}/u)])
  })

  it('no longer gives its days when it is taken off, nor when it changes meanwhile', async () => {
    answer = { status: 200, body: feedOf(fair) }
    await read()
    await office.ask('admin', 'PATCH', `/calendars/${id}`, { body: { feedUrl: '' } })
    expect(await stored()).toMatchObject({ feedUrl: null, feed: null })
    expect(await offIn(fairFrom)).toEqual([])
    await read()
    expect((await stored()).feed).toBeNull()
    expect((await office.ask('admin', 'POST', '/calendars/harbour/read-feed')).body.errors[0].code).toBe('VALIDATION_FAILED')
  })

  it('is read again when somebody asks for it, and every day', async () => {
    await office.ask('admin', 'PATCH', `/calendars/${id}`, { body: { feedUrl: address } })
    expect((await office.ask('admin', 'POST', '/calendars/harbour/read-feed')).status).toBe(202)
    expect((await office.ask('editor', 'POST', '/calendars/harbour/read-feed')).status).toBe(403)
    expect((await office.ask('admin', 'POST', '/calendars/office/read-feed')).status).toBe(409)
    const { readFeedsHandler } = await import('../../../src/calendars/handlers/readFeeds.ts')
    await office.workOff()
    const waiting = () => office.sql<{ data: any }>(`select data from pgboss.job where name = 'calendars.read-feed' and state = 'created'`)
    const tick = () =>
      readFeedsHandler({ payload: office.payload, data: { occurrence: '2026-11-23T02:07:00.000Z' }, jobId: 'x', signal: new AbortController().signal, lastTry: true })
    await tick()
    await tick()
    expect((await waiting()).map(({ data }) => data)).toEqual([{ calendar: id }])
  })
})
