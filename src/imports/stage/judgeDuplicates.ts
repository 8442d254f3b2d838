import type { Caller } from '../../platform/caller.ts'
import type { Sql } from '../../platform/tx.ts'
import { rowError } from '../check/rowProblems.ts'
import type { DuplicateRule } from '../importRecord.ts'
import { addErrors } from './addErrors.ts'

type Starter = Pick<Caller, 'id' | 'role' | 'departments'>

/**
 * Judges the reference numbers of all staged rows together: against each other and against the office's transactions.
 * Deleted transactions do not count. Run in the tx that imports, so that nothing comes in between.
 */
export async function judgeDuplicates(
  sql: Sql,
  importId: number,
  rule: DuplicateRule,
  starter: Starter,
): Promise<void> {
  if (rule === 'skip') await skipRepeated(sql, importId)
  else await refuseRepeated(sql, importId)
  if (rule === 'update') await lockExisting(sql, importId)
  await findExisting(sql, importId)
  if (rule === 'skip') await skipExisting(sql, importId)
  else if (rule === 'reject') await refuseExisting(sql, importId, starter)
  else await updateExisting(sql, importId, starter)
}

async function refuseRepeated(sql: Sql, importId: number): Promise<void> {
  const repeated = await sql<{ row: number; external_reference: string; first_row: number }>(
    `select row, external_reference, first_row
     from (select row, external_reference, min(row) over (partition by external_reference) as first_row
           from import_rows where import_id = $1 and external_reference is not null) as seen
     where row > first_row`,
    [importId],
  )
  await addErrors(sql, importId, repeated.map(({ row, external_reference, first_row }) => ({
    row,
    error: rowError('DUPLICATE_IN_FILE', 'externalReference', external_reference, { firstRow: first_row }),
  })))
}

/** The first row of a reference that could be imported is; what follows repeats it. */
async function skipRepeated(sql: Sql, importId: number): Promise<void> {
  await sql(
    `update import_rows r set verdict = 'skip', errors = null
     from (select row, min(row) filter (where errors is null) over (partition by external_reference) as first_row
           from import_rows where import_id = $1 and external_reference is not null) as seen
     where r.import_id = $1 and r.row = seen.row and seen.row > seen.first_row`,
    [importId],
  )
}

/**
 * Who is changing one of these transactions right now ends first, and who comes later waits: what is judged here is
 * what will be written over. Always in the order of ids.
 */
async function lockExisting(sql: Sql, importId: number): Promise<void> {
  await sql(
    `select id from transactions where deleted_at is null
       and external_reference in (select external_reference from import_rows where import_id = $1)
     order by id for update`,
    [importId],
  )
}

async function findExisting(sql: Sql, importId: number): Promise<void> {
  // The oldest one, where a reference has several: copies of a transaction keep the client's number.
  await sql(
    `update import_rows r set transaction_id = known.id
     from (select staged.row, min(existing.id) as id
           from import_rows staged
           join transactions existing
             on existing.external_reference = staged.external_reference and existing.deleted_at is null
           where staged.import_id = $1 group by staged.row) as known
     where r.import_id = $1 and r.row = known.row`,
    [importId],
  )
}

async function skipExisting(sql: Sql, importId: number): Promise<void> {
  await sql(
    `update import_rows set verdict = 'skip', errors = null where import_id = $1 and transaction_id is not null`,
    [importId],
  )
}

async function refuseExisting(sql: Sql, importId: number, starter: Starter): Promise<void> {
  const known = await sql<{ row: number; external_reference: string; reference: string; seen: boolean }>(
    `select r.row, r.external_reference, t.reference, ${seenBy(2)} as seen
     from import_rows r join transactions t on t.id = r.transaction_id where r.import_id = $1`,
    [importId, ...personParams(starter)],
  )
  await addErrors(sql, importId, known.map(({ row, external_reference, reference, seen }) => ({
    row,
    error: rowError('DUPLICATE_EXISTING', 'externalReference', external_reference, {
      reference: seen ? reference : unseen,
    }),
  })))
}

async function updateExisting(sql: Sql, importId: number, starter: Starter): Promise<void> {
  // A due date in the past is no mistake where the transaction already has it.
  await sql(
    `update import_rows r set errors = nullif(
       (select coalesce(jsonb_agg(e), '[]') from jsonb_array_elements(r.errors) e where e->>'code' <> 'DUE_DATE_PAST'),
       '[]'::jsonb)
     from transactions t
     where r.import_id = $1 and t.id = r.transaction_id and r.errors @> '[{"code": "DUE_DATE_PAST"}]'
       and (t.due_date at time zone 'UTC')::date = r.due_date`,
    [importId],
  )
  const foreign = await sql<{ row: number; external_reference: string; reference: string; seen: boolean }>(
    `select r.row, r.external_reference, t.reference, ${seenBy(2)} as seen
     from import_rows r join transactions t on t.id = r.transaction_id
     where r.import_id = $1 and not ($3 = 'admin' or coalesce(t.assigned_to_id = $2 or t.created_by_id = $2, false))`,
    [importId, ...personParams(starter)],
  )
  await addErrors(sql, importId, foreign.map(({ row, external_reference, reference, seen }) => ({
    row,
    error: rowError('NOT_EDITABLE', 'externalReference', external_reference, { reference: seen ? reference : unseen }),
  })))
  await sql(
    `update import_rows set verdict = case when errors is null then 'update' else 'invalid' end
     where import_id = $1 and transaction_id is not null`,
    [importId],
  )
}

const unseen = { en: 'of a colleague', ar: 'لدى زميل' }

/** Whether the person may see transaction t, as readableTransactions says; their id, role and departments follow from $n. */
function seenBy(first: number): string {
  const [id, role, departments] = [`$${first}::int`, `$${first + 1}::text`, `$${first + 2}::int[]`]
  return `(${role} = 'admin' or coalesce(t.assigned_to_id = ${id} or t.created_by_id = ${id}, false)
    or (t.assigned_to_id is null and coalesce(t.department_id = any(${departments}), false)))`
}

function personParams({ id, role, departments }: Starter): unknown[] {
  return [id, role, departments]
}
