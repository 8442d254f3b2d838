import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { runDue as RunDue } from '../../../src/reports/schedules/runDue.ts'
import { killWaitingWorker } from '../../helpers/killWaitingWorker.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
let runDue: typeof RunDue

beforeAll(async () => {
  office = await openOffice()
  ;({ runDue } = await import('../../../src/reports/schedules/runDue.ts'))
  await office.create('editor', { externalReference: 'A-1', clientName: 'North', client: office.ids.client })
  await office.create('editor2', { externalReference: 'B-1', clientName: 'South', client: office.ids.client2 })
}, 120_000)
afterAll(() => office.close())
beforeEach(async () => {
  await office.sql('delete from reports')
  await office.sql('delete from report_schedules')
  await office.sql(`delete from notices where event in ('reportReady', 'reportFailed')`)
  await office.sql(`update users set status = 'active'`)
  for (const person of ['admin', 'admin2'] as const) await office.sql(`update users set role = 'admin' where id = $1`, [office.ids[person]])
})

const builtBy = async (as: PersonKey, body: object = {}): Promise<number> => {
  const { status, body: answer } = await office.ask(as, 'POST', '/report-definitions', { body: { name: 'Built', source: 'transactions', definition: { columns: ['externalReference'] }, ...body } })
  expect(status, JSON.stringify(answer)).toBe(201)
  return answer.doc.id
}
/** Every day at nine in the morning, Riyadh. */
const nine = { timing: 'cron', cron: '0 9 * * *', format: 'csv', name: 'Every morning' }
const schedule = (as: PersonKey, body: object) => office.ask(as, 'POST', '/reports/schedule', { body: { ...nine, ...body } })
const scheduled = async (as: PersonKey, body: object): Promise<{ id: number; nextRunAt: string }> => {
  const { status, body: answer } = await schedule(as, body)
  expect(status, JSON.stringify(answer)).toBe(201)
  return answer.doc
}
const read = async (id: number) => (await office.ask('admin', 'GET', `/report-schedules/${id}`)).body
const later = (iso: string, days: number, minutes = 0) => new Date(Date.parse(iso) + days * 86_400_000 + minutes * 60_000)
const tick = (at: Date) => runDue(office.payload, { clock: () => at })
type Ordered = { person: number; occurrence: string; state: string; language: string; rows: number | null; problem: string | null }
/** Two reports of one occurrence for one person stand in no order: whoever has such asks `rowsByDefinition`. */
const reports = () =>
  office.sql<Ordered>(
    `select made_for_id as person, to_char(occurrence at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as occurrence, state, language, rows::int as rows, problem->>'code' as problem
     from reports order by occurrence, made_for_id`,
  )
/** The rows of each report of a custom report, as read for one person, by the id of its definition. */
const rowsByDefinition = async (person: number) =>
  Object.fromEntries(
    (await office.sql<{ definition: number; rows: number }>('select definition_id as definition, rows::int as rows from reports where made_for_id = $1', [person])).map(
      ({ definition, rows }) => [definition, rows],
    ),
  )
const minute = (iso: string) => iso.slice(0, 16).replace('T', ' ')
const faults = (body: any) => body.errors[0].data.errors.map(({ path }: { path: string }) => path).toSorted()
const runner = fileURLToPath(new URL('./runScheduleWorker.ts', import.meta.url))

