import type { PayloadRequest } from 'payload'
import { auditFacts } from '../../audit/auditFacts.ts'
import type { Caller } from '../../platform/caller.ts'
import { sqlOf } from '../../platform/tx.ts'
import { findChanges, writeChanges } from './changes.ts'

/**
 * Brings the transactions of all staged rows with the verdict `update` to what the rows say. What a row leaves empty
 * stays as it is; a row that changes nothing touches nothing. import_rows keeps what was before, for an undo. In the tx
 * of the request. Gives how many were changed.
 */
export async function updateTransactions(
  req: PayloadRequest,
  importId: number,
  by: Pick<Caller, 'id' | 'role'>,
  at: Date,
): Promise<number> {
  const sql = sqlOf(req)
  await sql(
    `create temp table import_next on commit drop as
     select t.id, r.row, r.client_name, r.type_id, coalesce(r.category_id, t.category_id) as category_id,
       coalesce(r.description, t.description) as description, coalesce(r.priority, t.priority::text) as priority,
       coalesce((r.due_date + time '12:00') at time zone 'UTC', t.due_date) as due_date,
       coalesce(r.assigned_to_id, t.assigned_to_id) as assigned_to_id
     from import_rows r join transactions t on t.id = r.transaction_id
     where r.import_id = $1 and r.verdict = 'update'`,
    [importId],
  )
  await findChanges(sql)
  await sql(
    `update import_rows r set before = jsonb_build_object('rev', t.rev, 'clientName', t.client_name, 'type', t.type_id,
       'category', t.category_id, 'description', t.description, 'priority', t.priority, 'dueDate', t.due_date,
       'assignedTo', t.assigned_to_id)
     from import_changed c join transactions t on t.id = c.id join import_next n on n.id = c.id
     where r.import_id = $1 and r.row = n.row`,
    [importId],
  )
  return writeChanges(sql, by, at, await auditFacts(req))
}
