import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { DomainError } from '../../shared/errors.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'

/**
 * Stops a message: who is not planned never will be, and of what is planned all that has not gone out stays. What is
 * being sent at this moment goes out. Two at once: one stops it. Raises NOT_FOUND, MESSAGE_OVER.
 */
export async function cancelSend(req: PayloadRequest, id: number): Promise<void> {
  await inTx(req, async () => {
    const sql = sqlOf(req)
    // Waits for a batch that is being planned, and then finds it.
    const [stopped] = await sql<{ planned: number; total: number | null }>(
      `update notification_sends set state = 'cancelled', ended_at = now()
       where id = $1 and state in ('scheduled', 'sending') returning planned, total`,
      [id],
    )
    if (!stopped) {
      const [known] = await sql('select 1 from notification_sends where id = $1', [id])
      throw new DomainError(known ? 'MESSAGE_OVER' : 'NOT_FOUND')
    }
    const kept = await sql(
      `update deliveries set state = 'cancelled', reason = 'messageCancelled', ended_at = now()
       where send_id = $1 and state in ('planned', 'waiting', 'digest') returning 1`,
      [id],
    )
    await recordAudit(req, [{
      action: 'messageCancelled', entity: 'notifications', entityId: id,
      after: { total: stopped.total, planned: stopped.planned, withdrawn: kept.length },
    }])
  })
}
