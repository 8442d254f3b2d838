import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'

/** Takes back a mail that has not gone out. Raises NOT_FOUND, and CONFLICT where it is being sent this moment, or has come to an end. */
export async function cancelDelivery(req: PayloadRequest, id: string): Promise<void> {
  await inTx(req, async () => {
    const [known] = await sqlOf(req)<{ state: string }>(`select state from deliveries where id = $1 and channel = 'email' for update`, [id])
    if (!known) throw new DomainError('NOT_FOUND')
    if (!['planned', 'waiting', 'digest'].includes(known.state)) {
      throw new DomainError('CONFLICT', { reason: `this mail does not wait any more (${known.state})`, reasonAr: 'لم تعد هذه الرسالة بانتظار الإرسال' })
    }
    await sqlOf(req)(`update deliveries set state = 'cancelled', reason = 'byHand', ended_at = clock_timestamp() where id = $1`, [id])
    await recordAudit(req, [{ action: 'mailCancelled', entity: 'deliveries', entityId: id }])
  })
}
