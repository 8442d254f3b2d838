import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { sqlOnPool } from '../../platform/tx.ts'
import { backoff } from './backoff.ts'
import type { LeasedDelivery } from './delivery.ts'
import type { Verdict } from './judgeAnswer.ts'

/** A try that has come to its end. `attempt` is its record; null where it never came to a mail server. */
export type EndedTry = Pick<LeasedDelivery, 'id' | 'tries' | 'round' | 'lease'> & { attempt: string | null; durationMs: number }

/** A mail that our own server did not take may be tried again after so many seconds; the others are not held up by it. */
const houseSeconds = 60

/**
 * Writes what a try came to: the answer on its record, what follows on the delivery, and what is learnt of the address,
 * in one statement. A worker whose lease is over writes nothing and gets false: somebody else has taken the mail.
 * Where the database does not answer it is asked again for as long as the lease lasts: an answer that is not on record
 * would let the mail go out twice.
 */
export async function concludeTry(payload: Payload, ended: EndedTry, verdict: Verdict): Promise<boolean> {
  const lastChance = performance.now() + Math.max(0, Date.parse(ended.lease) - Date.now())
  for (;;) {
    try {
      return await write(payload, ended, verdict)
    } catch (error) {
      if (performance.now() > lastChance) throw error
      payload.logger.warn({ err: error, delivery: ended.id, msg: 'The answer to a mail could not be written; trying again' })
      await pause(1_000)
    }
  }
}

async function write(payload: Payload, { id, tries, round, lease, attempt, durationMs }: EndedTry, verdict: Verdict): Promise<boolean> {
  const { state, reason, wait } = consequenceOf(verdict, id, tries)
  const rows = await sqlOnPool(payload)(concludeStatement, [
    id, lease, state, reason, wait, verdict.kind === 'house' ? 1 : 0, verdict.code, verdict.answer,
    attempt, 'problem' in verdict ? verdict.problem : null, durationMs, verdict.kind === 'accepted',
    verdict.kind === 'refused' && verdict.noSuchAddress, round, tries,
  ], 'delivery-conclude')
  return rows.length > 0
}

/** Where the delivery stands after a verdict, and in how many seconds it is due again. */
function consequenceOf(verdict: Verdict, id: string, tries: number): { state: string; reason: string | null; wait: number | null } {
  if (verdict.kind === 'accepted') return { state: 'delivered', reason: null, wait: null }
  if (verdict.kind === 'refused') return { state: 'failed', reason: verdict.noSuchAddress ? 'noSuchAddress' : 'refused', wait: null }
  if (verdict.kind === 'house') return { state: 'waiting', reason: 'mailServer', wait: houseSeconds }
  const wait = backoff(tries, id)
  return wait === null ? { state: 'failed', reason: 'givenUp', wait } : { state: 'waiting', reason: null, wait }
}

// A try that never came to a mail server has no record yet; it gets one.
const concludeStatement = `
  with held as (
    update deliveries set state = $3, reason = $4, lease_until = null, tries = tries - $6::int, code = $7::int, answer = $8,
      due_at = case when $5::int is null then due_at else clock_timestamp() + make_interval(secs => $5::int) end,
      ended_at = case when $3 = 'waiting' then null else clock_timestamp() end
    where id = $1 and state = 'sending' and lease_until = $2::timestamptz
    returning id, coalesce(sent_to, '') as sent_to
  ), answered as (
    update delivery_attempts set code = $7::int, answer = $8, problem = $10, duration_ms = $11
    where id = $9::bigint and exists (select 1 from held)
  ), unsent as (
    insert into delivery_attempts (delivery_id, round, try, at, sent_to, problem, duration_ms)
    select id, $14::int, $15::int, clock_timestamp(), sent_to, $10, $11 from held where $9::bigint is null
  ), alive as (
    -- Who takes mail again is there.
    delete from bounced_addresses using held where $12 and bounced_addresses.address = lower(held.sent_to)
  ), gone as (
    insert into bounced_addresses (address, code, answer) select lower(sent_to), $7::int, $8 from held where $13
    on conflict (address) do update set code = excluded.code, answer = excluded.answer, times = bounced_addresses.times + 1, last_at = now()
  ) select id from held`
