import { wakeDelivery } from '../../../mails/deliver/nudgeDelivery.ts'
import { now } from '../../../platform/clock.ts'
import type { JobHandler } from '../../../platform/queue.ts'
import { gatherDue } from '../gatherDue.ts'

/** Each minute: what is due becomes mails, which are then sent like any other. */
export const gatherDigestsHandler: JobHandler<{ occurrence: string }> = async ({ payload, signal }) => {
  if ((await gatherDue(payload, now(), signal)) > 0) await wakeDelivery(payload)
}
