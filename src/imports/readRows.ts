import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { RowError } from './check/rowProblems.ts'
import type { EventError } from './history/eventProblems.ts'
import type { Verdict } from './importRecord.ts'

/** One wrong cell of a row, as it is listed. */
export type ListedError = RowError & Pick<EventError, 'state'> & { row: number; reference: string | null }

/** The errors of an import in the order of its rows, at most `limit`, and how many there are in all. */
export async function readErrors(
  req: PayloadRequest,
  importId: number,
  limit: number,
): Promise<{ errors: ListedError[]; total: number }> {
  const sql = sqlOf(req)
  const errors = await sql<ListedError & Record<string, unknown>>(
    `select r.row, r.external_reference as reference, e->>'column' as column, e->>'code' as code, e->'message' as message, e->>'value' as value,
       e->'state' as state
     from import_rows r cross join lateral jsonb_array_elements(r.errors) with ordinality as each (e, place)
     where r.import_id = $1 and r.errors is not null order by r.row, place limit $2`,
    [importId, limit],
  )
  if (errors.length < limit) return { errors, total: errors.length }
  const [count] = await sql<{ total: number }>(
    'select sum(jsonb_array_length(errors))::int as total from import_rows where import_id = $1 and errors is not null',
    [importId],
  )
  return { errors, total: count?.total ?? 0 }
}

/** The errors of the rows from `first` to `last`, by row. */
export async function errorsOfRows(
  req: PayloadRequest,
  importId: number,
  first: number,
  last: number,
): Promise<Map<number, RowError[]>> {
  const rows = await sqlOf(req)<{ row: number; errors: RowError[] }>(
    'select row, errors from import_rows where import_id = $1 and row between $2 and $3 and errors is not null',
    [importId, first, last],
  )
  return new Map(rows.map(({ row, errors }) => [row, errors]))
}

/** A row as it was understood, with what becomes of it. */
export type PreviewRow = {
  row: number
  verdict: Verdict
  externalReference: string | null
  clientName: string | null
  typeId: number | null
  description: string | null
  categoryId: number | null
  dueDate: string | null
  assignedToId: number | null
  priority: string | null
  transactionId: number | null
  reference: string | null
  errors: RowError[]
}

/** A page of the rows, all or those of one verdict. */
export async function readRows(
  req: PayloadRequest,
  importId: number,
  { verdict, page, limit }: { verdict: Verdict | null; page: number; limit: number },
): Promise<{ docs: PreviewRow[]; totalDocs: number }> {
  const sql = sqlOf(req)
  const docs = await sql<PreviewRow>(
    `select r.row, r.verdict, r.external_reference as "externalReference", r.client_name as "clientName",
       r.type_id as "typeId", r.description, r.category_id as "categoryId", r.due_date::text as "dueDate",
       r.assigned_to_id as "assignedToId", r.priority, t.id as "transactionId", t.reference,
       coalesce(r.errors, '[]'::jsonb) as errors
     from (select * from import_rows where import_id = $1 and ($2::text is null or verdict = $2)
           order by row limit $3 offset $4) r
     left join lateral (
       select t.id, t.reference from transactions t
       where (r.verdict = 'update' and t.id = r.transaction_id)
          or (r.verdict = 'create' and t.import_id = $1 and t.external_reference = r.external_reference)
       limit 1) t on true
     order by r.row`,
    [importId, verdict, limit, (page - 1) * limit],
  )
  const [count] = await sql<{ total: number }>(
    'select count(*)::int as total from import_rows where import_id = $1 and ($2::text is null or verdict = $2)',
    [importId, verdict],
  )
  return { docs, totalDocs: count?.total ?? 0 }
}
