import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { excelProblems } from '../../helpers/excelProblems.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office

/** A transaction of March 2025 with its steps, each `[state, moment]`. */
async function worked(as: { assignee: PersonKey | null; client?: PersonKey; due?: string }, created: string, steps: [string, string][]): Promise<number> {
  const status = steps.at(-1)?.[0] ?? 'draft'
  const kind = { draft: 'initial', on_hold: 'waiting', completed: 'final', cancelled: 'final' }[status] ?? 'normal'
  const [row] = await office.sql<{ id: number }>(
    `insert into transactions (external_reference, client_name, type_id, reference, status, state_kind, status_changed_at, priority, workflow_id, workflow_version_id,
       assigned_to_id, created_by_id, client_id, due_date, created_at, rev, attachment_count)
     select 'M-' || $1::text, 'A client', 1, 'M-' || $1::text, $2, $3::text::enum_transactions_state_kind, $4, 'normal', w.id, w.published_version_id, $5, $6, $7, $8, $1::timestamptz, 1, 0
     from workflows w where key = 'default' returning id`,
    [created, status, kind, steps.at(-1)?.[1] ?? null, as.assignee && office.ids[as.assignee], office.ids.admin, as.client ? office.ids[as.client] : null, as.due ? `${as.due}T12:00:00Z` : null],
  )
  let from = 'draft'
  for (const [to, at] of steps) {
    await office.sql(
      `insert into transaction_history (transaction_id, event, actor_id, actor_role, "from", "to", internal, data, created_at)
       values ($1, 'statusChanged', $2, 'editor', $3, $4, false, '{"type":"statusChanged","transition":"step"}', $5)`,
      [row!.id, office.ids.editor, from, to, at],
    )
    from = to
  }
  return row!.id
}

beforeAll(async () => {
  office = await openOffice()
  // Begun on the 11th in Riyadh, though on the 10th in London; completed on its due day, at half past ten in the evening.
  await worked({ assignee: 'editor', client: 'client', due: '2025-03-13' }, '2025-03-10T22:30:00Z', [['submitted', '2025-03-11T06:00:00Z'], ['completed', '2025-03-13T19:30:00Z']])
  // Completed an hour and a half later: the day after its due day.
  await worked({ assignee: 'editor', client: 'client2', due: '2025-03-13' }, '2025-03-11T06:00:00Z', [
    ['submitted', '2025-03-11T07:00:00Z'], ['draft', '2025-03-11T08:00:00Z'], ['submitted', '2025-03-11T10:00:00Z'], ['completed', '2025-03-13T21:00:00Z'],
  ])
  await worked({ assignee: 'editor2' }, '2025-03-11T12:00:00Z', [['cancelled', '2025-03-12T12:00:00Z']])
  await worked({ assignee: null, client: 'client', due: '2025-03-20' }, '2025-03-12T12:00:00Z', [['submitted', '2025-03-12T13:00:00Z']])
  // In the three days before: previous.
  await worked({ assignee: 'editor' }, '2025-03-08T12:00:00Z', [['completed', '2025-03-09T12:00:00Z']])
}, 60_000)
afterAll(() => office.close())

const range = 'from=2025-03-11&to=2025-03-13'
const board = async (person: PersonKey, query = range) => (await office.ask(person, 'GET', `/dashboard/stats?${query}`)).body

