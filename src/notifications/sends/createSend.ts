import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { sendJob } from '../../platform/queue.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { planSends } from './jobs.ts'
import type { NewSend } from './send.ts'

/** Keeps a message to be sent at its time and gives its number. Nobody is told by this: a worker fixes who they are when it starts. */
export async function createSend(req: PayloadRequest, send: NewSend, by: number): Promise<number> {
  const { audience, channels, template, subject, message, at } = send
  return inTx(req, async () => {
    const [row] = await sqlOf(req)<{ id: number }>(
      `insert into notification_sends (created_by_id, audience, channels, template, subject, message, at)
       values ($1, $2, $3, $4, $5, $6, $7) returning id::int`,
      [by, JSON.stringify(audience), channels, template, JSON.stringify(subject), JSON.stringify(message), at],
    )
    const { id } = row!
    await recordAudit(req, [{
      action: 'messageScheduled', entity: 'notifications', entityId: id,
      after: { audience, channels, template, subject, at: at.toISOString() },
    }])
    await sendJob(req, planSends, { occurrence: at.toISOString() }, { startAfter: at })
    return id
  })
}
