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
 * The lead times of what was completed in each stretch between two edges (milliseconds since 1970). `working` gives a
 * clock that runs only while the office works. The moments come packed: a row each would take five times as long.
 */
export async function leadTimesOf(
  req: PayloadRequest,
  { condition }: Scope,
  edges: readonly number[],
  working: (earliest: number) => (instant: number) => number,
): Promise<LeadTimes[]> {
  const bounds = edges.map((edge) => new Date(edge).toISOString())
  const { text, values } = joinSql`
    select width_bucket(ended_at, ${{ value: bounds }}::timestamptz[]) as bucket,
      string_agg(timestamptz_send(begun_at) || timestamptz_send(ended_at), '') as packed
    from transactions where (${condition}) and ended_at is not null and outcome = 'completed'
      and ended_at >= ${{ value: bounds[0] }}::timestamptz and ended_at < ${{ value: bounds.at(-1) }}::timestamptz group by 1`
  const rows = await sqlOf(req)<{ bucket: number; packed: Buffer }>(text, values)
  return edges.slice(1).map((_, place) => timesIn(rows.find(({ bucket }) => bucket === place + 1)?.packed ?? Buffer.alloc(0), working))
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
