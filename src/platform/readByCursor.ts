import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { QueryResultRow } from 'pg'
import type { SqlPart } from './idsQuery.ts'
import { sqlOf } from './tx.ts'

const rowsAtOnce = 1_000

/**
 * The rows of a statement in batches, one query for all of them, whatever their number; memory holds a batch. Only in a
 * tx, which a snapshot is.
 */
export async function* readByCursor<Row extends QueryResultRow>(req: PayloadRequest, { text, values }: SqlPart, signal: AbortSignal): AsyncGenerator<Row[]> {
  const sql = sqlOf(req)
  const name = `read_${randomUUID().replaceAll('-', '')}`
  // All rows are wanted: not the way that gives the first ones soonest and the last ones late.
  await sql('set local cursor_tuple_fraction = 1')
  await sql(`declare ${name} no scroll cursor for ${text}`, values)
  for (;;) {
    signal.throwIfAborted()
    const rows = await sql<Row>(`fetch ${rowsAtOnce} from ${name}`)
    if (rows.length > 0) yield rows
    if (rows.length < rowsAtOnce) break
  }
  await sql(`close ${name}`)
}
