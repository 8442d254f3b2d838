import type { PayloadRequest } from 'payload'
import { callerOf, sessionNameOf } from '../platform/caller.ts'
import { factsOf } from '../platform/requestFacts.ts'
import { sqlOf } from '../platform/tx.ts'

/** One line of the audit trail. `before` and `after` are plain JSON, without secrets. */
export type AuditEntry = {
  action: string
  entity: string
  entityId: string | number | null
  before?: unknown
  after?: unknown
}

/**
 * Writes audit lines in the tx of the request, so that a change and its proof are committed together
 * or not at all. Actor, role, address, browser and request id come from the request.
 */
export async function recordAudit(req: PayloadRequest, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  const caller = callerOf(req)
  const facts = factsOf(req)
  await sqlOf(req)(
    `insert into audit_logs (action, entity, entity_id, before, after, actor_id, actor_role, ip, user_agent, request_id, session_id)
     select entry->>'action', entry->>'entity', entry->>'entityId', entry->'before', entry->'after', $2, $3, $4, $5, $6, $7
     from jsonb_array_elements($1::jsonb) as entry`,
    [JSON.stringify(entries), caller?.id ?? null, caller?.role ?? null, facts.ip, facts.userAgent, facts.requestId, sessionNameOf(req)],
  )
}