describe('an occurrence', () => {
  it('is made for each recipient with the rows they see then, in their language, and everybody hears of theirs', async () => {
    const definition = await builtBy('admin')
    const { id, nextRunAt } = await scheduled('admin', { report: 'custom', definition, roles: ['editor', 'client'], people: [office.ids.admin, office.ids.editor] })
    await tick(later(nextRunAt, 0))
    await office.workOff()
    const { admin, editor, editor2, client, client2 } = office.ids
    const rows = Object.fromEntries((await reports()).map(({ person, ...report }) => [person, report]))
    const made = (language: string, count: number) => ({ occurrence: minute(nextRunAt), state: 'ready', language, rows: count, problem: null })
    expect(rows).toEqual({ [admin]: made('en', 2), [editor]: made('en', 1), [editor2]: made('ar', 1), [client]: made('en', 1), [client2]: made('ar', 1) })
    const { body: heard } = await office.ask('client', 'GET', '/notifications')
    expect(heard.docs[0]).toMatchObject({ event: 'reportReady' })
    expect(await read(id)).toMatchObject({ lastRunAt: nextRunAt, nextRunAt: later(nextRunAt, 1).toISOString() })
    const { body: runs } = await office.ask('admin', 'GET', `/report-schedules/${id}/runs`)
    expect(runs.runs).toMatchObject([{ occurrence: nextRunAt, askedBy: null, count: 5, ready: 5, failed: 0 }])
    expect(runs.runs[0].people.map(({ rows: count, manifest }: any) => [count, typeof manifest]).toSorted()).toEqual([[1, 'string'], [1, 'string'], [1, 'string'], [1, 'string'], [2, 'string']])
  })

  it('is ordered once, by any number of workers, however often they look', async () => {
    const { nextRunAt } = await scheduled('admin', { report: 'overdue', roles: ['admin', 'editor'] })
    await Promise.all([0, 0, 0, 0].map((delay) => tick(later(nextRunAt, 0, delay))))
    await Promise.all([1, 2, 59].map((delay) => tick(later(nextRunAt, 0, delay))))
    expect((await reports()).map(({ person }) => person)).toEqual([office.ids.admin, office.ids.admin2, office.ids.editor, office.ids.editor2].toSorted((one, other) => one - other))
  })

  it.each([['ordering the reports', 'reports'], ['writing the audit trail', 'audit_logs'], ['sending the jobs', 'pgboss.job_common']])(
    'of a worker that is killed while %s is ordered whole by the next one, once',
    async (_where, table) => {
      const { id, nextRunAt } = await scheduled('admin', { report: 'overdue', roles: ['admin', 'editor'] })
      await killWaitingWorker(office.databaseUrl, table, [runner, nextRunAt])
      expect(await reports()).toEqual([])
      expect((await read(id)).nextRunAt).toBe(nextRunAt)
      await Promise.all([tick(later(nextRunAt, 0, 1)), tick(later(nextRunAt, 0, 1))])
      expect(await reports()).toHaveLength(4)
    },
  )

  it('that passed while nothing ran is made up for once: the last of them', async () => {
    const { id, nextRunAt } = await scheduled('admin', { report: 'overdue', people: [office.ids.admin] })
    await tick(later(nextRunAt, 9, 30))
    await tick(later(nextRunAt, 9, 31))
    expect((await reports()).map(({ occurrence }) => occurrence)).toEqual([minute(later(nextRunAt, 9).toISOString())])
    expect((await read(id)).nextRunAt).toBe(later(nextRunAt, 10).toISOString())
  })

  it('that became a holiday meanwhile is none', async () => {
    const { id, nextRunAt } = await scheduled('admin', { report: 'overdue', people: [office.ids.admin], timing: 'workingDay', at: '07:00', cron: undefined })
    const day = nextRunAt.slice(0, 10)
    const holidays = (days: object[]) => office.ask('admin', 'PATCH', '/globals/settings', { body: { office: { holidays: days } } })
    expect((await holidays([{ from: day, to: day, name: 'Closed' }])).status).toBe(200)
    try {
      await tick(later(nextRunAt, 0))
      expect(await reports()).toEqual([])
      expect((await read(id)).nextRunAt > nextRunAt).toBe(true)
    } finally {
      await holidays([])
    }
    // The day is worked again: what is planned follows, also to an earlier day.
    await tick(later(nextRunAt, 0, -30))
    expect((await read(id)).nextRunAt).toBe(nextRunAt)
  })
})

