import type { PayloadRequest } from 'payload'
import { joinSql } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import { spreadOf, type Spread } from '../spread.ts'
import { lastings, packedPairs, readPairs, type Pairs } from './pairs.ts'
import type { Scope } from './scope.ts'

/** How long completed work took, from its begin to its completion: by the clock, and within the office's hours. In hours. */
export type LeadTimes = { elapsed: Spread; working: Spread }

/**
 * The lead times of what was completed in each stretch between two edges (milliseconds since 1970). `working` gives a
 * clock that runs only while the office works.
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
      ${packedPairs('begun_at', 'ended_at')} as packed
    from transactions where (${condition}) and ended_at is not null and outcome = 'completed'
      and ended_at >= ${{ value: bounds[0] }}::timestamptz and ended_at < ${{ value: bounds.at(-1) }}::timestamptz group by 1`
  const rows = await sqlOf(req)<{ bucket: number; packed: Buffer }>(text, values)
  return edges.slice(1).map((_, place) => timesIn(readPairs(rows.find(({ bucket }) => bucket === place + 1)?.packed), working))
}

function timesIn(pairs: Pairs, working: (earliest: number) => (instant: number) => number): LeadTimes {
  const elapsed = spreadOf(lastings(pairs))
  if (pairs.count === 0) return { elapsed, working: elapsed }
  const earliest = pairs.from.reduce((first, begin) => Math.min(first, begin), Number.POSITIVE_INFINITY)
  return { elapsed, working: spreadOf(lastings(pairs, working(earliest))) }
}
