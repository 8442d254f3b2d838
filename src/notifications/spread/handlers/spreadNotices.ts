import { wakeDelivery } from '../../../mails/deliver/nudgeDelivery.ts'
import { dropWaiting, nudge, type JobHandler } from '../../../platform/queue.ts'
import { spreadNotices } from '../jobs.ts'
import { spreadWaiting } from '../spreadWaiting.ts'

export const spreadNoticesHandler: JobHandler<{ occurrence: string }> = async ({ payload, signal }) => {
  await dropWaiting(payload, spreadNotices, nudge)
  await spreadWaiting(payload, signal)
  await wakeDelivery(payload)
}
