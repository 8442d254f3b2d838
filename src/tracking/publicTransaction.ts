import type { PayloadRequest } from 'payload'
import { publicTitle, type TransactionEvent } from '../events/index.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import { officeDate } from '../shared/dates.ts'
import { formatDate } from '../shared/formatDate.ts'
import type { Scanned } from '../shared/readScanned.ts'
import { formatReference } from '../shared/reference.ts'
import type { Text } from '../shared/text.ts'
import { definitionOf } from '../transactions/definitions.ts'
import { stateOf } from '../workflows/definition.ts'

/** All that anybody may know of a transaction without signing in. */
export type PublicTransaction = {
  reference: string
  status: { key: string; label: Text; colour: string }
  lastAction: Text
  /** ISO moment of the last action; what only the office may know does not count as one. */
  updatedAt: string
  /** The same as a day, in the office's time zone and writing. */
  updatedOn: string
}

type Row = { id: number; reference: string; status: string; version: number; created_at: Date }
type Line = { data: TransactionEvent; created_at: Date }

const columns = 't.id, t.reference, t.status, t.workflow_version_id as version, t.created_at'
/** Drafts and deleted ones are the office's own affair: for the public they do not exist. */
const shown = `t.deleted_at is null and t.state_kind <> 'initial'`

/**
 * What the public may see of the transaction that was named, or null. It reads past access rules on purpose, and so
 * picks by itself what is public. Null takes the same steps as an answer, so that time does not tell what is hidden.
 */
export async function publicTransaction(req: PayloadRequest, scanned: Scanned | null): Promise<PublicTransaction | null> {
  const sql = sqlOf(req)
  const { office } = await settingsOf(req.payload)
  const row = await rowOf(req, scanned)
  const [line] = await sql<Line>(
    `select data, created_at from transaction_history where transaction_id = $1 and not internal order by id desc limit 1`,
    [row?.id ?? 0],
  )
  if (!row) return null
  const state = stateOf(await definitionOf(req, row.version), row.status)
  const at = line?.created_at ?? row.created_at
  return {
    reference: row.reference,
    status: { key: row.status, label: state?.label ?? { en: row.status, ar: row.status }, colour: state?.colour ?? 'grey' },
    lastAction: (line && publicTitle(line.data)) ?? { en: 'Transaction received', ar: 'تم استلام المعاملة' },
    updatedAt: at.toISOString(),
    updatedOn: formatDate(officeDate(at, office.timeZone), office.dateFormat),
  }
}

async function rowOf(req: PayloadRequest, scanned: Scanned | null): Promise<Row | undefined> {
  const sql = sqlOf(req)
  if (scanned?.kind === 'code') {
    const [row] = await sql<Row>(
      `select ${columns} from qr_codes q join transactions t on t.id = q.transaction_id
       where q.code = $1 and q.ended_at is null and ${shown}`,
      [scanned.code],
    )
    return row
  }
  const reference = scanned ? formatReference(scanned.reference) : ''
  const [row] = await sql<Row>(`select ${columns} from transactions t where t.reference = $1 and ${shown}`, [reference])
  return row
}
