import { createLocalReq } from 'payload'
import { sendJob, type JobHandler } from '../../platform/queue.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { readFeed } from '../jobs.ts'

export const readFeedsHandler: JobHandler<{ occurrence: string }> = async ({ payload, data }) => {
  const req = await createLocalReq({}, payload)
  await inTx(req, async () => {
    const calendars = await sqlOf(req)<{ id: number }>('select id from calendars where feed_url is not null order by id')
    // A job that comes twice (a worker died after it) sends nothing twice.
    for (const { id } of calendars) await sendJob(req, readFeed, { calendar: id }, { singletonKey: `${id} ${data.occurrence}`, singletonSeconds: 3_600 })
  })
}
