import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { nudge, sendJob } from '../../platform/queue.ts'
import { sqlOnPool } from '../../platform/tx.ts'
import { deliverMails } from '../jobs.ts'

/** Has a worker look for mails that are due: as soon as the tx of the request is committed, or `at` a later moment. */
export async function nudgeDelivery(req: PayloadRequest, at?: Date): Promise<void> {
  await sendJob(req, deliverMails, { occurrence: nudge }, at ? { startAfter: at } : {})
}

/** For work that makes mails due, some hundreds in a tx each: a nudge when it is done, if there is anything to send. */
export async function wakeDelivery(payload: Payload): Promise<void> {
  const [due] = await sqlOnPool(payload)(
    `select 1 from deliveries where channel = 'email' and state = 'waiting' and due_at <= statement_timestamp() limit 1`,
    [],
    'deliveries-any-due',
  )
  if (due) await nudgeDelivery(await createLocalReq({}, payload))
}