describe('who gets it', () => {
  it('is who is active in the role at that moment', async () => {
    const { nextRunAt } = await scheduled('admin', { report: 'overdue', roles: ['admin'], people: [office.ids.editor] })
    await office.sql(`update users set status = 'deactivated' where id = $1`, [office.ids.editor])
    await tick(later(nextRunAt, 0))
    expect((await reports()).map(({ person }) => person)).toEqual([office.ids.admin, office.ids.admin2])
    await office.sql(`update users set status = 'active' where id = $1`, [office.ids.editor])
    await tick(later(nextRunAt, 1))
    expect((await reports()).filter(({ occurrence }) => occurrence === minute(later(nextRunAt, 1).toISOString()))).toHaveLength(3)
  })

  it('gets, once demoted, what they may see then, and nothing of what is no longer theirs', async () => {
    const log = await builtBy('admin', { source: 'audit', definition: { columns: ['at', 'action'] } })
    const all = await builtBy('admin')
    const first = await scheduled('admin', { report: 'custom', definition: log, people: [office.ids.admin2, office.ids.admin] })
    await scheduled('admin', { report: 'custom', definition: all, people: [office.ids.admin2] })
    await tick(later(first.nextRunAt, 0))
    await office.workOff()
    const seen = await rowsByDefinition(office.ids.admin2)
    expect(seen).toEqual({ [log]: expect.any(Number), [all]: 2 })
    expect(seen[log]).toBeGreaterThan(0)
    await office.sql('delete from reports')
    await office.sql(`update users set role = 'editor' where id = $1`, [office.ids.admin2])
    await tick(later(first.nextRunAt, 1))
    await office.workOff()
    const mine = (await reports()).filter(({ person }) => person === office.ids.admin2)
    expect(mine).toMatchObject([{ state: 'ready', rows: 0 }])
  })

  it('gets nothing when demoted between the order and the making', async () => {
    const log = await builtBy('admin', { source: 'audit', definition: { columns: ['at', 'action'] } })
    const { nextRunAt } = await scheduled('admin', { report: 'custom', definition: log, people: [office.ids.admin2] })
    await tick(later(nextRunAt, 0))
    await office.sql(`update users set role = 'client' where id = $1`, [office.ids.admin2])
    await office.workOff()
    expect(await reports()).toMatchObject([{ state: 'failed', rows: 0, problem: 'VALIDATION_FAILED' }])
  })

  it('gets nothing of a custom report that the owner of the schedule may use no more when it is made; who is sent it need not be able to', async () => {
    const definition = await builtBy('admin', { sharedWith: ['editor'] })
    const share = (sharedWith: string[]) => office.ask('admin', 'PATCH', `/report-definitions/${definition}`, { body: { sharedWith } })
    const own = await scheduled('editor', { report: 'custom', definition, people: [office.ids.editor2] })
    const admins = await scheduled('admin', { report: 'custom', definition, people: [office.ids.client, office.ids.editor2] })
    const states = async () => {
      const found = await office.sql<{ schedule: number | null; state: string; problem: string | null }>(`select schedule_id as schedule, state, problem->>'code' as problem from reports order by schedule_id, made_for_id`)
      return found.map(({ schedule, state, problem }) => [schedule, state, problem])
    }
    await tick(later(own.nextRunAt, 0))
    await share([])
    await office.workOff()
    expect(await states()).toEqual([[own.id, 'failed', 'REPORT_NOT_OFFERED'], [admins.id, 'ready', null], [admins.id, 'ready', null]])
    // An owner who is away loses nothing that was ordered while they were there.
    await share(['editor'])
    await office.sql('delete from reports')
    await office.ask('editor', 'POST', `/report-schedules/${own.id}/run`)
    await office.sql(`update users set status = 'deactivated' where id = $1`, [office.ids.editor])
    await office.workOff()
    expect(await states()).toEqual([[own.id, 'ready', null]])
  })

  it('gets what was ordered before the schedule was taken away, as long as who ordered it may use it', async () => {
    const definition = await builtBy('admin', { sharedWith: ['editor'] })
    for (const [sharedWith, outcome] of [[['editor'], { state: 'ready', problem: null }], [[], { state: 'failed', problem: 'REPORT_NOT_OFFERED' }]] as const) {
      await office.sql('delete from reports')
      await office.ask('admin', 'PATCH', `/report-definitions/${definition}`, { body: { sharedWith: ['editor'] } })
      const { id } = await scheduled('editor', { report: 'custom', definition, people: [office.ids.editor2] })
      expect((await office.ask('editor', 'POST', `/report-schedules/${id}/run`)).status).toBe(202)
      expect((await office.ask('editor', 'DELETE', `/report-schedules/${id}`)).status).toBe(200)
      await office.ask('admin', 'PATCH', `/report-definitions/${definition}`, { body: { sharedWith } })
      await office.workOff()
      expect(await reports()).toMatchObject([{ person: office.ids.editor2, ...outcome }])
    }
  })

  it('reads who of the house does their work, and gets nothing that is asked by people or by what is the house’s', async () => {
    const mine = await office.create('admin', { externalReference: 'C-1', clientName: 'North', client: office.ids.client, assignedTo: office.ids.editor2 })
    const columns = ['externalReference']
    const shown = await builtBy('admin', { definition: { columns: [...columns, 'assignedTo', 'createdBy', 'workflow', 'rework'] } })
    const steps = await builtBy('admin', { source: 'history', definition: { columns: [...columns, 'to', 'actor'] } })
    const refused = [
      await builtBy('admin', { definition: { columns, filters: [{ field: 'assignedTo', operator: 'empty' }] } }),
      await builtBy('admin', { definition: { groups: [{ field: 'createdBy' }], aggregates: [{ of: 'count' }] } }),
      await builtBy('admin', { definition: { columns, sort: [{ by: 'assignedTo' }] } }),
      await builtBy('admin', { definition: { aggregates: [{ of: 'distinct', field: 'assignedTo' }] } }),
      await builtBy('admin', { source: 'history', definition: { columns, filters: [{ field: 'actor', operator: 'in', value: [office.ids.admin] }] } }),
      await builtBy('admin', { source: 'attachments', definition: { groups: [{ field: 'uploadedBy' }], aggregates: [{ of: 'count' }] } }),
      await builtBy('admin', { definition: { columns, sort: [{ by: 'rework' }] } }),
    ]
    expect((await office.ask('admin', 'POST', `/transactions/${mine.id}/status`, { body: { status: 'submitted' } })).status).toBe(200)
    let at = ''
    for (const definition of [shown, steps, ...refused]) at = (await scheduled('admin', { report: 'custom', definition, people: [office.ids.client, office.ids.admin2] })).nextRunAt
    await tick(later(at, 0))
    await office.workOff()
    const problems = async (person: number) =>
      Object.fromEntries((await office.sql<{ definition: number; problem: string | null }>(`select definition_id as definition, problem->>'code' as problem from reports where made_for_id = $1`, [person])).map(({ definition, problem }) => [definition, problem]))
    expect(await problems(office.ids.client)).toEqual(Object.fromEntries([[shown, null], [steps, null], ...refused.map((each) => [each, 'REPORT_NOT_FOR_READER'])]))
    expect(await problems(office.ids.admin2)).toEqual(Object.fromEntries([shown, steps, ...refused].map((each) => [each, null])))
    const read = async (definition: number) => {
      const [report] = await office.sql<{ id: number }>('select id from reports where definition_id = $1 and made_for_id = $2', [definition, office.ids.client])
      return String((await office.ask('client', 'GET', `/reports/${report!.id}/download`)).body)
    }
    expect(await read(shown)).toContain('C-1,Other Editor,Test Admin')
    expect(await read(shown)).not.toMatch(/Workflow|Steps back/)
    expect(await read(steps)).toContain('C-1,Submitted,Test Admin')
    // The same by the other doors, and by none the account behind the name.
    const exported = String((await office.ask('client', 'GET', '/transactions/export?format=csv&columns=externalReference,assignedTo,createdBy')).body)
    expect(exported).toContain('C-1,Other Editor,Test Admin')
    const progress = String((await office.ask('client', 'GET', '/reports/transactions?format=csv&columns=externalReference,assignedTo')).body)
    expect(progress).toContain('C-1,Other Editor')
    for (const text of [await read(shown), await read(steps), exported, progress]) expect(text).not.toContain('@test.example')
    await office.sql('update transactions set deleted_at = now() where id = $1', [mine.id])
  })
})

