import type { PayloadRequest } from 'payload'
import { joinSql, type SqlPart } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import { addRows, carriedOn } from '../ledger/carriedOn.ts'
import type { Source } from '../ledger/source.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { StateColour } from '../../workflows/definition.ts'
import { openStages, type Figure, type FlatFilter } from './figure.ts'
import { othersName, partNames, priorityName, type StateNames } from './names.ts'
import { completedIn, type Question } from './question.ts'
import type { Scope } from './scope.ts'
import { othersFilter } from './slices.ts'
import type { Division } from './standing.ts'

/** A part of a division: what stands there now (`all`, `open`), and what began and was completed there in the range. */
export type Group = { key: string; label: string; colour?: StateColour; all: Figure; open: Figure; created: Figure; completed: Figure }

export const divisions = ['status', 'type', 'category', 'priority', 'department', 'client', 'assignee'] as const satisfies readonly Division[]

/** The largest are told one by one, the rest as one sum. */
const most = 100

/** Column of the table, column of the kept counts and the cube they stand in, and the flat filter. */
const columnsOf: Record<Division, { column: string; kept: string; cube: string; filter: string }> = {
  status: { column: 'status', kept: 'status', cube: 'work', filter: 'status' },
  type: { column: 'type_id', kept: 'type', cube: 'work', filter: 'type' },
  category: { column: 'category_id', kept: 'category', cube: 'work', filter: 'category' },
  priority: { column: 'priority', kept: 'priority', cube: 'work', filter: 'priority' },
  department: { column: 'department_id', kept: 'department', cube: 'work', filter: 'department' },
  client: { column: 'client_id', kept: 'client', cube: 'client', filter: 'client' },
  assignee: { column: 'assigned_to_id', kept: 'assignee', cube: 'assignee', filter: 'assigned_to' },
}

type Counts = { all: number; open: number; begun: number; begunBefore: number; completed: number; completedBefore: number }
type Row = { key: string | null } & Counts
const nothing: Counts = { all: 0, open: 0, begun: 0, begunBefore: 0, completed: 0, completedBefore: 0 }
const countNames = Object.keys(nothing) as (keyof Counts)[]

/** The parts of a division within the scope, the largest first; each figure adds up to that of the whole. */
export async function groupsOf(
  req: PayloadRequest,
  { scope, range, figure }: Question,
  division: Division,
  states: StateNames,
  locale: Locale,
): Promise<Group[]> {
  const { filter } = columnsOf[division]
  const rows = await countGroups(req, scope, division, range.moments)
  const told = rows.slice(0, most)
  const rest = rows.slice(most)
  const completed = completedIn(range)
  const own = ({ all, open, begun, begunBefore, ...done }: Counts, part: FlatFilter | null) => {
    const also = (more: FlatFilter) => (part === null ? null : { ...more, ...part })
    return {
      all: figure(all, part),
      open: figure(open, also({ stage: openStages })),
      created: figure(begun, also({ begun_after: range.from, begun_before: range.to }), begunBefore),
      completed: figure(done.completed, also(completed), done.completedBefore),
    }
  }
  const name = await namerOf(req, division, told.map(({ key }) => key), states, locale)
  const groups = told.map((row): Group => ({ key: row.key ?? 'none', ...name(row.key), ...own(row, { [filter]: row.key ?? 'none' }) }))
  if (rest.length === 0) return groups
  return [...groups, { key: 'others', label: say(othersName, locale), ...own(rest.reduce(added, nothing), othersFilter(division, told)) }]
}

function added(sum: Counts, row: Counts): Counts {
  return Object.fromEntries(countNames.map((name) => [name, sum[name] + row[name]])) as Counts
}

async function namerOf(req: PayloadRequest, division: Division, keys: readonly (string | null)[], states: StateNames, locale: Locale) {
  if (division === 'status') return (key: string | null) => states.name(key ?? '')
  if (division === 'priority') return (key: string | null) => ({ label: priorityName(key ?? '', locale) })
  const name = await partNames(req, division, keys, locale)
  return (key: string | null) => ({ label: name(key) })
}

type Moments = { previous: number; begin: number; end: number }

async function countGroups(req: PayloadRequest, scope: Scope, division: Division, moments: Moments): Promise<Row[]> {
  const { previous, begin, end } = moments
  const counted = await carriedOn<Row[]>(req, scope, ['groups', division, previous, begin, end], {
    read: (source) => readGroups(req, scope, division, moments, source),
    add: addRows(({ key }) => key, countNames),
    bytes: (rows) => 200 * rows.length,
  })
  return counted.filter(({ all }) => all !== 0).toSorted((one, other) => other.all - one.all || compareKeys(one.key, other.key))
}

/** What has no key comes last. */
function compareKeys(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return one < other ? -1 : Number(one > other)
}

async function readGroups(req: PayloadRequest, scope: Scope, division: Division, moments: Moments, source: Source): Promise<Row[]> {
  const { column } = columnsOf[division]
  const { table, count } = source
  const moment = (at: number) => ({ value: new Date(at).toISOString() })
  const key: SqlPart = { text: `${column}::text`, values: [] }
  const each: SqlPart = { text: source.since ? ', n' : '', values: [] }
  const [first, begin, end] = [moment(moments.previous), moment(moments.begin), moment(moments.end)]
  const { text, values } = joinSql`
    select key, sum("all")::int as all, sum(open)::int as open, sum(begun)::int as begun, sum(begun_before)::int as "begunBefore",
      sum(completed)::int as completed, sum(completed_before)::int as "completedBefore"
    from (
      ${standingPart(scope, division, source)}
      union all
      select key, 0, 0, ${count('now')}, ${count('not now')}, 0, 0 from (
        select ${key} as key, begun_at >= ${begin}::timestamptz as now${each} from ${table}
        where (${scope.condition}) and begun_at >= ${first}::timestamptz and begun_at < ${end}::timestamptz) begun group by 1
      union all
      select key, 0, 0, 0, 0, ${count('now')}, ${count('not now')} from (
        select ${key} as key, ended_at >= ${begin}::timestamptz as now${each} from ${table}
        where (${scope.condition}) and outcome = 'completed' and ended_at is not null
          and ended_at >= ${first}::timestamptz and ended_at < ${end}::timestamptz) completed group by 1
    ) counted group by key`
  return sqlOf(req)<Row>(text, values)
}

/** What stands: at first from the counts that the database keeps where everything is seen, else from the rows. */
function standingPart({ condition, whole }: Scope, division: Division, { since, table, count }: Source): SqlPart {
  const { column, kept, cube } = columnsOf[division]
  const named = (text: string): SqlPart => ({ text, values: [] })
  const counts = '0::bigint as begun, 0::bigint as begun_before, 0::bigint as completed, 0::bigint as completed_before'
  if (whole && since === null) {
    return named(`select ${kept}::text as key, sum(n) as all, coalesce(sum(n) filter (where state_kind <> 'final'), 0) as open, ${counts}
      from transaction_counts_now where cube = '${cube}' group by 1`)
  }
  return joinSql`select ${named(`${column}::text as key`)}, ${count()} as all, ${count(`state_kind <> 'final'`)} as open, ${named(counts)} from ${table} where ${condition} group by 1`
}
