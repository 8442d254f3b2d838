import type { JobHandler } from '../../platform/queue.ts'
import { overdueItems } from '../overdueItems.ts'
import { sweep } from '../sweep.ts'

/** Ticks come every minute: who waits for longer than this was not waited for in vain once, but several times. */
const lagWorthSaying = 300

export const sweepDueHandler: JobHandler<{ occurrence: string }> = async ({ payload, signal }) => {
  const { waiting, oldestDueAt, lagSeconds } = await overdueItems(payload)
  if (lagSeconds > lagWorthSaying) {
    payload.logger.warn({ waiting, oldestDueAt, msg: `The sweep lags: what was due ${Math.round(lagSeconds / 60)} minutes ago is not done yet` })
  }
  await sweep(payload, { signal })
}
