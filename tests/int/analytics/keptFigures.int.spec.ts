import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { liftLimits } from '../../../bench/liftLimits.ts'
import { eventsOf, importHistory, publishTemplate, takeIn } from '../imports/histories.ts'
import { importFile, workbookOf } from '../imports/workbooks.ts'
import { randomFrom } from './officeOfFigures.ts'
import { happeningsFrom } from './happenings.ts'

let office: Office
const happens = happeningsFrom(99)
beforeAll(async () => {
  office = await openOffice()
  await liftLimits(office.sql)
  await publishTemplate(office, 'declarations')
}, 60_000)
afterAll(() => office.close())

const columns = 'cube, status, state_kind, version, type, category, priority, department, client, assignee, due'
const summed = `select ${columns}, sum(n)::int as n from transaction_counts_now group by ${columns} having sum(n) <> 0 order by ${columns}`

/** What the counts say, and what they say when everything is counted anew; nothing is left changed. */
async function counts() {
  const client = new Client({ connectionString: office.databaseUrl })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read')
    const kept = (await client.query(summed)).rows
    await client.query('rollback')
    await client.query('begin')
    await client.query('select recount_transactions()')
    const anew = (await client.query(summed)).rows
    await client.query('rollback')
    return { kept, anew }
  } finally {
    await client.end()
  }
}

/** The figures of each transaction as the database keeps them, and as they are computed from the whole history in the workflow's analytics. */
async function figures() {
  const { readCourses } = await import('../../../src/analytics/readCourses.ts')
  const { lastStepAt } = await import('../../../src/analytics/courses.ts')
  const { staysOf } = await import('../../../src/analytics/stays.ts')
  const courses = await readCourses(await office.requestOf('admin'), { text: 'select id from transactions', values: [] })
  const stays = staysOf(courses)
  const rework = new Int32Array(courses.count)
  const stayed = new Map<number, number[]>()
  for (let stay = 0; stay < stays.count; stay += 1) {
    const deed = courses.deeds[stays.entered[stay]!]
    if (stays.again[stay] && deed && deed.transition !== null) rework[stays.course[stay]!]! += 1
    if (!Number.isNaN(stays.until[stay]!)) stayed.set(stays.course[stay]!, [...(stayed.get(stays.course[stay]!) ?? []), stays.until[stay]! - stays.since[stay]!])
  }
  const computed = Array.from({ length: courses.count }, (_, course) => {
    const ended = courses.standings[courses.standing[course]!]!.kind === 'final'
    const [begin, last] = [courses.begin[course]!, lastStepAt(courses, course)]
    return {
      id: courses.ids[course], begun: begin, ended: ended ? last : null, hours: ended ? Math.round((last - begin) / 360) / 10_000 : null,
      rework: rework[course], stays: stayed.get(course) ?? [],
    }
  })
  const kept = await office.sql<any>(
    `select t.id, extract(epoch from begun_at)::float8 * 1000 as begun, extract(epoch from ended_at)::float8 * 1000 as ended, lead_hours::float8 as hours,
       rework_steps::int as rework, coalesce((select json_agg(round(extract(epoch from h.created_at - h.since) * 1000) order by h.created_at, h.id)
         from transaction_history h where h.transaction_id = t.id and h.since is not null), '[]') as stays
     from transactions t order by t.id`,
  )
  const rounded = (rows: any[]) => rows.map((row) => ({ ...row, begun: Math.round(row.begun), ended: row.ended === null ? null : Math.round(row.ended), hours: row.hours === null ? null : row.hours.toFixed(3) }))
  return { kept: rounded(kept), computed: rounded(computed) }
}

const { below } = randomFrom(98)
const somethingHappens = () => happens(office)

