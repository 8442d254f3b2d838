import type { PayloadRequest } from 'payload'
import { joinSql } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import { carriedOn } from '../ledger/carriedOn.ts'
import { joined, ordered, without } from '../ordered.ts'
import { spreadOfOrdered, type Spread } from '../spread.ts'
import { lastings, packedPairs, readPairs } from './pairs.ts'
import type { Question } from './question.ts'

/** How long completed work took, from its begin to its completion: by the clock, and within the office's hours. In hours. */
export type LeadTimes = { elapsed: Spread; working: Spread }

/** Durations in milliseconds, the shortest first. */
type Durations = { elapsed: Float64Array; working: Float64Array }
const none: Durations = { elapsed: new Float64Array(), working: new Float64Array() }

/**
 * The lead times of what was completed in each stretch between two edges (milliseconds since 1970), the working time by
 * the office's hours as they are set today.
 */
export async function leadTimesOf(req: PayloadRequest, question: Question, edges: readonly number[]): Promise<LeadTimes[]> {
  const { scope, office } = question
  const bounds = edges.map((edge) => new Date(edge).toISOString())
  const stretches = await carriedOn<Change[]>(req, scope, ['leadTimes', edges, office], {
    read: async ({ since, table }) => {
      const packed = (where: string) => ({ text: `${packedPairs('begun_at', 'ended_at').text} filter (where ${where})`, values: [] })
      const n = since ? 'n' : '1'
      const { text, values } = joinSql`
        select width_bucket(ended_at, ${{ value: bounds }}::timestamptz[]) as bucket, ${packed(`${n} > 0`)} as added, ${packed(`${n} < 0`)} as taken
        from ${table} where (${scope.condition}) and ended_at is not null and outcome = 'completed'
          and ended_at >= ${{ value: bounds[0] }}::timestamptz and ended_at < ${{ value: bounds.at(-1) }}::timestamptz group by 1`
      const rows = await sqlOf(req)<{ bucket: number; added: Buffer | null; taken: Buffer | null }>(text, values)
      return edges.slice(1).map((_, place): Change => {
        const row = rows.find(({ bucket }) => bucket === place + 1)
        return { added: durationsIn(row?.added, question), taken: durationsIn(row?.taken, question) }
      })
    },
    add: (known, since) => known.map(({ added, taken }, place): Change => {
      const change = since[place]!
      const both = (name: keyof Durations) => without(joined(added[name], change.added[name]), change.taken[name])
      return { added: { elapsed: both('elapsed'), working: both('working') }, taken }
    }),
    bytes: (all) => all.reduce((sum, { added }) => sum + 16 * added.elapsed.length + 200, 0),
  })
  return stretches.map(({ added: { elapsed, working } }): LeadTimes => ({ elapsed: spreadOfOrdered(elapsed), working: spreadOfOrdered(working) }))
}

/** What entries add and take off; of rows nothing is taken. */
type Change = { added: Durations; taken: Durations }

function durationsIn(packed: Buffer | null | undefined, { working }: Question): Durations {
  const pairs = readPairs(packed ?? undefined)
  if (pairs.count === 0) return none
  const earliest = pairs.from.reduce((first, begin) => Math.min(first, begin), Number.POSITIVE_INFINITY)
  return { elapsed: ordered(lastings(pairs)), working: ordered(lastings(pairs, working(earliest))) }
}
