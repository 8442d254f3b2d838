import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people, type Office, type PersonKey } from '../../helpers/office.ts'
import { withinOneDay } from '../../helpers/withinOneDay.ts'
import { officeOfFigures, randomFrom } from './officeOfFigures.ts'

let office: Office
beforeAll(async () => {
  office = await officeOfFigures(320)
  await office.sql(`update transactions set client_name = case id % 3 when 0 then 'North, Sons & Co' when 1 then ' north,  sons & CO' else 'South' end where client_id is null`)
}, 180_000)
afterAll(() => office.close())

const { below, pick } = randomFrom(7)
const everybody = ['admin', 'admin2', 'editor', 'editor2', 'client', 'client2'] as const
const statuses = ['draft', 'submitted', 'under_review', 'approved', 'in_progress', 'completed', 'on_hold', 'cancelled'] as const
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
const yes = ['true', 'false'] as const

const filters = [
  () => ['status', pick(statuses)], () => ['status', `${pick(statuses)},${pick(statuses)}`], () => ['priority', pick(['low', 'high,urgent'])],
  () => ['stage', pick(['initial', 'normal', 'waiting,final', 'normal,waiting'])], () => ['assigned_to', pick(['me', 'none', String(office.ids.editor), 'editor2@test.example'])],
  () => ['created_by', pick(['me', 'admin@test.example'])], () => ['client', pick(['client@test.example', 'none', 'me'])],
  () => ['department', pick(['engineering', 'legal', 'none', '1,2'])], () => ['category', pick(['none', '1'])], () => ['type', pick(['1', '2,3'])],
  () => ['created_after', day(below(200))], () => ['begun_after', day(below(200))], () => ['begun_before', day(below(200))],
  () => ['completed_after', day(below(200))], () => ['ended_before', day(below(100))], () => ['outcome', pick(['completed', 'cancelled'])],
  () => ['on_time', pick(yes)], () => ['rework', pick(yes)], () => ['lead_time_over', String(below(60))], () => ['lead_time_under', String(below(60))],
  () => ['overdue', pick(yes)], () => ['due_soon', 'true'], () => ['due_after', day(below(40) - 20)], () => ['workflow', 'default'], () => ['tags', 'nowhere'],
  () => ['client_name', pick(['North, Sons & Co', 'south', 'A client'])], () => ['open_on', day(below(200))], () => ['client_not', pick(['none', 'client@test.example', 'me,none'])],
  () => ['assigned_to_not', pick(['none', 'editor@test.example', `${office.ids.admin},${office.ids.editor2}`])],
] as const

type Figure = { value: number; previous: number | null; filter: Record<string, string> | null }
type Found = { at: string } & Figure

/** Every figure of an answer, with its place. */
function figuresIn(value: unknown, at = ''): Found[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'value' in value && 'filter' in value ? [{ at, ...(value as Figure) }] : []
  return [...own, ...Object.entries(value).flatMap(([name, each]) => (name === 'filter' ? [] : figuresIn(each, `${at}/${name}`)))]
}

const sum = (parts: readonly Figure[] | null) => parts?.reduce((total, { value }) => total + value, 0)

const listed = async (person: PersonKey, filter: Record<string, string>) =>
  (await office.ask(person, 'GET', `/transactions?limit=1&${new URLSearchParams(filter)}`)).body.totalDocs

const exported = async (person: PersonKey, filter: Record<string, string>) => {
  const { status, body } = await office.ask<Buffer>(person, 'GET', `/transactions/export?format=csv&columns=reference&${new URLSearchParams(filter)}`)
  expect(status).toBe(200)
  return body.toString('utf8').trim().split('\r\n').length - 1
}