describe('what is kept is what would be counted', () => {
  it('after creations, moves, edits, deletions, restorations, imports and their undoing, many at once and folded in between', async () => {
    for (let round = 0; round < 40; round += 1) {
      await Promise.all([somethingHappens(), somethingHappens(), somethingHappens(), somethingHappens()])
      if (round % 7 === 0) await office.sql('select fold_transaction_counts(1)')
      if (round % 13 === 5) {
        const file = await workbookOf(Array.from({ length: 40 }, (_, row) => [`I-${below(1e9)}-${row}`, 'Al Noor', 'Submission']))
        const done = await importFile(office, 'admin', file)
        expect(done.imported).toBe(40)
        if (round % 2 === 1) expect((await office.ask('admin', 'POST', `/imports/${done.id}/undo`)).status).toBe(200)
      }
    }
    // Whatever chance did: one that goes back, as the office's own door lets it.
    const returned = await office.create('editor', { externalReference: 'BACK-1' })
    for (const [as, status] of [['editor', 'submitted'], ['admin', 'under_review'], ['admin', 'submitted'], ['admin', 'under_review']] as const) {
      expect((await office.ask(as, 'POST', `/transactions/${returned.id}/status`, { body: { status, comment: 'because' } })).status).toBe(200)
    }
    const { body: back } = await office.ask('admin', 'GET', `/transactions/${returned.id}`)
    expect([back.reworkSteps, back.begunAt, back.endedAt]).toEqual([2, back.createdAt, null])
    const { kept, anew } = await counts()
    expect(kept.length).toBeGreaterThan(10)
    expect(kept).toEqual(anew)
    const all = await figures()
    expect(all.kept).toEqual(all.computed)
    expect(all.kept.some(({ rework }) => rework > 0)).toBe(true)
    expect((await office.sql('select 1 from transactions where state_kind = $1 and outcome is null', ['final'])).length).toBe(0)
  }, 300_000)

  it('of a history that is older than its transaction, and of one that was taken back', async () => {
    await takeIn(office, ['OLD-1', 'OLD-2'])
    const lines = (name: string) => [
      `${name},2017-01-09T09:49:50.000+01:00,Declaration SUBMITTED by EMPLOYEE,EMPLOYEE`, `${name},2017-01-09T11:27:48.000+01:00,Declaration FINAL_APPROVED by SUPERVISOR,SUPERVISOR`,
      `${name},2017-01-10T09:34:44Z,Request Payment,UNDEFINED`, `${name},2017-01-12T17:31:22+01:00,Payment Handled,UNDEFINED`,
    ]
    expect((await importHistory(office, eventsOf(...lines('OLD-1').toReversed()))).imported).toBe(4)
    const taken = await importHistory(office, eventsOf(...lines('OLD-2')))
    const of = async (name: string) =>
      (await office.sql<any>('select begun_at, ended_at, outcome, lead_hours::float8 as hours from transactions where external_reference = $1', [name]))[0]
    expect(await of('OLD-1')).toEqual({ begun_at: new Date('2017-01-09T08:49:50Z'), ended_at: new Date('2017-01-12T16:31:22Z'), outcome: 'completed', hours: 79.6922 })
    expect((await office.ask('admin', 'POST', `/imports/${taken.id}/undo`)).status).toBe(200)
    const [{ created_at }] = await office.sql<any>(`select created_at from transactions where external_reference = 'OLD-2'`) as [any]
    expect(await of('OLD-2')).toEqual({ begun_at: created_at, ended_at: null, outcome: null, hours: null })
    const all = await figures()
    expect(all.kept).toEqual(all.computed)
    const { kept, anew } = await counts()
    expect(kept).toEqual(anew)
  }, 60_000)

  it('in every snapshot, while people write and lines are folded', async () => {
    const client = new Client({ connectionString: office.databaseUrl })
    await client.connect()
    const work = { goesOn: true }
    const writers = Promise.all([1, 2, 3].map(async () => {
      for (let round = 0; round < 20; round += 1) await somethingHappens()
    })).finally(() => { work.goesOn = false })
    const folding = (async () => {
      while (work.goesOn) await office.sql('select fold_transaction_counts(1)')
    })()
    let looked = 0
    while (work.goesOn) {
      await client.query('begin isolation level repeatable read')
      const { rows: [kept] } = await client.query(`select coalesce(sum(n), 0)::int as n, coalesce(sum(n) filter (where state_kind <> 'final'), 0)::int as open from transaction_counts_now where cube = 'assignee'`)
      const { rows: [counted] } = await client.query(`select count(*)::int as n, count(*) filter (where state_kind <> 'final')::int as open from transactions where deleted_at is null`)
      await client.query('commit')
      expect(kept).toEqual(counted)
      looked += 1
    }
    await Promise.all([writers, folding])
    await client.end()
    expect(looked).toBeGreaterThan(0)
  }, 120_000)

  it('nobody sets them: a caller who tries is refused, and what a program writes past the rules is what the history says', async () => {
    const made = await office.create('editor', { externalReference: 'SET-1' })
    for (const [field, value] of [['begunAt', '2001-01-01T00:00:00.000Z'], ['endedAt', '2001-01-01T00:00:00.000Z'], ['outcome', 'completed'], ['timeliness', 'onTime'], ['leadHours', 3], ['reworkSteps', 4]] as const) {
      const answer = await office.ask('admin', 'PATCH', `/transactions/${made.id}`, { body: { [field]: value } })
      expect([field, answer.status, answer.body.errors?.[0]?.code]).toEqual([field, 403, 'FIELD_FORBIDDEN'])
    }
    await office.sql(`update transactions set begun_at = now() - interval '9 years', outcome = 'completed', rework_steps = 7 where id = $1`, [made.id])
    const { body } = await office.ask('admin', 'GET', `/transactions/${made.id}`)
    expect([body.begunAt, body.outcome, body.reworkSteps]).toEqual([body.createdAt, null, 0])
  })

  it('a new time zone makes other days: what was on time in the one is late in the other', async () => {
    const made = await office.create('admin', { externalReference: 'TZ-1', dueDate: '2035-05-05' })
    // Half past ten in the evening of the due day in Riyadh, already the next day in Auckland.
    await office.sql(`update transactions set status = 'completed', state_kind = 'final', status_changed_at = '2035-05-05T19:30:00Z' where id = $1`, [made.id])
    const timeliness = async () => (await office.sql<any>('select timeliness from transactions where id = $1', [made.id]))[0].timeliness
    expect(await timeliness()).toBe('onTime')
    await office.sql(`update settings set "values" = jsonb_set(coalesce("values", '{}'), '{office}', '{"timeZone": "Pacific/Auckland"}')`)
    expect(await timeliness()).toBe('late')
  })
})
