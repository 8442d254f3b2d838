import type { PayloadRequest } from 'payload'
import { auditFacts, factColumns, factsFrom, factValues } from '../../audit/auditFacts.ts'
import type { Caller } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf, type Sql } from '../../platform/tx.ts'
import { defaultVersion } from '../../transactions/definitions.ts'
import { reserveNumbers } from '../../transactions/reserveNumbers.ts'
import { initialState } from '../../workflows/definition.ts'

type By = Pick<Caller, 'id' | 'role'>

/**
 * Makes a transaction of every staged row with the verdict `create`, in few statements whatever their number: ids and
 * a block of reference numbers, the transactions, their timeline, their audit lines. In the tx of the request. Gives
 * how many there are.
 */
export async function createTransactions(
  req: PayloadRequest,
  importId: number,
  { count, by, at }: { count: number; by: By; at: Date },
): Promise<number> {
  if (count === 0) return 0
  const sql = sqlOf(req)
  const { workflow, version, definition } = await defaultVersion(req)
  const state = initialState(definition)
  const editors = await editorsForTurns(req, sql)
  // Reserved as late as may be: nobody else gets a number until this tx ends.
  const { prefix, year, first } = await reserveNumbers(req, count, at)
  await sql(
    `create temp table import_new on commit drop as
     select nextval(pg_get_serial_sequence('transactions', 'id'))::int as id, row,
       $2 || '-' || lpad($3, 4, '0') || '-' || lpad(number::text, greatest(5, length(number::text)), '0') as reference,
       coalesce(assigned_to_id, ($5::int[])[1 + ((number - $4) % greatest(cardinality($5::int[]), 1))::int]) as assignee
     from (select row, assigned_to_id, $4::bigint + row_number() over (order by row) - 1 as number
           from import_rows where import_id = $1 and verdict = 'create' order by row) as numbered`,
    [importId, prefix, String(year), first, editors],
  )
  await sql(
    `insert into transactions (id, reference, external_reference, client_name, type_id, category_id, description,
       priority, assigned_to_id, due_date, status, state_kind, status_changed_at, workflow_id, workflow_version_id,
       created_by_id, import_id, attachment_count, rev, created_at, updated_at)
     select n.id, n.reference, r.external_reference, r.client_name, r.type_id, r.category_id, r.description,
       coalesce(r.priority, 'normal')::enum_transactions_priority, n.assignee, (r.due_date + time '12:00') at time zone 'UTC',
       $2, $3::enum_transactions_state_kind, $4, $5, $6, $7, $1::int, 0, 1, $4, $4
     from import_new n join import_rows r on r.import_id = $1::int and r.row = n.row
     order by n.id`,
    [importId, state.key, state.kind, at, workflow, version, by.id],
  )
  const audit = await auditFacts(req)
  await recordCreated(sql, importId, by, at, audit)
  await recordAssigned(sql, by, at, audit)
  await sql('drop table import_new')
  return count
}

/**
 * Whom rows without an assignee go to, in turns, when the office assigns by itself: active editors, the least loaded
 * first. Asking the rule for every row would count the office's work a hundred thousand times.
 */
async function editorsForTurns(req: PayloadRequest, sql: Sql): Promise<number[]> {
  const { transactions } = await settingsOf(req.payload)
  if (transactions.autoAssignment === 'off') return []
  const editors = await sql<{ id: number }>(
    `select u.id from users u
     left join (select assigned_to_id, count(*) as open from transactions
                where state_kind <> 'final' and deleted_at is null group by assigned_to_id) load
       on load.assigned_to_id = u.id
     where u.role = 'editor' and u.status = 'active' order by coalesce(load.open, 0), u.id`,
  )
  return editors.map(({ id }) => id)
}

async function recordCreated(sql: Sql, importId: number, by: By, at: Date, audit: string): Promise<void> {
  await sql(
    `insert into transaction_history (transaction_id, event, actor_id, actor_role, internal, data, created_at, updated_at)
     select id, 'transactionCreated', $2, $3, false,
       jsonb_build_object('type', 'transactionCreated', 'transactionId', id, 'by', $4::jsonb, 'at', $5::text,
         'reference', reference, 'source', 'import', 'importId', $1::int), $5::timestamptz, $5::timestamptz
     from import_new order by id`,
    [importId, by.id, by.role, JSON.stringify({ id: by.id, role: by.role }), at.toISOString()],
  )
  await sql(
    `insert into audit_logs (action, entity, entity_id, after, ${factColumns})
     select 'transactionCreated', 'transactions', n.id,
       jsonb_strip_nulls(jsonb_build_object('reference', n.reference, 'source', 'import', 'importId', $1::int,
         'externalReference', t.external_reference, 'clientName', t.client_name, 'type', t.type_id, 'category', t.category_id,
         'description', t.description, 'priority', t.priority, 'dueDate', t.due_date, 'status', t.status)), ${factValues}
     from import_new n join transactions t on t.id = n.id, ${factsFrom('$2')} order by n.id`,
    [importId, audit],
  )
}

async function recordAssigned(sql: Sql, by: By, at: Date, audit: string): Promise<void> {
  await sql(
    `insert into transaction_history
       (transaction_id, event, actor_id, actor_role, "to", internal, data, created_at, updated_at)
     select n.id, 'assignmentChanged', $1, $2, u.name, true,
       jsonb_build_object('type', 'assignmentChanged', 'transactionId', n.id, 'by', $3::jsonb, 'at', $4::text,
         'from', null, 'to', jsonb_build_object('id', u.id, 'name', u.name)), $4::timestamptz, $4::timestamptz
     from import_new n join users u on u.id = n.assignee order by n.id`,
    [by.id, by.role, JSON.stringify({ id: by.id, role: by.role }), at.toISOString()],
  )
  await sql(
    `insert into audit_logs (action, entity, entity_id, before, after, ${factColumns})
     select 'assignmentChanged', 'transactions', n.id, jsonb_build_object('assignedTo', null),
       jsonb_build_object('assignedTo', n.assignee), ${factValues}
     from import_new n join users u on u.id = n.assignee, ${factsFrom('$1')} order by n.id`,
    [audit],
  )
}
