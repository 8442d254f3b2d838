import { createLocalReq, type Payload } from 'payload'
import { env } from '../../platform/env.ts'
import { dropWaiting, nudge, type JobHandler } from '../../platform/queue.ts'
import { askServer } from '../../platform/serverTransport.ts'
import type { Compose } from '../deliver/delivery.ts'
import { deliverDue, dueBeforeTick, type RunOutcome } from '../deliver/deliverDue.ts'
import { noteServer, notedServer } from '../deliver/mailServer.ts'
import { nudgeDelivery } from '../deliver/nudgeDelivery.ts'
import { deliverMails } from '../jobs.ts'

/** A server that is away is asked by the ticks, not by every mail that comes to wait for it: seconds between. */
const askAgainSeconds = 45

/** A server that nobody needed for so many seconds is asked whether it is still there. */
const newsSeconds = 300

/** The job that sends mails, with what words those that are not about an account. */
export function deliverMailsWith(compose: Compose): JobHandler<{ occurrence: string }> {
  return async ({ payload, data, signal }) => {
    await dropWaiting(payload, deliverMails, nudge)
    const isTick = data.occurrence !== nudge
    const outcome = env().SMTP_URL === undefined ? await deliverDue(payload, compose, signal) : await byServer(payload, compose, { signal, isTick })
    if (outcome === null || outcome.away || signal.aborted) return
    const req = await createLocalReq({}, payload)
    const next = await dueBeforeTick(req)
    if (outcome.unfinished) await nudgeDelivery(req)
    else if (next) await nudgeDelivery(req, next)
  }
}

/** Null when there was no use in beginning. */
async function byServer(payload: Payload, compose: Compose, { signal, isTick }: { signal: AbortSignal; isTick: boolean }): Promise<RunOutcome | null> {
  const noted = await notedServer(payload)
  const wasDown = noted?.state === 'down'
  if (wasDown) {
    if (!isTick && noted.age < askAgainSeconds) return null
    const away = await askServer(env())
    if (away !== null) {
      await noteServer(payload, 'down', away)
      return null
    }
  }
  const outcome = await deliverDue(payload, compose, signal)
  if (!outcome.answered && !outcome.away && isTick && (wasDown || (noted?.age ?? Infinity) > newsSeconds)) {
    const away = wasDown ? null : await askServer(env())
    await noteServer(payload, away === null ? 'up' : 'down', away)
  }
  return outcome
}
