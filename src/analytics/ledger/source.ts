import type { PayloadRequest } from 'payload'
import { joinSql, type SqlPart } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { Scope } from '../office/scope.ts'
import type { Snapshot } from './snapshots.ts'

/**
 * Where figures are counted from: the rows of transactions, or the entries of their ledger since some snapshot, which
 * take off (-1) and add (+1). The same SQL over either gives a figure, and by how much it has changed. `table` is to be
 * put behind `from` with the scope's condition behind `where`; `count` and `sum` are columns, as whole numbers.
 */
export type Source = { since: Snapshot | null; table: SqlPart; count: (where?: string) => SqlPart; sum: (column: string, where: string) => SqlPart }

const plain = (text: string): SqlPart => ({ text, values: [] })
const filtered = (where: string | undefined) => (where === undefined ? '' : ` filter (where ${where})`)

export const rows: Source = {
  since: null,
  table: plain('transactions'),
  count: (where) => plain(`(count(*)${filtered(where)})::int`),
  sum: (column, where) => plain(`coalesce(sum(${column})${filtered(where)}, 0)::int`),
}

/** The entries that were made since, under the name of the table whose rows they tell of. */
export function entriesSince(since: Snapshot): Source {
  return {
    since,
    table: joinSql`(select * from (select ${plain(`${columns.join(', ')}, n, xid`)} from transaction_ledger
        union all select ${plain(`${columns.join(', ')}, n, xid`)} from transaction_ledger_folded) entry where ${madeSince(since)}) transactions`,
    count: (where) => plain(`coalesce(sum(n)${filtered(where)}, 0)::int`),
    sum: (column, where) => plain(`coalesce(sum(n * ${column})${filtered(where)}, 0)::int`),
  }
}

/** The condition of what database transactions wrote that the snapshot does not see, by the column `xid`. */
export function madeSince({ text, begin }: Snapshot): SqlPart {
  return joinSql`(xid >= ${{ value: String(begin) }}::xid8 and not pg_visible_in_snapshot(xid, ${{ value: text }}::pg_snapshot))`
}

/** Beyond so many entries the rows of a scope are counted sooner: those of everybody, and those of a part. */
const farForAll = 50_000
const farForPart = 20_000

/** Whether so much was written since that counting is the shorter way. Asked once a snapshot and request. */
export async function isFar(req: PayloadRequest, { whole }: Scope, since: Snapshot): Promise<boolean> {
  const name = `analytics.entriesSince ${since.text}`
  const known = req.context[name] as number | undefined
  if (known === undefined) {
    const { text, values } = joinSql`select count(*)::int as entries from (select from ${entriesSince(since).table} limit ${{ value: farForAll + 1 }}) each`
    const [row] = await sqlOf(req)<{ entries: number }>(text, values)
    req.context[name] = row!.entries
  }
  return (req.context[name] as number) > (whole ? farForAll : farForPart)
}

/** What an entry tells: migrations/20261123_070500_ledger.ts. */
const columns = [
  'id', 'status', 'state_kind', 'workflow_id', 'workflow_version_id', 'type_id', 'category_id', 'priority', 'department_id', 'client_id',
  'assigned_to_id', 'created_by_id', 'due_date', 'created_at', 'begun_at', 'ended_at', 'outcome', 'timeliness', 'lead_hours', 'rework_steps', 'deleted_at',
]

const plainWords = new Set(['and', 'or', 'not', 'is', 'null', 'in', 'any', 'between', 'true', 'false', 'like', 'ilike'])

/** Whether the condition of a scope asks for nothing but what entries tell: it is made of their columns, values and plain words alone. */
export function isTold({ condition: { text } }: Scope): boolean {
  const rest = text.replace(/"transactions"\."(\w+)"/g, (whole, column: string) => (columns.includes(column) ? ' ' : whole)).replace(/\$\d+(?:::\w+(?:\[\])?)?/g, ' ')
  return (rest.match(/[\w"']+/g) ?? []).every((word) => plainWords.has(word.toLowerCase()))
}
