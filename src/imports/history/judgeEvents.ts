import type { PayloadRequest } from 'payload'
import { sqlOf, type Sql } from '../../platform/tx.ts'
import { selected } from '../../transactions/columns.ts'
import { definitionOf } from '../../transactions/definitions.ts'
import type { Transaction } from '../../transactions/transaction.ts'
import { type Case, type JudgedCase, judgeCase, type StagedEvent } from './judgeCase.ts'
import type { Judging } from './judging.ts'

/** Events that are replayed together; those of one transaction are never parted. */
const portionEvents = 2_000

/**
 * The transactions that a file tells of, in portions by their ids: memory holds one portion, whatever the file. With
 * `changedOnly`, those that are not any more what they were when their events were judged.
 */
export async function portionsOf(sql: Sql, importId: number, { changedOnly = false } = {}): Promise<number[][]> {
  const counts = await sql<{ id: number; events: number }>(
    `select r.transaction_id as id, count(*)::int as events from import_rows r
     join transactions t on t.id = r.transaction_id
     where r.import_id = $1 and r.occurred_at is not null and (not $2 or r.rev is distinct from t.rev or t.deleted_at is not null)
     group by r.transaction_id order by r.transaction_id`,
    [importId, changedOnly],
  )
  const portions: number[][] = []
  let room = 0
  for (const { id, events } of counts) {
    if (room < events) {
      portions.push([])
      room = portionEvents
    }
    portions.at(-1)!.push(id)
    room -= events
  }
  return portions
}

/** Replays the events of some transactions. Asks as few questions as there are kinds of facts. */
export async function judgePortion(req: PayloadRequest, importId: number, ids: readonly number[], judging: Judging): Promise<JudgedCase[]> {
  const sql = sqlOf(req)
  const transactions = await sql<Transaction>(`select ${selected} from transactions where id = any($1::int[]) order by id`, [ids], undefined, true)
  const events = await sql<StagedEvent & { id: number }>(
    `select transaction_id as id, row, occurred_at as at, activity, actor, comment from import_rows
     where import_id = $1 and transaction_id = any($2::int[]) and occurred_at is not null and activity is not null
       and (verdict <> 'invalid' or rev is not null)
     order by transaction_id, occurred_at, row`,
    [importId, ids],
    undefined,
    true,
  )
  const recorded = await sql<{ id: number; at: string; activity: string | null }>(
    `select transaction_id as id, created_at as at, data->>'activity' as activity from transaction_history
     where transaction_id = any($1::int[]) and event in ('statusChanged', 'approvalDecided') order by id`,
    [ids],
    undefined,
    true,
  )
  const eventsOf = groupedById(events)
  const recordedOf = groupedById(recorded)
  const cases: Case[] = []
  for (const transaction of transactions) {
    cases.push({
      transaction,
      definition: await definitionOf(req, transaction.workflowVersion),
      recorded: recordedOf.get(transaction.id) ?? [],
      events: eventsOf.get(transaction.id) ?? [],
    })
  }
  return cases.map((each) => judgeCase(each, judging))
}

/** Writes what was judged beside the lines of the file. */
export async function storeVerdicts(sql: Sql, importId: number, judged: readonly JudgedCase[]): Promise<void> {
  const verdicts = judged.flatMap(({ transaction, rows }) =>
    rows.map(({ row, verdict, error, from, to, transition }) => ({
      row, verdict, errors: error && [error], from, to, transition, rev: transaction.rev,
    })),
  )
  await sql(
    `update import_rows r set verdict = v.verdict, errors = v.errors, from_state = v.from, to_state = v.to,
       transition = v.transition, rev = v.rev
     from jsonb_to_recordset($2::jsonb) as v (row int, verdict text, errors jsonb, "from" text, "to" text, transition text, rev bigint)
     where r.import_id = $1 and r.row = v.row`,
    [importId, JSON.stringify(verdicts)],
  )
}

function groupedById<Row extends { id: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.id)
    if (group) group.push(row)
    else groups.set(row.id, [row])
  }
  return groups
}
