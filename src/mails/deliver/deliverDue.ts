import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { actAsJob } from '../../audit/actor.ts'
import { now } from '../../platform/clock.ts'
import { env } from '../../platform/env.ts'
import { onPayload } from '../../platform/onPayload.ts'
import { sqlOf } from '../../platform/tx.ts'
import { deliverMails } from '../jobs.ts'
import { claimDue } from './claimDue.ts'
import { deliverMail } from './deliverMail.ts'
import type { Compose, LeasedDelivery } from './delivery.ts'
import { noteServer } from './mailServer.ts'

/** One run ends after so many milliseconds; the next one goes on. */
const longestRunMs = 300_000

/** What came of a run. `answered`: the mail server took part. `away`: it, or its opinion of us, stopped the run. */
export type RunOutcome = { answered: boolean; away: boolean; unfinished: boolean }

/**
 * The mails a process may have under way, over all its runs: a request each, made once. `askedMeanwhile`: a run found no
 * lane free and left, while another one was just looking with all of them; that one has to look again.
 */
type Lanes = { free: PayloadRequest[]; askedMeanwhile: boolean }

/**
 * Sends what is due until nothing is, as many at once as there are connections. Ends early when the mail server is away,
 * the worker is told to stop, or it has lasted long enough; what is under way is brought to its end.
 */
export async function deliverDue(payload: Payload, compose: Compose, signal: AbortSignal): Promise<RunOutcome> {
  const lanes = await lanesOf(payload)
  const claimer = actAsJob(await createLocalReq({}, payload), deliverMails.name)
  const outcome: RunOutcome = { answered: false, away: false, unfinished: false }
  const until = now().getTime() + longestRunMs
  const underWay = new Set<Promise<void>>()
  while (!outcome.away && !signal.aborted && !outcome.unfinished) {
    const reserved = lanes.free.splice(0)
    lanes.askedMeanwhile = reserved.length === 0 && underWay.size === 0
    const claimed = await claim(claimer, reserved, lanes)
    for (const [index, delivery] of claimed.entries()) {
      const done: Promise<void> = go(reserved[index]!, delivery, compose, outcome).finally(() => {
        lanes.free.push(reserved[index]!)
        underWay.delete(done)
      })
      underWay.add(done)
    }
    if (underWay.size === 0) {
      if (reserved.length > 0 && lanes.askedMeanwhile) continue
      break
    }
    await Promise.race(underWay)
    outcome.unfinished = now().getTime() >= until
  }
  await Promise.all(underWay)
  return outcome
}

/** Takes what is due for the lanes that are reserved, and gives back those that nothing was found for. */
async function claim(claimer: PayloadRequest, reserved: PayloadRequest[], lanes: Lanes): Promise<LeasedDelivery[]> {
  let claimed: LeasedDelivery[] = []
  try {
    if (reserved.length > 0) claimed = await claimDue(claimer, reserved.length)
    return claimed
  } finally {
    lanes.free.push(...reserved.slice(claimed.length))
  }
}

async function go(req: PayloadRequest, delivery: LeasedDelivery, compose: Compose, outcome: RunOutcome): Promise<void> {
  const { payload } = req
  try {
    const verdict = await deliverMail(req, delivery, compose)
    if (verdict === null) return
    if (verdict.kind === 'house') {
      outcome.away = true
      await noteServer(payload, 'down', verdict.problem)
    } else if (!outcome.answered && (verdict.kind !== 'again' || verdict.code !== null)) {
      outcome.answered = true
      await noteServer(payload, 'up', null)
    }
  } catch (error) {
    // Its lease will be over; the others are not held up by it.
    payload.logger.error({ err: error, delivery: delivery.id, msg: 'A mail could not be brought to its end' })
  }
}

function lanesOf(payload: Payload): Promise<Lanes> {
  return onPayload(payload, 'mails.lanes', async () => {
    const requests = Array.from({ length: env().SMTP_CONNECTIONS }, async () => actAsJob(await createLocalReq({}, payload), deliverMails.name))
    return { free: await Promise.all(requests), askedMeanwhile: false }
  })
}

/** When the next mail is due, if that is before the next tick (each minute). */
export async function dueBeforeTick(req: PayloadRequest): Promise<Date | null> {
  const [row] = await sqlOf(req)<{ at: Date | null }>(
    `select min(due_at) as at from deliveries
     where channel = 'email' and state in ('waiting', 'sending') and due_at > statement_timestamp() and due_at < statement_timestamp() + interval '1 minute'`,
    [],
    'deliveries-next',
  )
  return row?.at ?? null
}
