import type { PayloadRequest } from 'payload'
import { joinSql } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import { settled } from '../ledger/settled.ts'
import type { Question } from './question.ts'

/** What somebody did in the range, by the timelines: each line of their own once. `transactions`: on how many different ones. */
export type Deeds = { lines: number; transactions: number; created: number; steps: number; edits: number; comments: number; assignments: number; decisions: number }
export const noDeeds: Deeds = { lines: 0, transactions: 0, created: 0, steps: 0, edits: 0, comments: 0, assignments: 0, decisions: 0 }

type Counts = Omit<Deeds, 'transactions'>
/** Of each person, with the ids of the transactions: of two stretches of time the same one may be in both. */
type Done = ReadonlyMap<number, { counts: Counts; on: ReadonlySet<number> }>

/** What each person did in the range on transactions of the scope. */
export async function deedsOf(req: PayloadRequest, { scope, range: { moments } }: Question): Promise<Map<number, Deeds>> {
  const done = await settled<Done>(req, scope, ['deeds'], { from: moments.begin, until: moments.end }, {
    read: (from, until) => readDeeds(req, scope, from, until),
    join: joinDeeds,
    bytes: (all) => [...all.values()].reduce((sum, { on }) => sum + 40 * on.size + 500, 0),
  })
  return new Map([...done].map(([id, { counts, on }]) => [id, { ...counts, transactions: on.size }]))
}

function joinDeeds(past: Done, lately: Done): Done {
  const all = new Map(past)
  for (const [id, { counts, on }] of lately) {
    const before = past.get(id)
    if (!before) all.set(id, { counts, on })
    else all.set(id, { counts: sumOf(before.counts, counts), on: new Set([...before.on, ...on]) })
  }
  return all
}

function sumOf(one: Counts, other: Counts): Counts {
  const names = Object.keys(one) as (keyof Counts)[]
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as Counts
}

async function readDeeds(req: PayloadRequest, { condition, whole }: Question['scope'], from: number, until: number): Promise<Done> {
  const moment = (at: number) => ({ value: new Date(at).toISOString() })
  const within = whole
    ? joinSql`transaction_id not in (select id from transactions where deleted_at is not null)`
    : joinSql`transaction_id in (select id from transactions where id = any(array(select distinct transaction_id from deed)) and (${condition}))`
  const { text, values } = joinSql`
    with deed as materialized (
      select actor_id, event, transaction_id from transaction_history
      where actor_id is not null and created_at >= ${moment(from)}::timestamptz and created_at < ${moment(until)}::timestamptz
    )
    select actor_id as id, count(*)::int as lines, string_agg(int4send(transaction_id), '') as "on",
      count(*) filter (where event in ('transactionCreated', 'transactionDuplicated'))::int as created,
      count(*) filter (where event = 'statusChanged')::int as steps,
      count(*) filter (where event = 'transactionUpdated')::int as edits,
      count(*) filter (where event = 'commentAdded')::int as comments,
      count(*) filter (where event = 'assignmentChanged')::int as assignments,
      count(*) filter (where event = 'approvalDecided')::int as decisions
    from deed where ${within} group by 1`
  const rows = await sqlOf(req)<Counts & { id: number; on: Buffer }>(text, values)
  return new Map(rows.map(({ id, on, ...counts }) => [id, { counts, on: idsIn(on) }]))
}

function idsIn(packed: Buffer): Set<number> {
  const ids = new Set<number>()
  for (let place = 0; place < packed.length; place += 4) ids.add(packed.readInt32BE(place))
  return ids
}
