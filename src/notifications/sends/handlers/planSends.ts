import { createLocalReq } from 'payload'
import { actAsJob } from '../../../audit/actor.ts'
import { now } from '../../../platform/clock.ts'
import { dropWaiting, sendJob, type JobHandler } from '../../../platform/queue.ts'
import { inTx } from '../../../platform/tx.ts'
import { planSends } from '../jobs.ts'
import { portionSeconds } from '../mailsAllowed.ts'
import { planSome, type SendTools } from '../planSome.ts'

/** Names the run that goes on where mails were used up. One of them waits at a time. */
const nextPortion = 'portion'

/**
 * Plans what is due of messages, a batch a tx, until there is nothing or the mails of this moment are used up; then it
 * comes again. A worker that dies leaves whole batches and a message that knows where it stands; the tick of the minute
 * goes on with it.
 */
export const planSendsWith = (tools: SendTools): JobHandler<{ occurrence: string }> => async ({ payload, signal }) => {
  await dropWaiting(payload, planSends, nextPortion)
  while (!signal.aborted) {
    const req = actAsJob(await createLocalReq({}, payload), planSends.name)
    const done = await inTx(req, () => planSome(req, tools))
    if (done === 'planned') continue
    if (done === 'throttled') {
      const startAfter = new Date(now().getTime() + portionSeconds * 1_000)
      await sendJob(req, planSends, { occurrence: nextPortion }, { startAfter })
    }
    return
  }
}
