import type { PayloadRequest } from 'payload'
import { nudge, sendJob } from '../../platform/queue.ts'
import { deliverMails } from '../jobs.ts'

/** Has a worker look for mails that are due: as soon as the tx of the request is committed, or `at` a later moment. */
export async function nudgeDelivery(req: PayloadRequest, at?: Date): Promise<void> {
  await sendJob(req, deliverMails, { occurrence: nudge }, at ? { startAfter: at } : {})
}
