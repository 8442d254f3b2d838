import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../events/index.ts'
import { sendJobs } from '../platform/queue.ts'
import { sqlOf } from '../platform/tx.ts'
import { callWebhook } from './jobs.ts'
import { subscribers } from './subscribers.ts'
import { toldOf } from './toldOf.ts'
import { isOfferedToWebhooks } from './webhookEvents.ts'

type Facts = { id: number; reference: string; externalReference: string | null; status: string; stateKind: string; rev: number }

/**
 * Plans in the tx of the change that every active webhook which asks for one of these events is told of it. What an
 * import does to single transactions is left out, as it is for people: of ten thousand rows the import itself is told.
 * Three statements however many events and webhooks there are; none where nobody asks.
 */
export async function planWebhooks(req: PayloadRequest, events: readonly OfficeEvent[]): Promise<void> {
  const offered = events.filter((event) => isOfferedToWebhooks(event.type) && !isOfImport(event))
  if (offered.length === 0) return
  const asking = await subscribers(req)
  const heard = offered.filter(({ type }) => asking.has(type))
  if (heard.length === 0) return
  const transactions = await factsOf(req, heard)
  const rows = heard.flatMap((event) => asking.get(event.type)!.map((key) => rowOf(event, key, transactions)))
  await sqlOf(req)(
    `insert into webhook_deliveries (id, webhook_key, event, transaction_id, body, created_at, next_at)
     select id, key, event, transaction, body, at, at
     from jsonb_to_recordset($1::jsonb) as d (id uuid, key text, event text, transaction int, body text, at timestamptz)`,
    [JSON.stringify(rows)],
    'webhooks-plan',
  )
  await sendJobs(req, callWebhook, rows.map(({ id }) => ({ deliveryId: id, round: 1, tries: 0 })))
}

/** The import's own end is told. */
function isOfImport(event: OfficeEvent): boolean {
  return 'importId' in event && event.importId !== undefined && event.type !== 'importFinished' && event.type !== 'importUndone'
}

/** The transactions these events are about, as the tx leaves them. */
async function factsOf(req: PayloadRequest, events: readonly OfficeEvent[]): Promise<Map<number, Facts>> {
  const ids = new Set(events.flatMap((event) => ('transactionId' in event ? [event.transactionId] : [])))
  if (ids.size === 0) return new Map()
  const rows = await sqlOf(req)<Facts>(
    `select id, reference, external_reference as "externalReference", status, state_kind as "stateKind", rev::int
     from transactions where id = any($1::int[])`,
    [[...ids]],
    'webhook-transactions',
  )
  return new Map(rows.map((row) => [row.id, row]))
}

function rowOf(event: OfficeEvent, key: string, transactions: ReadonlyMap<number, Facts>) {
  const id = randomUUID()
  const { type, at, by } = event
  const transaction = 'transactionId' in event ? (transactions.get(event.transactionId) ?? null) : null
  const body = JSON.stringify({ id, event: type, at, webhook: key, actor: by && { id: by.id, role: by.role }, transaction, details: toldOf(event) })
  return { id, key, event: type, transaction: transaction?.id ?? null, body, at }
}
