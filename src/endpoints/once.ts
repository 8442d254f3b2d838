import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Caller } from '../platform/caller.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { answerOf, type Answer } from './answer.ts'

const keyPattern = /^[\x21-\x7e]{1,200}$/

type Kept = { request_hash: string; status: number; headers: Record<string, string>; body: string }

/**
 * Runs a request at most once per person and Idempotency-Key. The key is claimed and the answer
 * kept in the tx of the change: a second request waits for the first, then gets its answer again; a
 * refused or crashed first one leaves no trace, and the second runs. Without the header it just runs.
 * Raises IDEMPOTENCY_KEY_MALFORMED, and IDEMPOTENCY_KEY_REUSED when the request differs from the first.
 */
export async function once(
  req: PayloadRequest,
  asked: { caller: Caller | null; body: unknown; params: unknown },
  work: () => Promise<Answer>,
): Promise<Response> {
  const key = req.headers.get('idempotency-key')
  if (key === null) return answerOf(await work())
  if (!keyPattern.test(key)) throw new DomainError('IDEMPOTENCY_KEY_MALFORMED', { limit: 200 })
  const person = asked.caller?.id ?? 0
  const hash = hashOf(req, asked)

  return inTx(req, async () => {
    const sql = sqlOf(req)
    const claimed = await sql(
      `insert into idempotency_keys (person, key, request_hash) values ($1, $2, $3)
       on conflict (person, key) do nothing returning key`,
      [person, key, hash],
    )
    if (claimed.length === 0) {
      const [kept] = await sql<Kept>(
        'select request_hash, status, headers, body from idempotency_keys where person = $1 and key = $2',
        [person, key],
      )
      if (!kept || kept.request_hash !== hash) throw new DomainError('IDEMPOTENCY_KEY_REUSED')
      return new Response(kept.body, { status: kept.status, headers: { ...kept.headers, 'idempotency-replayed': 'true' } })
    }
    const response = answerOf(await work())
    const body = await response.text()
    const headers = Object.fromEntries(response.headers)
    await sql(
      'update idempotency_keys set status = $3, headers = $4, body = $5 where person = $1 and key = $2',
      [person, key, response.status, JSON.stringify(headers), body],
    )
    return new Response(body, { status: response.status, headers })
  })
}

function hashOf(req: PayloadRequest, asked: { body: unknown; params: unknown }): string {
  return createHash('sha256')
    .update(JSON.stringify([req.method, req.pathname, asked.params, asked.body, req.headers.get('if-match')]))
    .digest('hex')
}
