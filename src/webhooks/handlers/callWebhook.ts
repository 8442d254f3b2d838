import { createLocalReq, type Payload } from 'payload'
import { now } from '../../platform/clock.ts'
import { env } from '../../platform/env.ts'
import { FetchError } from '../../platform/fetchProblem.ts'
import { sendJob, type JobHandler } from '../../platform/queue.ts'
import { safeFetch } from '../../platform/safeFetch.ts'
import { inTx, sqlOf, sqlOnPool } from '../../platform/tx.ts'
import { waitAfter, type Delivery } from '../delivery.ts'
import { callWebhook } from '../jobs.ts'
import { openSecret, sign } from '../secret.ts'

type Target = { key: string; address: string; active: boolean; sealed_secret: string }
type Attempt = { at: Date; durationMs: number; status: number | null; problem: string | null; answer: string | null }

/** Characters kept of an answer: enough to read what the other side says is wrong. */
const answerMax = 500

/**
 * One try at telling a webhook. What comes of it is noted, with the job of the next try, in one tx, so that a worker
 * that dies loses nothing; died it in between, the receiver hears the same delivery, with the same id, twice.
 */
export const callWebhookHandler: JobHandler<{ deliveryId: string; round: number; tries: number }> = async ({ payload, data }) => {
  const delivery = await waitingDelivery(payload, data)
  if (!delivery) return
  const target = await targetOf(payload, delivery.key)
  if (!target || (!target.active && delivery.event !== 'ping')) return hold(payload, delivery)
  await note(payload, delivery, await attempt(payload, target, delivery))
}

async function waitingDelivery(
  payload: Payload,
  { deliveryId, round, tries }: { deliveryId: string; round: number; tries: number },
): Promise<Delivery | undefined> {
  const [delivery] = await sqlOnPool(payload)<Delivery>(
    `select id, webhook_key as key, event, transaction_id as "transactionId", body, state, round, tries
     from webhook_deliveries where id = $1 and state = 'waiting' and round = $2 and tries = $3`,
    [deliveryId, round, tries],
  )
  return delivery
}

async function targetOf(payload: Payload, key: string): Promise<Target | undefined> {
  const [target] = await sqlOnPool(payload)<Target>('select key, address, active, sealed_secret from webhooks where key = $1', [key])
  return target
}

async function attempt(payload: Payload, target: Target, { id, body }: Delivery): Promise<Attempt> {
  const at = now()
  const began = performance.now()
  const outcome = (told: Omit<Attempt, 'at' | 'durationMs'>): Attempt => ({ at, durationMs: Math.round(performance.now() - began), ...told })
  const secret = openSecret(payload, target.key, target.sealed_secret)
  if (secret === null) return outcome({ status: null, problem: 'SECRET_LOST', answer: null })
  const seconds = Math.floor(at.getTime() / 1_000)
  const networks = env().WEBHOOK_NETWORKS
  try {
    const { status, body: answer } = await safeFetch(target.address, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': sign(secret, { id, at: seconds, body }),
      },
      timeoutMs: 10_000,
      allowPrivate: networks,
      allowHttp: networks.length > 0,
    })
    // PostgreSQL keeps every character but this one.
    const text = answer.toString('utf8').replaceAll('\0', '').slice(0, answerMax)
    return outcome({ status, problem: null, answer: text })
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    return outcome({ status: null, problem: error.problem, answer: null })
  }
}

async function note(payload: Payload, { id, event, round, tries }: Delivery, { at, durationMs, status, problem, answer }: Attempt): Promise<void> {
  const req = await createLocalReq({}, payload)
  const tried = tries + 1
  const isDelivered = status !== null && status >= 200 && status < 300
  const wait = isDelivered ? undefined : waitAfter(event, tried)
  const next = wait === undefined ? null : new Date(at.getTime() + wait * 1_000)
  const state = isDelivered ? 'delivered' : next ? 'waiting' : 'failed'
  await inTx(req, async () => {
    const sql = sqlOf(req)
    const noted = await sql(
      `update webhook_deliveries set state = $4, tries = $5, next_at = $6, ended_at = case when $4 = 'waiting' then null else $7::timestamptz end
       where id = $1 and state = 'waiting' and round = $2 and tries = $3 returning id`,
      [id, round, tries, state, tried, next, at],
    )
    // Another worker, or somebody sending it again, was quicker: theirs is the log.
    if (noted.length === 0) return
    await sql(
      'insert into webhook_attempts (delivery_id, round, try, at, status, problem, answer, duration_ms) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, round, tried, at, status, problem, answer, durationMs],
    )
    if (next) await sendJob(req, callWebhook, { deliveryId: id, round, tries: tried }, { startAfter: next })
  })
}

async function hold(payload: Payload, { id, round, tries }: Delivery): Promise<void> {
  await sqlOnPool(payload)(
    `update webhook_deliveries set state = 'held', next_at = null where id = $1 and state = 'waiting' and round = $2 and tries = $3`,
    [id, round, tries],
  )
}
