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
 * goes on with it. A message that cannot be planned (its filter names what was deleted since) is logged, and does not hold
 * up the others.
 */
export const planSendsWith = (tools: SendTools): JobHandler<{ occurrence: string }> => async ({ payload, signal }) => {
  await dropWaiting(payload, planSends, nextPortion)
  const except: number[] = []
  while (!signal.aborted) {
    const req = actAsJob(await createLocalReq({}, payload), planSends.name)
    let begun: number | undefined
    let done
    try {
      done = await inTx(req, () => planSome(req, tools, { except, begun: (id) => (begun = id) }))
    } catch (error) {
      // Where none was begun it is the database that fails, not a message.
      if (begun === undefined) throw error
      payload.logger.error({ err: error, msg: `Message ${begun} could not be planned; it is tried again in a minute` })
      except.push(begun)
      continue
    }
    if (done === 'planned') continue
    if (done === 'throttled') {
      const startAfter = new Date(now().getTime() + portionSeconds * 1_000)
      await sendJob(req, planSends, { occurrence: nextPortion }, { startAfter })
    }
    return
  }
}
