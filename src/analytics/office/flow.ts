import type { PayloadRequest } from 'payload'
import { joinSql } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import { addRows, carriedOn } from '../ledger/carriedOn.ts'
import type { Range } from './range.ts'
import type { Scope } from './scope.ts'

/**
 * What went in and out of a stretch of time. `begun`: the work began then (created, or its first step where that is
 * earlier). The others: it came then into the final state it still stands in; what was opened again has not ended.
 * `onTime` and `late` are of completed work with a due date; `reworked` is completed work that had gone back at least
 * once, `reworkSteps` how often in all.
 */
export type Flow = { begun: number; completed: number; cancelled: number; onTime: number; late: number; reworked: number; reworkSteps: number }

/** In order: the previous range, the periods of the range, and what lies after it. */
export type Flows = { previous: Flow; periods: Flow[]; after: Flow; range: Flow }

type Row = { bucket: number } & Flow
const names = ['begun', 'completed', 'cancelled', 'onTime', 'late', 'reworked', 'reworkSteps'] as const satisfies readonly (keyof Flow)[]

/**
 * Begun against ended, by the periods of the range. Periods begin at moments that were made from the office's days here,
 * by the same function as the list's filters, so that no second notion of a time zone can count a row into another day.
 */
export async function flowsOf(req: PayloadRequest, scope: Scope, { moments, periods }: Range): Promise<Flows> {
  const edges = [moments.previous, ...periods.map(({ begins }) => begins), moments.end]
  const bounds = { value: edges.map((edge) => new Date(edge).toISOString()) }
  const first = { value: new Date(moments.previous).toISOString() }
  const { condition } = scope
  const rows = await carriedOn<Row[]>(req, scope, ['flows', edges], {
    read: ({ table, count, sum }) => {
      const { text, values } = joinSql`
        select width_bucket(begun_at, ${bounds}::timestamptz[]) as bucket, ${count()} as begun,
          0 as completed, 0 as cancelled, 0 as "onTime", 0 as late, 0 as reworked, 0 as "reworkSteps"
        from ${table} where (${condition}) and begun_at >= ${first}::timestamptz group by 1
        union all
        select width_bucket(ended_at, ${bounds}::timestamptz[]), 0, ${count(`outcome = 'completed'`)}, ${count(`outcome = 'cancelled'`)},
          ${count(`timeliness = 'onTime'`)}, ${count(`timeliness = 'late'`)}, ${count(`outcome = 'completed' and rework_steps > 0`)},
          ${sum('rework_steps', `outcome = 'completed'`)}
        from ${table} where (${condition}) and ended_at is not null and ended_at >= ${first}::timestamptz group by 1`
      return sqlOf(req)<Row>(text, values)
    },
    add: addRows(({ bucket }) => bucket, names),
  })
  const bucket = (place: number) => sumOf(rows.filter((row) => row.bucket === place))
  const inRange = periods.map((_, place) => bucket(place + 2))
  return { previous: bucket(1), periods: inRange, after: bucket(periods.length + 2), range: sumOf(inRange) }
}

function sumOf(flows: readonly Flow[]): Flow {
  const sum: Flow = { begun: 0, completed: 0, cancelled: 0, onTime: 0, late: 0, reworked: 0, reworkSteps: 0 }
  for (const flow of flows) for (const name of names) sum[name] += flow[name]
  return sum
}
