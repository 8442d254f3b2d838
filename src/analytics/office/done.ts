import type { PayloadRequest } from 'payload'
import { joinSql } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import { addRows, carriedOn } from '../ledger/carriedOn.ts'
import { joined, quantile, without } from '../ordered.ts'
import type { Question } from './question.ts'

/** What was completed with somebody in the range and in the one before, and the median of its lead times in the range, in hours. */
export type Done = { completed: number; before: number; onTime: number; onTimeBefore: number; late: number; lateBefore: number; medianHours: number | null }
export const noneDone: Done = { completed: 0, before: 0, onTime: 0, onTimeBefore: 0, late: 0, lateBefore: 0, medianHours: null }

const names = ['completed', 'before', 'onTime', 'onTimeBefore', 'late', 'lateBefore'] as const
type Row = { id: number } & Record<(typeof names)[number], number>
/** Lead times in hours, the shortest first; entries of the ledger take some off. */
type Hours = { added: Float64Array; taken: Float64Array }
type Counted = { rows: readonly Row[]; hours: ReadonlyMap<number, Hours> }

const addCounts = addRows<Row>(({ id }) => id, names)
const none = new Float64Array()

/** Completed work of the scope, by whom it is assigned to. */
export async function doneOf(req: PayloadRequest, { scope, range: { moments } }: Question): Promise<Map<number, Done>> {
  const { previous, begin, end } = moments
  const moment = (at: number) => ({ value: new Date(at).toISOString() })
  const { rows, hours } = await carriedOn<Counted>(req, scope, ['done', previous, begin, end], {
    read: async ({ since, table, count }) => {
      const [n, sign] = since ? [', n', 'n'] : ['', '1']
      const packed = (where: string) => ({ text: `string_agg(float8send(lead_hours::float8), '' order by lead_hours) filter (where now and ${where})`, values: [] })
      const { text, values } = joinSql`
        select id, ${count('now')} as completed, ${count('not now')} as before,
          ${count(`now and timeliness = 'onTime'`)} as "onTime", ${count(`not now and timeliness = 'onTime'`)} as "onTimeBefore",
          ${count(`now and timeliness = 'late'`)} as late, ${count(`not now and timeliness = 'late'`)} as "lateBefore",
          ${packed(`${sign} > 0`)} as added, ${packed(`${sign} < 0`)} as taken
        from (
          select assigned_to_id as id, timeliness, lead_hours, ended_at >= ${moment(begin)}::timestamptz as now${{ text: n, values: [] }} from ${table}
          where (${scope.condition}) and outcome = 'completed' and assigned_to_id is not null and ended_at is not null
            and ended_at >= ${moment(previous)}::timestamptz and ended_at < ${moment(end)}::timestamptz
        ) done group by id`
      const all = await sqlOf(req)<Row & { added: Buffer | null; taken: Buffer | null }>(text, values)
      return {
        rows: all.map(({ id, completed, before, onTime, onTimeBefore, late, lateBefore }) => ({ id, completed, before, onTime, onTimeBefore, late, lateBefore })),
        hours: new Map(all.map(({ id, added, taken }) => [id, { added: numbersIn(added), taken: numbersIn(taken) }])),
      }
    },
    add: (known, since) => ({ rows: addCounts(known.rows, since.rows), hours: addHours(known.hours, since.hours) }),
    bytes: (known) => [...known.hours.values()].reduce((sum, { added }) => sum + 8 * added.length + 300, 0),
  })
  return new Map(rows.filter(({ completed, before }) => completed + before !== 0).map(({ id, ...done }) => [id, { ...done, medianHours: quantile(hours.get(id)?.added ?? none, 0.5) }]))
}

function addHours(known: Counted['hours'], since: Counted['hours']): Counted['hours'] {
  const all = new Map(known)
  for (const [id, { added, taken }] of since) {
    const before = known.get(id)?.added ?? none
    all.set(id, { added: without(joined(before, added), taken), taken: none })
  }
  return all
}

function numbersIn(packed: Buffer | null): Float64Array {
  const numbers = new Float64Array((packed?.length ?? 0) / 8)
  for (let place = 0; place < numbers.length; place += 1) numbers[place] = packed!.readDoubleBE(place * 8)
  return numbers
}