describe('a schedule', () => {
  it('whose custom report is gone stops, and its owner is told', async () => {
    const definition = await builtBy('editor')
    const { id, nextRunAt } = await scheduled('editor', { report: 'custom', definition, people: [office.ids.editor] })
    expect((await office.ask('editor', 'DELETE', `/report-definitions/${definition}`)).status).toBe(200)
    await Promise.all([tick(later(nextRunAt, 0)), tick(later(nextRunAt, 0))])
    await tick(later(nextRunAt, 1))
    expect(await read(id)).toMatchObject({ active: false, nextRunAt: null })
    expect(await reports()).toMatchObject([{ person: office.ids.editor, state: 'failed', problem: 'REPORT_NOT_OFFERED' }])
    await office.workOff()
    const { body: heard } = await office.ask('editor', 'GET', '/notifications')
    expect(heard.docs[0]).toMatchObject({ event: 'reportFailed' })
  })

  it('of a report that is not shared with its owner any more stops', async () => {
    const definition = await builtBy('admin', { sharedWith: ['editor'] })
    const { id, nextRunAt } = await scheduled('editor', { report: 'custom', definition, people: [office.ids.editor] })
    await office.ask('admin', 'PATCH', `/report-definitions/${definition}`, { body: { sharedWith: [] } })
    await tick(later(nextRunAt, 0))
    expect(await read(id)).toMatchObject({ active: false })
    expect(await reports()).toMatchObject([{ state: 'failed', problem: 'REPORT_NOT_OFFERED' }])
  })

  it('of a report that is not shared with its owner any more is not run by hand either, nor put in force, by whoever', async () => {
    const definition = await builtBy('admin', { sharedWith: ['editor'] })
    const { id } = await scheduled('editor', { report: 'custom', definition, people: [office.ids.editor] })
    const run = (as: PersonKey) => office.ask(as, 'POST', `/report-schedules/${id}/run`)
    expect((await run('admin')).status).toBe(202)
    await office.ask('admin', 'PATCH', `/report-definitions/${definition}`, { body: { sharedWith: [] } })
    await office.sql('delete from reports')
    const refused = await Promise.all([run('editor'), run('admin')])
    expect(refused.map(({ status, body }) => [status, faults(body), body.errors[0].data.errors[0].message.replace(/\.[^]*/, '')])).toEqual([
      [400, ['definition'], 'This custom report was deleted or is not shared with you any more'],
      [400, ['definition'], 'This custom report is not shared with the owner of the schedule any more'],
    ])
    expect(faults((await office.ask('admin', 'PATCH', `/report-schedules/${id}`, { body: { name: 'Other' } })).body)).toEqual(['definition'])
    expect(await reports()).toEqual([])
    await office.ask('admin', 'PATCH', `/report-definitions/${definition}`, { body: { sharedWith: ['editor'] } })
    expect((await run('admin')).status).toBe(202)
  })

  it('does not hold up the others when it fails', async () => {
    const definition = await builtBy('editor')
    const broken = await scheduled('editor', { report: 'custom', definition, people: [office.ids.editor] })
    await scheduled('admin', { report: 'overdue', people: [office.ids.admin] })
    await office.sql('delete from report_definitions where id = $1', [definition])
    await tick(later(broken.nextRunAt, 0))
    expect((await reports()).map(({ person, state }) => [person, state])).toContainEqual([office.ids.admin, 'waiting'])
  })

  it('rests while its owner is not active, without a heap of work afterwards', async () => {
    const { nextRunAt } = await scheduled('editor', { report: 'overdue', people: [office.ids.editor2] })
    await office.sql(`update users set status = 'deactivated' where id = $1`, [office.ids.editor])
    for (const day of [0, 1, 2]) await tick(later(nextRunAt, day))
    expect(await reports()).toEqual([])
    await office.sql(`update users set status = 'active' where id = $1`, [office.ids.editor])
    await tick(later(nextRunAt, 3))
    expect(await reports()).toHaveLength(1)
  })

  it('that is paused runs no more, and goes on from now when it is not', async () => {
    const { id, nextRunAt } = await scheduled('admin', { report: 'overdue', people: [office.ids.admin] })
    expect((await office.ask('admin', 'PATCH', `/report-schedules/${id}`, { body: { active: false } })).body.doc.nextRunAt).toBeNull()
    await tick(later(nextRunAt, 3))
    expect(await reports()).toEqual([])
    const { body } = await office.ask('admin', 'PATCH', `/report-schedules/${id}`, { body: { active: true } })
    expect(body.doc.nextRunAt).toBe(nextRunAt)
  })

  it('that is renamed when it is just due still runs', async () => {
    const { id } = await scheduled('admin', { report: 'overdue', people: [office.ids.admin] })
    const due = new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000 - 18 * 3_600_000).toISOString()
    await office.sql('update report_schedules set next_run_at = $2 where id = $1', [id, due])
    const { body } = await office.ask('admin', 'PATCH', `/report-schedules/${id}`, { body: { name: 'Other', nextRunAt: '2099-01-01T00:00:00.000Z', lastRunAt: '2099-01-01T00:00:00.000Z' } })
    expect(body.doc).toMatchObject({ name: 'Other', nextRunAt: due, lastRunAt: null })
    await tick(new Date())
    expect(await reports()).toHaveLength(1)
  })

  it('can be run at once, by its owner and administrators', async () => {
    const { id, nextRunAt } = await scheduled('editor', { report: 'overdue', people: [office.ids.editor, office.ids.editor2] })
    expect((await office.ask('editor2', 'POST', `/report-schedules/${id}/run`)).status).toBe(404)
    expect((await office.ask('client', 'POST', `/report-schedules/${id}/run`)).status).toBe(403)
    const run = await office.ask('editor', 'POST', `/report-schedules/${id}/run`, { headers: { 'idempotency-key': 'run-once-1' } })
    expect([run.status, run.body]).toEqual([202, { ordered: 2 }])
    await office.ask('editor', 'POST', `/report-schedules/${id}/run`, { headers: { 'idempotency-key': 'run-once-1' } })
    expect(await reports()).toHaveLength(2)
    expect((await read(id)).nextRunAt).toBe(nextRunAt)
    const { body } = await office.ask('editor', 'GET', `/report-schedules/${id}/runs`)
    expect(body.runs).toMatchObject([{ askedBy: 'Test Editor', count: 2 }])
    expect(body.runs[0]).not.toHaveProperty('people')
    expect((await office.ask('editor2', 'GET', `/report-schedules/${id}/runs`)).status).toBe(404)
  })

  it('says its next five moments before it is saved', async () => {
    const { status, body } = await office.ask('editor', 'POST', '/report-schedules/next', { body: { timing: 'cron', cron: '30 2 * * *', timeZone: 'Europe/Berlin' } })
    expect([status, body.runs.length, body.timeZone]).toEqual([200, 5, 'Europe/Berlin'])
    expect(faults((await office.ask('editor', 'POST', '/report-schedules/next', { body: { timing: 'cron', cron: 'often', timeZone: 'Mars/Base' } })).body)).toEqual(['cron', 'timeZone'])
  })

  it.each<[string, PersonKey, object, string[]]>([
    ['nobody to get it', 'admin', { people: [], roles: [] }, ['people']],
    ['somebody who is not there', 'admin', { people: [999_999] }, ['people']],
    ['a time that is none', 'admin', { timing: 'workingDay', at: '25:00' }, ['at']],
    ['an expression that is none', 'admin', { cron: "0 7 * * '; drop table reports" }, ['cron']],
    ['every minute', 'admin', { cron: '* * * * *' }, ['cron']],
    ['a time zone that is none', 'admin', { timeZone: 'Asia/Nowhere' }, ['timeZone']],
    ['a filter that is none', 'admin', { asked: { filters: { colour: 'red' } } }, ['asked.filters.colour']],
    ['a template that is none', 'admin', { template: 999_999 }, ['template']],
    ['no custom report', 'admin', { report: 'custom' }, ['definition']],
    ['a whole role, by an editor', 'editor', { people: [], roles: ['client'] }, ['roles']],
  ])('with %s is refused beside its field', async (_what, as, body, paths) => {
    const answer = await schedule(as, { report: 'overdue', people: [office.ids.editor], ...body })
    expect([answer.status, faults(answer.body)]).toEqual([400, paths])
  })

  it('is not an editor’s way to clients, nor to what is not shared with them', async () => {
    expect(faults((await schedule('editor', { report: 'overdue', people: [office.ids.client] })).body)).toEqual(['people'])
    const definition = await builtBy('admin')
    expect(faults((await schedule('editor', { report: 'custom', definition, people: [office.ids.editor] })).body)).toEqual(['definition'])
    expect((await schedule('client', { report: 'overdue', people: [office.ids.client] })).status).toBe(403)
  })
})
