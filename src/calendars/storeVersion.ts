import type { Payload, PayloadRequest } from 'payload'
import { onPayload } from '../platform/onPayload.ts'
import { sqlOf } from '../platform/tx.ts'
import type { WorkingCalendar } from '../sla/index.ts'
import { noteUse } from './noteUse.ts'

const storedOf = (payload: Payload) => onPayload(payload, 'storedCalendars', () => new Set<string>())

/**
 * Keeps a version for good, in the tx of the request; nothing happens when it is kept already. Versions are named by a
 * short fingerprint: should another content ever have the same one, this throws instead of taking one for the other.
 */
export async function storeVersion(req: PayloadRequest, calendar: WorkingCalendar): Promise<void> {
  const { key, version, ...content } = calendar
  const stored = storedOf(req.payload)
  if (stored.has(`${key} ${version}`)) return
  const values = [key, version, JSON.stringify(content)]
  const sql = sqlOf(req)
  const added = await sql(
    'insert into calendar_versions (key, version, content) values ($1, $2, $3::jsonb) on conflict (key, version) do nothing returning id',
    values,
  )
  if (added.length > 0) await noteUse(req, calendar)
  const [row] = await sql<{ same: boolean; committed: boolean }>(
    `select content = $3::jsonb as same, xmin is distinct from pg_current_xact_id_if_assigned()::xid as committed
     from calendar_versions where key = $1 and version = $2`,
    values,
  )
  if (!row?.same) throw new Error(`Calendar "${key}" has another content under the version "${version}"; expected the same.`)
  // What this tx has written may yet be rolled back; only what was there before it is remembered.
  if (row.committed) stored.add(`${key} ${version}`)
}
