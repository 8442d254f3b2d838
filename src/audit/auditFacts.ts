import type { PayloadRequest } from 'payload'
import { prepareAudit } from './prepareAudit.ts'

/**
 * For entries that SQL makes by itself, thousands at once: who acts and from where, as JSON for `factsFrom`. They hold
 * no personal values; `before` and `after` name people by id.
 */
export async function auditFacts(req: PayloadRequest): Promise<string> {
  const [row] = await prepareAudit(req, [{ action: '', entity: '', entityId: null }])
  return JSON.stringify(row)
}

/** The columns that hold those facts, their values, and where the values come from. */
export const factColumns = 'outcome, actor_kind, actor_id, actor_role, job, on_behalf_of_id, ip, user_agent, session_id, request_id'
export const factValues =
  'facts.outcome, facts."actorKind", facts.actor, facts.role, facts.job, facts."onBehalfOf", facts.ip, facts."userAgent", ' +
  'facts."sessionId", facts."requestId"'
export const factsFrom = (place: string) => `jsonb_to_record(${place}::jsonb) as facts (outcome text, "actorKind" text,
  actor int, role text, job text, "onBehalfOf" int, ip text, "userAgent" text, "sessionId" text, "requestId" text)`
