import type { PayloadRequest } from 'payload'
import { joinSql } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import { spreadOf, type Spread } from '../spread.ts'
import type { Scope } from './scope.ts'

/** How long completed work took, from its begin to its completion: by the clock, and within the office's hours. In hours. */
export type LeadTimes = { elapsed: Spread; working: Spread }

/** Bytes of a pair of moments, microseconds since 2000 each. */
const pairBytes = 16
const year2000 = 946_684_800_000

/**
 * The lead times of what was completed between two moments, in two parts: before `middle` and from then on. `working`
 * reads a clock that runs only while the office works. The moments come packed: a row each would take five times as long.
 */
export async function leadTimesOf(
  req: PayloadRequest,
  { condition }: Scope,
  { from, middle, until }: { from: number; middle: number; until: number },
  working: (earliest: number) => (instant: number) => number,
): Promise<{ before: LeadTimes; after: LeadTimes }> {
  const moment = (at: number) => ({ value: new Date(at).toISOString() })
  const { text, values } = joinSql`
    select ended_at >= ${moment(middle)}::timestamptz as after, string_agg(timestamptz_send(begun_at) || timestamptz_send(ended_at), '') as packed
    from transactions where (${condition}) and ended_at is not null and outcome = 'completed'
      and ended_at >= ${moment(from)}::timestamptz and ended_at < ${moment(until)}::timestamptz group by 1`
  const rows = await sqlOf(req)<{ after: boolean; packed: Buffer }>(text, values)
  const of = (after: boolean) => timesIn(rows.find((row) => row.after === after)?.packed ?? Buffer.alloc(0), working)
  return { before: of(false), after: of(true) }
}

function timesIn(packed: Buffer, working: (earliest: number) => (instant: number) => number): LeadTimes {
  const count = packed.length / pairBytes
  const [begins, ends] = [new Float64Array(count), new Float64Array(count)]
  let earliest = Number.POSITIVE_INFINITY
  for (let pair = 0; pair < count; pair += 1) {
    begins[pair] = Number(packed.readBigInt64BE(pair * pairBytes)) / 1000 + year2000
    ends[pair] = Number(packed.readBigInt64BE(pair * pairBytes + 8)) / 1000 + year2000
    earliest = Math.min(earliest, begins[pair]!)
  }
  const elapsed = begins.map((begin, pair) => Math.max(0, ends[pair]! - begin))
  if (count === 0) return { elapsed: spreadOf(elapsed), working: spreadOf(elapsed) }
  const read = working(earliest)
  const worked = begins.map((begin, pair) => Math.max(0, read(ends[pair]!) - read(begin)))
  return { elapsed: spreadOf(elapsed), working: spreadOf(worked) }
}
