import type { PayloadRequest } from 'payload'
import { joinSql } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import { settled } from '../ledger/settled.ts'
import { joined, ordered } from '../ordered.ts'
import { spreadOfOrdered, type Spread } from '../spread.ts'
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
export async function stateTimesOf(req: PayloadRequest, scope: Scope, from: number, until: number): Promise<StateTime[]> {
  const stays = await settled<Stays>(req, scope, ['stays'], { from, until }, {
    read: (begin, end) => readStays(req, scope, begin, end),
    join: (past, lately) => new Map([...new Set([...past.keys(), ...lately.keys()])].map((state) => [state, joined(past.get(state) ?? none, lately.get(state) ?? none)])),
    bytes: (all) => [...all.values()].reduce((sum, { length }) => sum + 8 * length + 100, 0),
  })
  return [...stays].map(([state, lasted]) => ({ state, time: spreadOfOrdered(lasted) }))
}

/** How long each ended stay in a state lasted, in milliseconds, the shortest first. */
type Stays = ReadonlyMap<string, Float64Array>
const none = new Float64Array()

async function readStays(req: PayloadRequest, { condition, whole }: Scope, from: number, until: number): Promise<Stays> {
  const moment = (at: number) => ({ value: new Date(at).toISOString() })
  // The stays themselves stand in an index. Where all is seen, only the few that are deleted are looked up, else those
  // whose stays they are: far fewer than all that the caller sees.
  const within = whole
    ? joinSql`transaction_id not in (select id from transactions where deleted_at is not null)`
    : joinSql`transaction_id in (select id from transactions where id = any(array(select distinct transaction_id from stay)) and (${condition}))`
  const { text, values } = joinSql`
    with stay as materialized (
      select "from", since, created_at, transaction_id from transaction_history
      where since is not null and created_at >= ${moment(from)}::timestamptz and created_at < ${moment(until)}::timestamptz
    )
    select "from" as state, ${packedPairs('since', 'created_at')} as packed from stay where ${within} group by 1`
  const rows = await sqlOf(req)<{ state: string; packed: Buffer }>(text, values)
  return new Map(rows.map(({ state, packed }) => [state, ordered(lastings(readPairs(packed)))]))
}

export type NamedStateTime = { key: string; label: string; colour: string; time: Spread }

/** With the names of the states, in the order of the default workflow, other states after them. */
export function timesNamed(times: readonly StateTime[], { order, name }: StateNames): NamedStateTime[] {
  const placeOf = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  return times.map(({ state, time }) => ({ key: state, ...name(state), time })).toSorted((one, other) => placeOf(one.key) - placeOf(other.key))
}