describe('GET /dashboard/stats', () => {
  it('counts days as the office lives them', async () => {
    const { totals, trend, onTime, previous, timeZone } = await board('admin')
    expect([timeZone, previous]).toEqual(['Asia/Riyadh', { from: '2025-03-08', to: '2025-03-10' }])
    expect([totals.created, totals.completed, totals.cancelled].map(({ value, previous: before }) => [value, before])).toEqual([[4, 1], [1, 1], [1, 0]])
    expect(trend.map((point: any) => [point.from, point.created.value, point.completed.value, point.backlog.value])).toEqual([
      ['2025-03-11', 3, 0, 3], ['2025-03-12', 1, 0, 3], ['2025-03-13', 0, 1, 2],
    ])
    expect([onTime.onTime.value, onTime.late.value, onTime.share]).toEqual([1, 0, 1])
    const next = await board('admin', 'from=2025-03-14&to=2025-03-14')
    expect([next.totals.completed.value, next.onTime.late.value, next.trend[0].backlog.value]).toEqual([1, 1, 1])
  })

  it('measures how long, where and how often', async () => {
    const { leadTime, timeInState, rework } = await board('admin', 'from=2025-03-11&to=2025-03-14')
    // 69 hours by the clock, and 63; the office works from Sunday to Thursday.
    expect([leadTime.count, leadTime.meanHours, leadTime.medianHours, leadTime.p90Hours, leadTime.previous.medianHours]).toEqual([2, 66, 66, 68.4, 24])
    expect(leadTime.medianWorkingHours).toBeGreaterThan(15)
    expect(leadTime.medianWorkingHours).toBeLessThan(30)
    expect(timeInState.map(({ key, count, medianHours }: any) => [key, count, medianHours])).toEqual([['draft', 5, 2], ['submitted', 3, 59]])
    expect([rework.transactions.value, rework.steps]).toEqual([1, 2])
  })

  it('answers each role with what is theirs', async () => {
    const [admin, editor, client] = [await board('admin'), await board('editor'), await board('client')]
    expect((await office.ask(null, 'GET', '/dashboard/stats')).status).toBe(401)
    expect([admin, editor, client].map(({ totals }) => totals.all.value)).toEqual([5, 3, 2])
    expect([admin.office !== null, editor.office, client.office]).toEqual([true, null, null])
    expect([client.workload, client.rework, client.by.client, client.by.assignee, client.totals.unassigned, client.totals.mine, client.timeInState]).toEqual([null, null, null, null, null, null, []])
    expect(editor.workload.map(({ id }: any) => id)).toEqual([office.ids.editor])
    expect(admin.workload.map(({ capacity }: any) => capacity)).toEqual([10, 10])
    expect(admin.nextDue).toEqual([])
    expect([admin.totals.unassigned.value, admin.totals.overdue.value, client.totals.overdue.value]).toEqual([1, 1, 1])
  })

  it('is in the reader’s language', async () => {
    const { body } = await office.ask('admin', 'GET', `/dashboard/stats?${range}`, { locale: 'ar' })
    expect(body.by.category[0].label).toBe('بلا تصنيف')
    expect(body.by.status.find(({ key }: any) => key === 'completed').label).toMatch(/[\u0600-\u06ff]/)
  })

  it('names what is wrong with a question', async () => {
    const refused = async (query: string) => {
      const { status, body } = await office.ask('admin', 'GET', `/dashboard/stats?${query}`)
      return [status, body.errors[0].code]
    }
    expect(await refused('from=2025-02-30')).toEqual([400, 'MALFORMED_QUERY'])
    expect(await refused('from=2025-03-02&to=2025-03-01')).toEqual([400, 'MALFORMED_QUERY'])
    expect(await refused('from=1990-01-01&interval=day')).toEqual([400, 'MALFORMED_QUERY'])
    expect(await refused('category=nowhere')).toEqual([400, 'MALFORMED_QUERY'])
    expect(await refused('workflow=nowhere')).toEqual([400, 'MALFORMED_QUERY'])
    expect((await refused('interval=hour'))[0]).toBe(400)
  })
})

describe('the analytics', () => {
  it('of people tell who did what; editors themselves, clients nothing', async () => {
    const { body } = await office.ask('admin', 'GET', `/analytics/users?${range}`)
    const editor = body.people.find(({ id }: any) => id === office.ids.editor)
    expect([editor.deeds.steps, editor.deeds.transactions, editor.completed.value, editor.completed.previous, editor.onTime.value]).toEqual([7, 4, 1, 1, 1])
    const own = await office.ask('editor', 'GET', `/analytics/users?${range}`)
    expect(own.body.people.map(({ id }: any) => id)).toEqual([office.ids.editor])
    expect((await office.ask('client', 'GET', '/analytics/users')).status).toBe(403)
    expect((await office.ask('client', 'GET', '/analytics/transactions?group_by=assignee')).status).toBe(403)
    expect((await office.ask('client', 'GET', '/analytics/export?what=users')).status).toBe(403)
  })

  it('leave as a file, and that is in the audit trail', async () => {
    const { status, body, headers } = await office.ask<Buffer>('admin', 'GET', `/analytics/export?what=transactions&group_by=client&format=csv&table=groups&lang=en&${range}`)
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(body.toString('utf8').trim().split('\r\n').slice(1).length).toBe(3)
    const workbook = await office.ask<Buffer>('editor', 'GET', `/analytics/export?format=xlsx&lang=ar&${range}`)
    expect([workbook.status, workbook.body.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    expect(await excelProblems(workbook.body)).toEqual([])
    const audited = await office.sql<any>(`select after from audit_logs where action = 'analyticsExported' order by id`)
    expect(audited.map(({ after }: any) => [after.what, after.format, after.from])).toEqual([['transactions', 'csv', '2025-03-11'], ['dashboard', 'xlsx', '2025-03-11']])
    expect((await office.ask('admin', 'GET', '/analytics/export?format=csv&table=nothing')).status).toBe(400)
  })
})
