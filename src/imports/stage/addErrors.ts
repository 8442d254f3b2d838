import type { Sql } from '../../platform/tx.ts'
import type { RowError } from '../check/rowProblems.ts'

const batchRows = 5000

/** Adds what is wrong with staged rows; they are then invalid. */
export async function addErrors(sql: Sql, importId: number, found: readonly { row: number; error: RowError }[]): Promise<void> {
  for (let start = 0; start < found.length; start += batchRows) {
    await sql(
      `update import_rows r set verdict = 'invalid', errors = coalesce(r.errors, '[]'::jsonb) || added.error
       from jsonb_to_recordset($2::jsonb) as added (row int, error jsonb)
       where r.import_id = $1 and r.row = added.row`,
      [importId, JSON.stringify(found.slice(start, start + batchRows))],
    )
  }
}
