import type { SqlPart } from '../../platform/idsQuery.ts'

/** Pairs of moments, milliseconds since 1970, as two columns. */
export type Pairs = { count: number; from: Float64Array; until: Float64Array }

/** Bytes of a pair: microseconds since 2000, twice. */
const pairBytes = 16
const year2000 = 946_684_800_000

/** Two columns of moments of a group of rows, packed: a row each would take five times as long. */
export function packedPairs(from: string, until: string): SqlPart {
  return { text: `string_agg(timestamptz_send(${from}) || timestamptz_send(${until}), '')`, values: [] }
}

export function readPairs(packed: Buffer | undefined): Pairs {
  const count = (packed?.length ?? 0) / pairBytes
  const [from, until] = [new Float64Array(count), new Float64Array(count)]
  // In halves: whole numbers of that size fit a double, and a BigInt for each would cost more than all the rest.
  const moment = (place: number) => (packed!.readInt32BE(place) * 4_294_967_296 + packed!.readUInt32BE(place + 4)) / 1000 + year2000
  for (let pair = 0; pair < count; pair += 1) {
    from[pair] = moment(pair * pairBytes)
    until[pair] = moment(pair * pairBytes + 8)
  }
  return { count, from, until }
}

/** How long each pair lasted, in milliseconds, never less than nothing; by `read` where a clock is given. */
export function lastings({ from, until }: Pairs, read?: (instant: number) => number): Float64Array {
  return from.map((begin, pair) => Math.max(0, read ? read(until[pair]!) - read(begin) : until[pair]! - begin))
}
