import type { PayloadRequest } from 'payload'
import type { TransactionEvent } from '../../events/index.ts'
import { sqlOf } from '../../platform/tx.ts'
import { hasWorkOnEntry, wakes } from '../../transactions/act.ts'
import { definitionOf } from '../../transactions/definitions.ts'
import { loadManyAsOffice } from '../../transactions/store.ts'
import { tellMany } from '../../transactions/tellMany.ts'

const portion = 500

/**
 * Lets the workflows answer what an import did, in the same tx: new transactions enter their first state, rules hear of
 * each event. The events are read back from the timeline, where the import has just written them at the moment `at`.
 */
export async function tellWorkflows(req: PayloadRequest, importId: number, at: Date): Promise<void> {
  const sql = sqlOf(req)
  // A table with a key: what is new in this tx has no statistics, and joins planned for one row compare each with each.
  await sql('create temp table import_touched (id int primary key, version int) on commit drop')
  await sql(
    `insert into import_touched
     select id, workflow_version_id from transactions where import_id = $1::int
     union
     select t.id, t.workflow_version_id from import_rows r join transactions t on t.id = r.transaction_id
     where r.import_id = $1::int and r.before is not null`,
    [importId],
  )
  const versions = await sql<{ version: number; types: TransactionEvent['type'][] }>(
    `select version, array_agg(distinct happened.event) as types
     from import_touched t cross join lateral (${eventsOf('h.event')}) as happened group by version`,
    [at],
  )
  const concerned: number[] = []
  for (const { version, types } of versions) {
    const definition = await definitionOf(req, version)
    const answers = hasWorkOnEntry(definition) || types.some((type) => wakes(definition, { type } as TransactionEvent))
    if (answers) concerned.push(version)
  }
  if (concerned.length > 0) await tellAll(req, importId, at, concerned)
  await sql('drop table import_touched')
}

/**
 * Each of those versions hears of its transactions, in portions. Undoing asks whether anybody worked on one since: the
 * workflow's own answers are nobody's work.
 */
async function tellAll(req: PayloadRequest, importId: number, at: Date, versions: readonly number[]): Promise<void> {
  const sql = sqlOf(req)
  let last = 0
  for (;;) {
    const rows = await sql<{ id: number; events: TransactionEvent[] }>(
      `select t.id, happened.events
       from import_touched t cross join lateral (${eventsOf('jsonb_agg(h.data order by h.id) as events')}) as happened
       where t.id > $2 and t.version = any($3::int[]) and happened.events is not null
       order by t.id limit ${portion}`,
      [at, last, versions],
    )
    if (rows.length === 0) break
    const transactions = await loadManyAsOffice(req, rows.map(({ id }) => id))
    await tellMany(req, transactions.map((transaction, index) => ({ transaction, events: rows[index]!.events })))
    last = rows.at(-1)!.id
  }
  await sql(
    `insert into import_answers (import_id, transaction_id, rev)
     select $1::int, t.id, t.rev from transactions t join import_touched using (id) where version = any($2::int[])`,
    [importId, versions],
  )
}

/**
 * What the import has just written on the timeline of the transaction `t`, at the moment `$1`, by the number of the
 * transaction: the sum keeps PostgreSQL from the index of moments, which holds the whole import at this one.
 */
const eventsOf = (what: string) =>
  `select ${what} from transaction_history h
   where h.transaction_id = t.id and h.created_at + interval '0' = $1::timestamptz offset 0`
