import { now } from '../../../platform/clock.ts'
import type { JobHandler } from '../../../platform/queue.ts'
import { gatherDue } from '../gatherDue.ts'

/** Each minute: what is due becomes mails, which are then sent like any other. */
export const gatherDigestsHandler: JobHandler<{ occurrence: string }> = async ({ payload, signal }) => {
  await gatherDue(payload, now(), signal)
}
