import type { PayloadRequest } from 'payload'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf, type Sql } from '../../platform/tx.ts'
import type { ImportRecord } from '../importRecord.ts'
import { openFileOf } from '../openImportFile.ts'
import { defaultLimits } from '../read/limits.ts'
import { columnCheck } from '../stage/columnCheck.ts'
import { addErrors } from '../stage/addErrors.ts'
import { checkEvent } from './checkEvent.ts'
import { eventColumns } from './eventColumns.ts'
import { eventError } from './eventProblems.ts'
import { type Attempt, whileMine } from './whileMine.ts'

const batchRows = 2000

type StagedEvent = { row: number; reference: string | null; at: string | null; activity: string | null; actor: string | null; comment: string | null; errors: unknown }

/**
 * Reads a file of events and lays its lines, each judged by itself, into import_rows, with the transactions they name.
 * Gives the number of lines. Throws FileRefused, TakenOver, and when `signal` says that the worker is stopping.
 */
export async function stageEvents(
  req: PayloadRequest,
  record: Attempt & Pick<ImportRecord, 'fileName'>,
  path: string,
  signal: AbortSignal,
): Promise<number> {
  const sql = sqlOf(req)
  // An earlier attempt may have left rows behind when its worker was killed.
  await whileMine(req, record, () => sql('delete from import_rows where import_id = $1', [record.id]))
  const { imports, office } = await settingsOf(req.payload)
  const context = { timeZone: office.timeZone, now: now() }
  const file = await openFileOf(eventColumns, path, record.fileName, { ...defaultLimits, rows: imports.maxRows })
  let total = 0
  try {
    await sql('update imports set columns = $2 where id = $1', [record.id, JSON.stringify(columnCheck(file, eventColumns))])
    let batch: StagedEvent[] = []
    for await (const { row, cells } of file.rows) {
      const { values, errors } = checkEvent(cells, file.header, context)
      const { reference, occurredAt: at, activity, actor, comment } = values
      batch.push({ row, reference, at, activity, actor, comment, errors: errors.length > 0 ? errors : null })
      if (batch.length < batchRows) continue
      signal.throwIfAborted()
      total += batch.length
      const [full, processed] = [batch, total]
      await whileMine(req, record, () => store(sql, record.id, full, processed))
      batch = []
    }
    total += batch.length
    await whileMine(req, record, () => store(sql, record.id, batch, total))
  } finally {
    await file.workbook.close()
  }
  await sql('analyze import_rows')
  await whileMine(req, record, () => findTransactions(sql, record.id))
  return total
}

async function store(sql: Sql, importId: number, rows: readonly StagedEvent[], processed: number): Promise<void> {
  await sql(
    `insert into import_rows (import_id, row, external_reference, occurred_at, activity, actor, comment, errors, verdict)
     select $1, row, reference, at, activity, actor, comment, errors, case when errors is null then 'accept' else 'invalid' end
     from jsonb_to_recordset($2::jsonb) as staged (row int, reference text, at timestamptz, activity text, actor text,
       comment text, errors jsonb)`,
    [importId, JSON.stringify(rows)],
  )
  await sql('update imports set processed_rows = $2, updated_at = now() where id = $1', [importId, processed])
}

/** By the number of the transaction, or by an external reference that only one has. What was deleted is not there. */
async function findTransactions(sql: Sql, importId: number): Promise<void> {
  await sql(
    `update import_rows r set transaction_id = t.id from transactions t
     where r.import_id = $1 and t.reference = r.external_reference and t.deleted_at is null`,
    [importId],
  )
  await sql(
    `update import_rows r set transaction_id = known.id
     from (select t.external_reference, min(t.id) as id from transactions t
           where t.deleted_at is null and t.external_reference in
             (select external_reference from import_rows where import_id = $1 and transaction_id is null)
           group by t.external_reference having count(*) = 1) as known
     where r.import_id = $1 and r.transaction_id is null and r.external_reference = known.external_reference`,
    [importId],
  )
  const lost = await sql<{ row: number; reference: string; count: number }>(
    `select r.row, r.external_reference as reference,
       (select count(*)::int from transactions t where t.deleted_at is null and t.external_reference = r.external_reference) as count
     from import_rows r where r.import_id = $1 and r.transaction_id is null and r.external_reference is not null`,
    [importId],
  )
  await addErrors(sql, importId, lost.map(({ row, reference, count }) => ({
    row,
    error: count > 1
      ? eventError('AMBIGUOUS_REFERENCE', 'reference', reference, { count })
      : eventError('UNKNOWN_REFERENCE', 'reference', reference),
  })))
}
