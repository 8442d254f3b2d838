import { createLocalReq } from 'payload'
import type { JobHandler } from '../../platform/queue.ts'
import { inTx } from '../../platform/tx.ts'
import type { Addressee } from '../jobs.ts'
import type { MailName } from '../mails.ts'
import { mailTo } from '../mailTo.ts'

/** Takes over a mail that was queued before there were deliveries. Done twice, it is one delivery: the job gives it its id. */
export const sendMailHandler: JobHandler<{ mail: MailName; to: Addressee; data: object }> = async ({ payload, data: job, jobId }) => {
  const req = await createLocalReq({}, payload)
  await inTx(req, () => mailTo(req, { to: job.to, mail: job.mail, data: job.data as never, id: jobId }))
}
