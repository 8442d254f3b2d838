import type { PayloadRequest } from 'payload'
import { recordAudit } from '../audit/record.ts'
import { now } from '../platform/clock.ts'
import { sendJob } from '../platform/queue.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { callWebhook } from './jobs.ts'

/**
 * Sends a delivery once more, at once, whatever became of it: the same id, the same bytes, a new round of tries. Tries
 * of earlier rounds that still wait do nothing any more. Raises NOT_FOUND.
 */
export async function sendAgain(req: PayloadRequest, deliveryId: string): Promise<void> {
  await inTx(req, async () => {
    const [again] = await sqlOf(req)<{ round: number; webhook_key: string; webhook: number | null }>(
      `update webhook_deliveries d set state = 'waiting', round = round + 1, tries = 0, next_at = $2, ended_at = null
       where id = $1 returning round, webhook_key, (select id from webhooks where key = d.webhook_key) as webhook`,
      [deliveryId, now()],
    )
    if (!again) throw new DomainError('NOT_FOUND')
    await sendJob(req, callWebhook, { deliveryId, round: again.round, tries: 0 })
    await recordAudit(req, [
      { action: 'webhook.sentAgain', entity: 'webhooks', entityId: again.webhook, after: { key: again.webhook_key, delivery: deliveryId } },
    ])
  })
}
