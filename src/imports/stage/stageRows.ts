import type { Payload } from 'payload'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOnPool, type Sql } from '../../platform/tx.ts'
import { officeDate } from '../../shared/dates.ts'
import { type CheckContext, checkRow, pickCells } from '../check/checkRow.ts'
import { columns } from '../columns.ts'
import type { ImportRecord } from '../importRecord.ts'
import { openImportFile } from '../openImportFile.ts'
import { defaultLimits } from '../read/limits.ts'
import { columnCheck } from './columnCheck.ts'
import { loadLookups } from './loadLookups.ts'

const batchRows = 1000
const columnLimit = columns.find(({ key }) => key === 'description')?.maxLength ?? 2000

type StagedRow = {
  row: number
  external_reference: string | null
  client_name: string | null
  type_id: number | null
  description: string | null
  category_id: number | null
  due_date: string | null
  assigned_to_id: number | null
  priority: string | null
  errors: unknown
}

/**
 * Reads the workbook and lays its rows, each judged by itself, into import_rows. Nothing of the office's own data is
 * touched. Gives the number of rows. Throws FileRefused, and when `signal` says that the worker is stopping.
 */
export async function stageRows(
  payload: Payload,
  record: Pick<ImportRecord, 'id' | 'fileName'>,
  path: string,
  signal: AbortSignal,
): Promise<number> {
  const sql = sqlOnPool(payload)
  // An earlier attempt may have left rows behind when its worker was killed.
  await sql('delete from import_rows where import_id = $1', [record.id])
  const lookups = await loadLookups(payload)
  const context = await contextOf(payload)
  const { imports } = await settingsOf(payload)
  const file = await openImportFile(path, record.fileName, { ...defaultLimits, rows: imports.maxRows })
  try {
    await sql('update imports set columns = $2 where id = $1', [record.id, JSON.stringify(columnCheck(file, columns))])
    let total = 0
    let batch: StagedRow[] = []
    // One batch is on its way to the database while the next is read.
    let storing: Promise<void> = Promise.resolve()
    for await (const { row, cells } of file.rows) {
      const { values, errors } = checkRow(pickCells(cells, file.header), lookups, context)
      batch.push({
        row,
        external_reference: values.externalReference,
        client_name: values.clientName,
        type_id: values.typeId,
        description: values.description,
        category_id: values.categoryId,
        due_date: values.dueDate,
        assigned_to_id: values.assignedToId,
        priority: values.priority,
        errors: errors.length > 0 ? errors : null,
      })
      if (batch.length < batchRows) continue
      await storing
      signal.throwIfAborted()
      total += batch.length
      storing = store(sql, record.id, batch, total)
      // Awaited one batch later; without this a failure in between would be an unhandled rejection.
      storing.catch(() => undefined)
      batch = []
    }
    await storing
    total += batch.length
    await store(sql, record.id, batch, total)
    return total
  } finally {
    await file.workbook.close()
  }
}

async function contextOf(payload: Payload): Promise<CheckContext> {
  const { office, transactions } = await settingsOf(payload)
  return {
    today: officeDate(now(), office.timeZone),
    description: {
      required: transactions.descriptionRequired,
      maxLength: Math.min(transactions.descriptionMax, columnLimit),
    },
  }
}

async function store(sql: Sql, importId: number, rows: readonly StagedRow[], processed: number): Promise<void> {
  await sql(
    `insert into import_rows (import_id, row, external_reference, client_name, type_id, description, category_id,
       due_date, assigned_to_id, priority, errors, verdict)
     select $1, row, external_reference, client_name, type_id, description, category_id,
       due_date, assigned_to_id, priority, errors, case when errors is null then 'create' else 'invalid' end
     from jsonb_to_recordset($2::jsonb) as staged (row int, external_reference text, client_name text, type_id int,
       description text, category_id int, due_date date, assigned_to_id int, priority text, errors jsonb)`,
    [importId, JSON.stringify(rows)],
  )
  await sql('update imports set processed_rows = $2, updated_at = now() where id = $1', [importId, processed])
}
