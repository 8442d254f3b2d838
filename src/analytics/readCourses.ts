import type { PayloadRequest } from 'payload'
import { joinSql, type SqlPart } from '../platform/idsQuery.ts'
import { inSnapshot } from '../platform/snapshot.ts'
import { sqlOf } from '../platform/tx.ts'
import { isRole } from '../shared/roles.ts'
import type { StatusKind } from '../shared/statusKinds.ts'
import type { ApprovalTally, Courses, Deed, Standing } from './courses.ts'

type Row = {
  what: 'standing' | 'statusChanged' | 'workflowMigrated' | 'approvalDecided'
  one: string | null
  other: string | null
  deed: string | null
  person: number | null
  role: string | null
  version: number | null
  packed: Buffer
}

/** Bytes of a step: transaction, time, id of its line; of a transaction: id, time. */
const [stepBytes, transactionBytes] = [16, 12]
const year2000 = 946_684_800_000

/**
 * The courses of the transactions that `seen` gives, as they are at one moment. Rows come grouped by what they have in
 * common, their numbers packed: a row a step would take five times as long. Checks no access.
 *
 * The ids go to the second statement as a list, not as a join: after a great import the planner knows nothing yet of
 * the new rows, and a join that it believes to be of one row compares each with each, for minutes.
 */
export function readCourses(req: PayloadRequest, seen: SqlPart): Promise<Courses> {
  return inSnapshot(req, async (snapshot) => {
    const sql = sqlOf(snapshot)
    const { text, values } = joinSql`
      select 'standing' as what, t.status as one, t.state_kind::text as other, null as deed, t.assigned_to_id as person, null as role,
        t.workflow_version_id as version, string_agg(int4send(t.id) || timestamptz_send(t.created_at), '') as packed
      from transactions t where t.id in (${seen}) group by 2, 3, 5, 7`
    const transactions = transactionsOf(await sql<Row>(text, values))
    const steps = await sql<Row>(
      `select event as what, "from" as one, "to" as other, deed, actor_id as person, actor_role as role, null as version,
         string_agg(int4send(transaction_id) || timestamptz_send(created_at) || int4send(id), '') as packed
       from transaction_history
       where event in ('statusChanged', 'workflowMigrated', 'approvalDecided') and transaction_id = any($1::int[]) group by 1, 2, 3, 4, 5, 6`,
      [[...transactions.ids]],
    )
    return coursesOf(transactions, steps)
  })
}

function coursesOf({ standings, standing, ids, created }: Transactions, rows: readonly Row[]): Courses {
  const count = ids.length
  const placeOf = new Map<number, number>()
  for (let place = 0; place < count; place += 1) placeOf.set(ids[place]!, place)

  const steps = rows.filter((row) => row.what === 'statusChanged' || (row.what === 'workflowMigrated' && isStep(row)))
  const deeds = steps.map(
    ({ what, deed, one, other, person, role }): Deed => ({
      transition: what === 'statusChanged' ? deed : null, from: one ?? '', to: other ?? '', actor: person, role: isRole(role) ? role : null,
    }),
  )
  const { firstStep, stepAt, stepDeed } = sorted(steps.map(({ packed }) => packed), count, (id) => placeOf.get(id) ?? -1)
  const begin = new Float64Array(count)
  const hasFirstStay = new Uint8Array(count)
  for (let course = 0; course < count; course += 1) {
    const step = firstStep[course]!
    const first = step < firstStep[course + 1]! ? stepAt[step]! : Number.POSITIVE_INFINITY
    hasFirstStay[course] = created[course]! <= first ? 1 : 0
    begin[course] = Math.min(created[course]!, first)
  }
  const approvals = rows.filter(({ what }) => what === 'approvalDecided').map(approvalOf)
  return { count, ids, begin, hasFirstStay, standing, standings, deeds, firstStep, stepAt, stepDeed, approvals }
}

/**
 * Whether a move to another version is one: when the state changed, and not by the import of a history. That move is
 * dated today, long after what the import tells of, and is no part of it.
 */
function isStep({ deed, one, other }: Row): boolean {
  return one !== other && deed !== 'import'
}

type Transactions = { standings: Standing[]; standing: Int32Array; ids: Int32Array; created: Float64Array }

function transactionsOf(rows: readonly Row[]): Transactions {
  const found: { id: number; at: number; standing: number }[] = []
  const standings = rows.map(({ one, other, person, version, packed }, standing): Standing => {
    for (let at = 0; at < packed.length; at += transactionBytes) found.push({ id: packed.readInt32BE(at), at: momentAt(packed, at + 4), standing })
    return { status: one ?? '', kind: (other ?? 'normal') as StatusKind, version: version ?? 0, assignee: person }
  })
  found.sort((one, other) => one.id - other.id)
  return {
    standings,
    standing: Int32Array.from(found, ({ standing }) => standing),
    ids: Int32Array.from(found, ({ id }) => id),
    created: Float64Array.from(found, ({ at }) => at),
  }
}

/** Steps by course, and within each by time; what happened in the same millisecond in the order it was written down. */
function sorted(packs: readonly Buffer[], count: number, courseOf: (transaction: number) => number) {
  const total = packs.reduce((sum, { length }) => sum + length / stepBytes, 0)
  const firstStep = new Int32Array(count + 1)
  const course = new Int32Array(total)
  let index = 0
  for (const packed of packs) {
    for (let at = 0; at < packed.length; at += stepBytes) {
      const place = courseOf(packed.readInt32BE(at))
      course[index++] = place
      firstStep[place + 1]! += 1
    }
  }
  for (let place = 0; place < count; place += 1) firstStep[place + 1]! += firstStep[place]!
  const stepAt = new Float64Array(total)
  const stepDeed = new Int32Array(total)
  const line = new Int32Array(total)
  const filled = firstStep.slice()
  index = 0
  packs.forEach((packed, deed) => {
    for (let offset = 0; offset < packed.length; offset += stepBytes) {
      const place = course[index++]!
      const [at, id] = [momentAt(packed, offset + 4), packed.readInt32BE(offset + 12)]
      // Courses are short: each step is put where it belongs among those already there.
      let slot = filled[place]!++
      for (; slot > firstStep[place]! && (stepAt[slot - 1]! > at || (stepAt[slot - 1] === at && line[slot - 1]! > id)); slot -= 1) {
        stepAt[slot] = stepAt[slot - 1]!
        stepDeed[slot] = stepDeed[slot - 1]!
        line[slot] = line[slot - 1]!
      }
      stepAt[slot] = at
      stepDeed[slot] = deed
      line[slot] = id
    }
  })
  return { firstStep, stepAt, stepDeed }
}

function approvalOf({ deed, person, role, packed }: Row): ApprovalTally {
  const transactions = new Int32Array(packed.length / stepBytes)
  for (let place = 0; place < transactions.length; place += 1) transactions[place] = packed.readInt32BE(place * stepBytes)
  return { decision: deed ?? '', actor: person, role: isRole(role) ? role : null, count: transactions.length, transactions }
}

/** PostgreSQL sends microseconds since 2000. */
function momentAt(packed: Buffer, offset: number): number {
  return (packed.readInt32BE(offset) * 4_294_967_296 + packed.readUInt32BE(offset + 4)) / 1000 + year2000
}
