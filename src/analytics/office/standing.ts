import type { PayloadRequest } from 'payload'
import { joinSql, type SqlPart } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import { addDays, dueSoonDays, type OfficeDate } from '../../shared/dates.ts'
import { addRows, carriedOn } from '../ledger/carriedOn.ts'
import type { Source } from '../ledger/source.ts'
import type { Scope } from './scope.ts'

/** By what the work that stands is divided. */
export type Division = 'status' | 'type' | 'category' | 'priority' | 'department' | 'client' | 'assignee'

/**
 * How many transactions stand somewhere now. `all`: ended ones too; `open`: in no final state; the others as the list's
 * filters say: `overdue` is due before today and work goes on, `dueToday`, `dueThisWeek` (from today to the end of the
 * office's week) and `dueSoon` (within three days) likewise not yet overdue.
 */
export type Standing = { all: number; open: number; drafts: number; overdue: number; dueToday: number; dueThisWeek: number; dueSoon: number }
/**
 * A part: `key` is a state, a priority or an id as text, null where it has none. `ended`: whether work has ended in the
 * state; the same key may be an end in one workflow and a step in another.
 */
export type StandingPart = { key: string | null; all: number; ended: boolean | null }
export type StandingOf = Standing & { key: string | null }
export type StandingNow = {
  total: Standing & { mine: number; unassigned: number }
  by: Record<Exclude<Division, 'assignee'>, StandingPart[]> & { assignee: StandingOf[] }
}

/** Days of the office: today and the last day of its week. */
export type Today = { today: OfficeDate; endOfWeek: OfficeDate }

const names = ['all', 'open', 'drafts', 'overdue', 'dueToday', 'dueThisWeek', 'dueSoon'] as const

/**
 * Everything that stands now within the scope. At first, for whoever sees all, the counts that the database keeps are added
 * up (migrations/20261123_070500_ledger.ts), else the rows themselves are counted; then it is carried on.
 */
export async function standingNow(req: PayloadRequest, scope: Scope, me: number, days: Today): Promise<StandingNow> {
  const counted = await countStanding(req, scope, days)
  const [people, parts] = [counted.people.filter(({ all }) => all !== 0), counted.parts.filter(({ all }) => all !== 0)]
  const total = Object.fromEntries(names.map((name) => [name, people.reduce((sum, each) => sum + each[name], 0)])) as Standing
  const openOf = (id: string | null) => people.find(({ key }) => key === id)?.open ?? 0
  const of = (division: Division) => parts.filter((part) => part.division === division)
  return {
    total: { ...total, mine: openOf(String(me)), unassigned: openOf(null) },
    by: {
      status: of('status'), type: of('type'), category: of('category'), priority: of('priority'), department: of('department'),
      client: of('client'), assignee: people,
    },
  }
}

type Counted = { people: StandingOf[]; parts: (StandingPart & { division: Division })[] }

/** Both questions by one statement, so that the rows are gone through once. */
async function countStanding(req: PayloadRequest, scope: Scope, days: Today): Promise<Counted> {
  return carriedOn<Counted>(req, scope, ['standing', days], {
    read: (source) => readStanding(req, scope, days, source),
    add: (known, since) => ({ people: addPeople(known.people, since.people), parts: addParts(known.parts, since.parts) }),
    bytes: ({ people, parts }) => 300 * (people.length + parts.length),
  })
}

const addPeople = addRows<StandingOf>(({ key }) => key, names)
const addParts = addRows<Counted['parts'][number]>(({ division, key, ended }) => `${division} ${key} ${ended}`, ['all'])

async function readStanding(req: PayloadRequest, scope: Scope, days: Today, { since, table }: Source): Promise<Counted> {
  const whole = scope.whole && since === null
  const answers = joinSql`select coalesce((select json_agg(p) from (${peopleQuery(whole, days)}) p), '[]') as people,
    coalesce((select json_agg(p) from (${partsQuery(whole)}) p), '[]') as parts`
  const { text, values } = whole
    ? answers
    : joinSql`with seen as materialized (
        select status, state_kind, type_id, category_id, priority, department_id, client_id, assigned_to_id,
          (due_date at time zone 'UTC')::date as due, ${{ text: since ? 'n' : '1', values: [] }} as n from ${table} where ${scope.condition}
      ) ${answers}`
  const [row] = await sqlOf(req)<Counted>(text, values)
  return row!
}

/** What stands with each person and with nobody: together it is everything. */
function peopleQuery(whole: boolean, { today, endOfWeek }: Today): SqlPart {
  const day = (value: OfficeDate) => ({ value })
  const from: SqlPart = {
    text: whole
      ? `(select assignee, state_kind, due, n from transaction_counts_now where cube = 'assignee') each`
      : '(select assigned_to_id as assignee, state_kind, due, n from seen) each',
    values: [],
  }
  return joinSql`select assignee::text as key, coalesce(sum(n), 0)::int as all,
    coalesce(sum(n) filter (where state_kind <> 'final'), 0)::int as open,
    coalesce(sum(n) filter (where state_kind = 'initial'), 0)::int as drafts,
    coalesce(sum(n) filter (where state_kind = 'normal' and due < ${day(today)}::date), 0)::int as overdue,
    coalesce(sum(n) filter (where state_kind = 'normal' and due = ${day(today)}::date), 0)::int as "dueToday",
    coalesce(sum(n) filter (where state_kind = 'normal' and due between ${day(today)}::date and ${day(endOfWeek)}::date), 0)::int as "dueThisWeek",
    coalesce(sum(n) filter (where state_kind = 'normal' and due between ${day(today)}::date and ${day(addDays(today, dueSoonDays))}::date), 0)::int as "dueSoon"
    from ${from} group by assignee`
}

/** The other divisions, in one pass. The kept counts of clients are lines of their own; of rows, each has both. */
function partsQuery(whole: boolean): SqlPart {
  const from = whole
    ? `(select status, state_kind = 'final' as ended, type, category, priority, department, client, case cube when 'work' then n else 0 end as n,
        case cube when 'client' then n else 0 end as of_client from transaction_counts_now where cube <> 'assignee') each`
    : `(select status, state_kind = 'final' as ended, type_id as type, category_id as category, priority, department_id as department,
        client_id as client, n, n as of_client from seen) each`
  const text = `select case when grouping(status) = 0 then 'status' when grouping(type) = 0 then 'type' when grouping(category) = 0 then 'category'
      when grouping(priority) = 0 then 'priority' when grouping(department) = 0 then 'department' else 'client' end as division,
    coalesce(status, type::text, category::text, priority::text, department::text, client::text) as key,
    case when grouping(status) = 0 then ended end as ended,
    (case when grouping(client) = 0 then sum(of_client) else sum(n) end)::int as all
    from ${from} group by grouping sets ((status, ended), (type), (category), (priority), (department), (client))
    having case when grouping(client) = 0 then sum(of_client) else sum(n) end <> 0`
  return { text, values: [] }
}
