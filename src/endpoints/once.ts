import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Caller } from '../platform/caller.ts'
import { inTx, sqlOf, type Sql } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { answerOf, type Answer } from './answer.ts'

const keyPattern = /^[\x21-\x7e]{1,200}$/

type Kept = { request_hash: string; status: number | null; headers: Record<string, string>; body: string }

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
    if (claimed.length === 0) return replay(await keptAnswer(sql, person, key, hash))
    return keep(sql, person, key, answerOf(await work()))
  })
}

/**
 * The same promise for work that spans many txs (bulk): the key is claimed and committed first, the
 * answer kept afterwards. While the first request works, or if it died less than ten minutes ago, a
 * repetition is IDEMPOTENCY_IN_PROGRESS: doing half of the items twice would be worse than waiting.
 */
export async function onceAcrossTxs(
  req: PayloadRequest,
  asked: { caller: Caller | null; body: unknown; params: unknown },
  work: () => Promise<Answer>,
): Promise<Response> {
  const key = req.headers.get('idempotency-key')
  if (key === null) return answerOf(await work())
  if (!keyPattern.test(key)) throw new DomainError('IDEMPOTENCY_KEY_MALFORMED', { limit: 200 })
  const person = asked.caller?.id ?? 0
  const hash = hashOf(req, asked)
  const sql = sqlOf(req)
  const claimed = await sql(
    `insert into idempotency_keys (person, key, request_hash) values ($1, $2, $3)
     on conflict (person, key) do update set created_at = now()
       where idempotency_keys.status is null and idempotency_keys.request_hash = excluded.request_hash
         and idempotency_keys.created_at < now() - interval '10 minutes'
     returning key`,
    [person, key, hash],
  )
  if (claimed.length === 0) {
    const kept = await keptAnswer(sql, person, key, hash)
    if (kept.status === null) throw new DomainError('IDEMPOTENCY_IN_PROGRESS')
    return replay(kept)
  }
  try {
    const response = answerOf(await work())
    return await keep(sql, person, key, response)
  } catch (error) {
    await sql('delete from idempotency_keys where person = $1 and key = $2', [person, key])
    throw error
  }
}

async function keptAnswer(sql: Sql, person: number, key: string, hash: string): Promise<Kept> {
  const [kept] = await sql<Kept>(
    'select request_hash, status, headers, body from idempotency_keys where person = $1 and key = $2',
    [person, key],
  )
  if (!kept || kept.request_hash !== hash) throw new DomainError('IDEMPOTENCY_KEY_REUSED')
  return kept
}

function replay({ body, status, headers }: Kept): Response {
  return new Response(body, { status: status ?? 200, headers: { ...headers, 'idempotency-replayed': 'true' } })
}

async function keep(sql: Sql, person: number, key: string, response: Response): Promise<Response> {
  const body = await response.text()
  const headers = Object.fromEntries(response.headers)
  await sql('update idempotency_keys set status = $3, headers = $4, body = $5 where person = $1 and key = $2', [
    person, key, response.status, JSON.stringify(headers), body,
  ])
  return new Response(body, { status: response.status, headers })
}

function hashOf(req: PayloadRequest, asked: { body: unknown; params: unknown }): string {
  return createHash('sha256')
    .update(JSON.stringify([req.method, req.pathname, asked.params, asked.body, req.headers.get('if-match')]))
    .digest('hex')
}
