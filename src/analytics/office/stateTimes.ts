import type { PayloadRequest } from 'payload'
import { joinSql } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import { spreadOf, type Spread } from '../spread.ts'
import type { StateNames } from './names.ts'
import { lastings, packedPairs, readPairs } from './pairs.ts'
import type { Scope } from './scope.ts'

/** The ended stays in a state, of all workflows that have a state of this key. */
export type StateTime = { state: string; time: Spread }

/**
 * How long work stood in each state, in hours by the clock: every stay that ended between the two moments, each once. The
 * stay ends with the step that leaves the state; a first stay is known only where the creation is the beginning. See
 * `courses.ts`; the history keeps with each step since when the transaction had stood where it came from.
 */
export async function stateTimesOf(req: PayloadRequest, { condition, whole }: Scope, from: number, until: number): Promise<StateTime[]> {
  const moment = (at: number) => ({ value: new Date(at).toISOString() })
  // Where all is seen, only the few that are deleted are looked up: the stays themselves stand in an index.
  const within = whole
    ? joinSql`h.transaction_id not in (select id from transactions where deleted_at is not null)`
    : joinSql`h.transaction_id in (select id from transactions where ${condition})`
  const { text, values } = joinSql`
    select h."from" as state, ${packedPairs('h.since', 'h.created_at')} as packed from transaction_history h
    where h.since is not null and h.created_at >= ${moment(from)}::timestamptz and h.created_at < ${moment(until)}::timestamptz and ${within}
    group by 1`
  const rows = await sqlOf(req)<{ state: string; packed: Buffer }>(text, values)
  return rows.map(({ state, packed }) => ({ state, time: spreadOf(lastings(readPairs(packed))) }))
}

export type NamedStateTime = { key: string; label: string; colour: string; time: Spread }

/** With the names of the states, in the order of the default workflow, other states after them. */
export function timesNamed(times: readonly StateTime[], { order, name }: StateNames): NamedStateTime[] {
  const placeOf = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  return times.map(({ state, time }) => ({ key: state, ...name(state), time })).toSorted((one, other) => placeOf(one.key) - placeOf(other.key))
}