/** The three analytics and the export of figures say what the dashboard says to the same question. */
async function analyticsAgree(person: PersonKey, query: Record<string, string>, board: any, what: string): Promise<void> {
  const ask = async (path: string, more: Record<string, string> = {}) =>
    (await office.ask(person, 'GET', `/analytics/${path}?${new URLSearchParams({ ...query, ...more })}`)).body
  const isStaff = !person.startsWith('client')
  const division = pick(['status', 'type', 'category', 'priority', 'department', ...(isStaff ? ['client', 'assignee'] : [])])
  const transactions = await ask('transactions', { group_by: division })
  const { waitingForMe: _, ...totals } = board.totals
  expect([what, transactions.totals, transactions.trend, transactions.age]).toEqual([what, totals, board.trend, board.age])
  const groups = (name: string) => sum(transactions.groups.map((group: any) => group[name]))
  expect([what, division, groups('all'), groups('open'), groups('created'), groups('completed')]).toEqual([
    what, division, totals.all.value, totals.open.value, totals.created.value, totals.completed.value,
  ])
  const performance = await ask('performance')
  expect([what, performance.completed, performance.leadTime, performance.onTime, performance.rework]).toEqual([what, totals.completed, board.leadTime, board.onTime, board.rework])
  expect([what, sum(performance.leadClasses), sum(performance.periods.map(({ late }: any) => late))]).toEqual([what, totals.completed.value, board.onTime.late.value])
  const found = figuresIn({ transactions, performance, ...(isStaff ? { users: await ask('users') } : {}) }).filter((figure) => figure.filter !== null && figure.value > 0)
  for (const figure of found.length > 0 ? [pick(found), pick(found), pick(found)] : []) {
    expect([what, figure.at, figure.filter, figure.value]).toEqual([what, figure.at, figure.filter, await listed(person, figure.filter!)])
  }
  const csv = (await ask('export', { what: 'dashboard', format: 'csv', table: 'trend', lang: 'en' }) as Buffer).toString('utf8').trim().split('\r\n').slice(1)
  const last = csv.at(-1)!.split(',')
  expect([what, csv.length, last.slice(2)]).toEqual([what, board.trend.length, ['created', 'completed', 'backlog'].map((name) => String(board.trend.at(-1)[name].value))])
}

/** How many rows the report of transactions has under a filter: those it tells of, and those it holds. */
const reported = async (person: PersonKey, filter: Record<string, string>) => {
  const { status, body } = await office.ask(person, 'GET', `/reports/transactions?columns=reference&${new URLSearchParams(filter)}`)
  expect(status).toBe(200)
  expect(new Set(body.rows.map(([reference]: [string]) => reference)).size).toBe(body.totalRows)
  return body.totalRows
}

type Section = { key: string; tiles?: { label: string; number: number | null }[]; table?: { rows: AsyncIterable<unknown[][]>; total?: readonly unknown[] } }

/** The summary, made with the rights of that person, tells the tiles, the course and the divisions of the dashboard. */
async function summaryAgrees(person: PersonKey, { filter, from, to, interval }: Asked, board: any, what: string): Promise<void> {
  const { reports } = await import('../../../src/reports/index.ts')
  const asked = { filters: filter, range: { from, to }, group_by: interval }
  const { document } = await reports.summary.make(await office.requestOf(person), asked, people[person].locale, new AbortController().signal)
  const sections = new Map((document.sections as readonly Section[]).map((section) => [section.key, section]))
  const rowsOf = async (key: string) => {
    const rows: unknown[][] = []
    for await (const batch of sections.get(key)?.table?.rows ?? []) rows.push(...batch)
    return rows
  }
  const { totals, leadTime, onTime } = board
  const told = [totals.all, totals.open, totals.overdue, totals.unassigned, totals.created, totals.completed, totals.cancelled].filter((figure) => figure !== null)
  expect([what, sections.get('overview')!.tiles!.map(({ number }) => number)]).toEqual([what, [...told.map(({ value }) => value), leadTime.meanHours, leadTime.medianHours, onTime.share]])
  expect([what, await rowsOf('trend')]).toEqual([
    what, board.trend.map((point: any) => [{ day: point.from }, { day: point.to }, point.created.value, point.completed.value, point.backlog.value]),
  ])
  for (const [division, slices] of Object.entries(board.by) as [string, (Figure & { label: string })[] | null][]) {
    expect([what, division, (await rowsOf(division)).map((row) => row.slice(0, 2))]).toEqual([what, division, (slices ?? []).map(({ label, value }) => [label, value])])
  }
}
type Asked = { filter: Record<string, string>; from: string; to: string; interval: 'day' | 'week' | 'month' }

