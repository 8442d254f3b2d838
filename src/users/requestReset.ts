import type { PayloadRequest } from 'payload'
import { recordAudit } from '../audit/record.ts'
import { sendJob } from '../platform/queue.ts'
import { inTx } from '../platform/tx.ts'
import { startPasswordReset } from './jobs.ts'

/** Starts "I forgot my password". Looks nobody up: that happens in a job, so neither answer nor time tell who has an account. */
export async function requestReset(req: PayloadRequest, email: string): Promise<void> {
  const address = email.trim().toLowerCase()
  await inTx(req, async () => {
    await recordAudit(req, [{ action: 'passwordResetRequested', entity: 'users', entityId: null, after: { email: address } }])
    await sendJob(req, startPasswordReset, { email: address })
  })
}
