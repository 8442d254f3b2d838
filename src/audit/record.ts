import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { AuditEntry } from './entry.ts'
import { auditInsert, prepareAudit } from './prepareAudit.ts'

export type { AuditEntry } from './entry.ts'

/**
 * Writes audit lines in the tx of the request, so that a change and its proof are committed together or not at all.
 * Actor, role, address, browser, session and request id come from the request.
 */
export async function recordAudit(req: PayloadRequest, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  await sqlOf(req)(auditInsert, [JSON.stringify(await prepareAudit(req, entries))], 'audit-insert')
}
