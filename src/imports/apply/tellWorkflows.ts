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
  const touched = `(select id from transactions where import_id = $1 union
    select transaction_id from import_rows where import_id = $1 and before is not null)`
  const versions = await sql<{ version: number; types: TransactionEvent['type'][] }>(
    `select t.workflow_version_id as version, array_agg(distinct h.event) as types
     from transaction_history h join transactions t on t.id = h.transaction_id
     where h.created_at = $2 and t.id in ${touched} group by t.workflow_version_id`,
    [importId, at],
  )
  const concerned: number[] = []
  for (const { version, types } of versions) {
    const definition = await definitionOf(req, version)
    const answers = hasWorkOnEntry(definition) || types.some((type) => wakes(definition, { type } as TransactionEvent))
    if (answers) concerned.push(version)
  }
  if (concerned.length === 0) return
  let last = 0
  for (;;) {
    const rows = await sql<{ id: number; events: TransactionEvent[] }>(
      `select t.id, (select jsonb_agg(h.data order by h.id) from transaction_history h
         where h.transaction_id = t.id and h.created_at = $2) as events
       from transactions t
       where t.id > $3 and t.workflow_version_id = any($4::int[]) and t.id in ${touched}
         and exists (select 1 from transaction_history h where h.transaction_id = t.id and h.created_at = $2)
       order by t.id limit ${portion}`,
      [importId, at, last, concerned],
    )
    if (rows.length === 0) break
    const transactions = await loadManyAsOffice(req, rows.map(({ id }) => id))
    await tellMany(req, transactions.map((transaction, index) => ({ transaction, events: rows[index]!.events })))
    last = rows.at(-1)!.id
  }
  // Undoing asks whether anybody worked on it since: the workflow's own answers are nobody's work.
  await sql(
    `insert into import_answers (import_id, transaction_id, rev)
     select $1::int, id, rev from transactions where workflow_version_id = any($2::int[]) and id in ${touched}`,
    [importId, concerned],
  )
}
