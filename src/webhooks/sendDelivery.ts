import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { sendJob } from '../platform/queue.ts'
import { sqlOf } from '../platform/tx.ts'
import type { DeliveryEvent } from './delivery.ts'
import { callWebhook } from './jobs.ts'

/**
 * Notes in the tx of the request that a webhook is to be told, and sends the job that does it. `facts` is what the
 * receiver reads beside id, event and time. Gives the id, which stays the same however often it is tried.
 */
export async function sendDelivery(
  req: PayloadRequest,
  { key, event, at, transactionId = null, facts }: {
    key: string
    event: DeliveryEvent
    at: string
    transactionId?: number | null
    facts: Record<string, unknown>
  },
): Promise<string> {
  const id = randomUUID()
  const body = JSON.stringify({ id, event, at, webhook: key, ...facts })
  await sqlOf(req)(
    'insert into webhook_deliveries (id, webhook_key, event, transaction_id, body, created_at, next_at) values ($1, $2, $3, $4, $5, $6, $6)',
    [id, key, event, transactionId, body, at],
  )
  await sendJob(req, callWebhook, { deliveryId: id, round: 1, tries: 0 })
  return id
}