/** The same summary as a person orders it, a worker makes it and the person fetches it: its course as a file. */
async function orderedAgrees(person: PersonKey, { filter, from, to, interval }: Asked, board: any, what: string): Promise<void> {
  const order = { report: 'summary', format: 'csv', language: 'en', filters: filter, range: { from, to }, group_by: interval }
  const { status, body } = await office.ask(person, 'POST', '/reports/generate', { body: order })
  expect([what, status]).toEqual([what, 202])
  await office.workOff()
  const file = await office.ask<Buffer>(person, 'GET', `/reports/${body.doc.id}/download`)
  expect([what, file.status]).toEqual([what, 200])
  const lines = file.body.toString('utf8').trim().split('\r\n').map((line) => line.split(','))
  for (const { created, completed, backlog } of board.trend) {
    expect([what, lines.some((cells) => cells.slice(-3).join() === [created.value, completed.value, backlog.value].join())]).toEqual([what, true])
  }
}

describe('the same number everywhere', () => {
  it('300 random people and filters: tile, chart, list, export and report say the same', async () => {
    let largest = 0
    const seen = new Set<string>()
    const askOnce = async (round: number) => {
      const person = pick(everybody)
      const filter = Object.fromEntries(Array.from({ length: below(3) }, () => pick(filters)() as [string, string]))
      const [ago, length] = [below(90), 1 + below(60)]
      const range = { from: day(ago + length), to: day(ago), interval: pick(['day', 'week', 'month'] as const) }
      const { status, body } = await office.ask(person, 'GET', `/dashboard/stats?${new URLSearchParams({ ...range, ...filter })}`)
      const what = JSON.stringify([round, person, filter, range])
      expect([what, status]).toEqual([what, 200])

      const { all } = body.totals
      const { by } = body
      expect([what, all.value]).toEqual([what, await listed(person, filter)])
      for (const parts of Object.values(by) as (Figure[] | null)[]) if (parts) expect([what, sum(parts)]).toEqual([what, all.value])
      expect([what, sum(body.age), sum(body.trend.map(({ created }: any) => created)), sum(body.trend.map(({ completed }: any) => completed))]).toEqual([
        what, body.totals.open.value, body.totals.created.value, body.totals.completed.value,
      ])
      expect([what, body.leadTime.count]).toEqual([what, body.totals.completed.value])

      const figures = figuresIn({ ...body, office: null }).filter((figure) => figure.filter !== null)
      const telling = figures.filter(({ value }) => value > 0)
      for (const figure of [pick(figures), pick(figures), ...(telling.length > 0 ? [pick(telling), pick(telling), pick(telling), pick(telling)] : [])]) {
        expect([what, figure.at, figure.filter, figure.value]).toEqual([what, figure.at, figure.filter, await listed(person, figure.filter!)])
        if (round % 3 === 0) expect([what, figure.at, figure.value]).toEqual([what, figure.at, await exported(person, figure.filter!)])
        if (round % 3 === 1) expect([what, figure.at, figure.value]).toEqual([what, figure.at, await reported(person, figure.filter!)])
        seen.add(figure.at.replace(/\d+/g, 'n'))
      }
      if (round % 5 === 0) {
        const before = await office.ask(person, 'GET', `/dashboard/stats?${new URLSearchParams({ ...filter, ...body.previous })}`)
        const told = (name: string) => [body.totals[name].previous, before.body.totals[name].value]
        for (const name of ['created', 'completed', 'cancelled']) expect([what, name, told(name)[0]]).toEqual([what, name, told(name)[1]])
      }
      if (round % 3 === 2) await summaryAgrees(person, { filter, ...range }, body, what)
      if (round % 30 === 10) await orderedAgrees(person, { filter, ...range }, body, what)
      if (round % 2 === 0) await analyticsAgree(person, { ...range, ...filter }, body, what)
      largest = Math.max(largest, all.value)
    }
    for (let round = 0; round < 300; round += 1) await withinOneDay(() => askOnce(round))
    expect(largest).toBeGreaterThan(250)
    expect(seen.size).toBeGreaterThan(25)
  }, 900_000)
})
