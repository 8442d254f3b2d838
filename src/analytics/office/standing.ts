import type { PayloadRequest } from 'payload'
import { joinSql, type SqlPart } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import { addDays, dueSoonDays, type OfficeDate } from '../../shared/dates.ts'
import type { StatusKind } from '../../shared/statusKinds.ts'
import type { Scope } from './scope.ts'

/** By what the work that stands is divided. */
export type Division = 'status' | 'type' | 'category' | 'priority' | 'department' | 'client' | 'assignee'

/**
 * How many transactions stand somewhere now. `all`: ended ones too; `open`: in no final state; the others as the list's
 * filters say: `overdue` is due before today and work goes on, `dueToday`, `dueThisWeek` (from today to the end of the
 * office's week) and `dueSoon` (within three days) likewise not yet overdue.
 */
export type Standing = { all: number; open: number; drafts: number; overdue: number; dueToday: number; dueThisWeek: number; dueSoon: number }
/** A part: `key` is a state, a priority or an id as text, null where it has none. `kind` and `version` are told of states. */
export type StandingPart = Standing & { key: string | null; kind: StatusKind | null; version: number | null }
export type StandingNow = {
  total: Standing & { mine: number; unassigned: number }
  by: Record<Division, StandingPart[]>
}

/** Days of the office: today and the last day of its week. */
export type Today = { today: OfficeDate; endOfWeek: OfficeDate }

type Row = StandingPart & { division: Division | 'total' }

const columnOf: Record<Exclude<Division, 'status'>, string> = {
  type: 'type_id', category: 'category_id', priority: 'priority', department: 'department_id', client: 'client_id', assignee: 'assigned_to_id',
}

/** Everything that stands now within the scope, counted in one pass over its rows. */
export async function standingNow(req: PayloadRequest, scope: Scope, me: number, days: Today): Promise<StandingNow> {
  const rows = await countRows(req, scope, days)
  const of = (division: Division) => rows.filter((row) => row.division === division)
  const total = rows.find(({ division }) => division === 'total')!
  const ofPerson = (id: string | null) => of('assignee').find(({ key }) => key === id)?.open ?? 0
  return {
    total: { ...total, mine: ofPerson(String(me)), unassigned: ofPerson(null) },
    by: {
      status: of('status'), type: of('type'), category: of('category'), priority: of('priority'), department: of('department'),
      client: of('client'), assignee: of('assignee'),
    },
  }
}

async function countRows(req: PayloadRequest, { condition }: Scope, days: Today): Promise<Row[]> {
  const counts = countsOf(days)
  const part = (division: Division, key: string, more: string, group: string) =>
    `select '${division}' as division, ${key}::text as key, ${more}, ${counts.text} from seen group by ${group}`
  const others = Object.entries(columnOf).map(([division, column]) => part(division as Division, column, 'null as kind, null::int as version', column))
  const { text, values } = joinSql`with seen as materialized (
      select status, state_kind, workflow_version_id, type_id, category_id, priority, department_id, client_id, assigned_to_id, due_date
      from transactions where ${condition}
    )
    select * from (${{ text: `select 'total' as division, null as key, null as kind, null::int as version, ${counts.text} from seen`, values: counts.values }}) total`
  const offset = values.length - counts.values.length
  const shifted = (sql: string) => sql.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + offset}`)
  const states = part('status', 'status', 'state_kind::text as kind, max(workflow_version_id) as version', 'status, state_kind')
  return sqlOf(req)<Row>([text, ...[states, ...others].map(shifted)].join('\nunion all '), values)
}

/** What is counted of each part; dates are stored at noon UTC of the office's day. */
function countsOf({ today, endOfWeek }: Today): SqlPart {
  const text = `count(*)::int as all,
    count(*) filter (where state_kind <> 'final')::int as open,
    count(*) filter (where state_kind = 'initial')::int as drafts,
    count(*) filter (where state_kind = 'normal' and due_date < $1::timestamptz)::int as overdue,
    count(*) filter (where state_kind = 'normal' and due_date >= $1::timestamptz and due_date <= $2::timestamptz)::int as "dueToday",
    count(*) filter (where state_kind = 'normal' and due_date >= $1::timestamptz and due_date <= $3::timestamptz)::int as "dueThisWeek",
    count(*) filter (where state_kind = 'normal' and due_date >= $1::timestamptz and due_date <= $4::timestamptz)::int as "dueSoon"`
  const end = (day: OfficeDate) => `${day}T23:59:59.999Z`
  return { text, values: [`${today}T00:00:00.000Z`, end(today), end(endOfWeek), end(addDays(today, dueSoonDays))] }
}
