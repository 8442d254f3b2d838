import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { auditInsert, prepareAudit } from '../audit/prepareAudit.ts'
import type { AuditEntry } from '../audit/record.ts'
import type { OfficeEvent, TransactionEvent } from '../events/index.ts'
import { planNotices } from '../notifications/plan.ts'
import { sqlOf } from '../platform/tx.ts'
import { planWebhooks } from '../webhooks/planWebhooks.ts'
import { auditEntryOf } from './auditEntryOf.ts'
import { historyRowOf } from './historyRowOf.ts'

/** What a consumer of the plugin wants to hear of; runs in the same tx, so throwing undoes the change. */
export type OnEvents = (args: { req: PayloadRequest; events: readonly OfficeEvent[] }) => Promise<void> | void

/**
 * The one way from a change to its traces: timeline, audit, notices, webhooks and the consumer's `onEvents`,
 * all in the tx of the request. Call it after the state is saved and inside the same inTx. `keys`, one an event, where
 * the same may be published again: a key that is known tells nobody a second time.
 */
export async function publish(
  req: PayloadRequest,
  events: readonly OfficeEvent[],
  { keys }: { keys?: readonly string[] } = {},
): Promise<void> {
  if (events.length === 0) return
  await recordTraces(req, events)
  const happening = randomUUID()
  await planNotices(req, events.map((event, index) => ({ event, key: keys?.[index] ?? `${happening}:${index}` })))
  await planWebhooks(req, events)
  for (const listener of (req.payload.config.custom?.mdcTracker?.onEvents ?? []) as OnEvents[]) {
    await listener({ req, events })
  }
}

/**
 * The lines of events on the timeline and in the audit trail, and nobody is told: for what was over long ago. By one
 * statement: between a new transaction's number and its commit, everybody else who creates waits.
 */
export async function recordTraces(
  req: PayloadRequest,
  events: readonly OfficeEvent[],
  entryOf: (event: OfficeEvent) => AuditEntry = auditEntryOf,
): Promise<void> {
  const audit = JSON.stringify(await prepareAudit(req, events.map(entryOf)))
  const lines = events.filter((event): event is TransactionEvent => 'transactionId' in event).map(historyRowOf)
  if (lines.length === 0) await sqlOf(req)(auditInsert, [audit], 'audit-insert')
  else await sqlOf(req)(tracesInsert, [audit, JSON.stringify(lines)], 'traces-insert')
}

const tracesInsert = `with lines as (
    insert into transaction_history
      (transaction_id, event, actor_id, actor_role, "from", "to", reason, internal, data, created_at, updated_at)
    select (line->>'transactionId')::int, line->>'event', (line->'data'->'by'->>'id')::int, line->'data'->'by'->>'role',
      line->>'from', line->>'to', line->>'reason', (line->>'internal')::boolean, line->'data',
      (line->'data'->>'at')::timestamptz, (line->'data'->>'at')::timestamptz
    from jsonb_array_elements($2::jsonb) as line
  ) ${auditInsert}`
