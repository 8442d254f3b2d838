import type { Payload } from 'payload'
import { Pool, type PoolConfig } from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { onClose } from './onClose.ts'
import { onPayload } from './onPayload.ts'

/** How often somebody may do something: `limit` times in `seconds`. `name` keeps the counts of different things apart. */
export type RateRule = { name: string; limit: number; seconds: number }

/** What is left: `resetSeconds` until the count begins anew. */
export type Allowance = { allowed: boolean; limit: number; seconds: number; remaining: number; resetSeconds: number }

/** How long a count may take. A table that is slower than this is not waited for. */
const PATIENCE_MS = 300

/**
 * Counts `uses` by `key` (an address, a person) and says whether they are still within the rule. The counts lie in the
 * database, so they hold for all processes together. When the database does not answer in time, this process counts by
 * itself: a limiter must never be what takes the service down.
 */
export async function countUse(payload: Payload, rule: RateRule, key: string, uses = 1): Promise<Allowance> {
  const { limit, seconds } = rule
  try {
    return allowance(await limiterOf(payload, rule).consume(key, uses), true)
  } catch (rejected) {
    if (!(rejected instanceof RateLimiterRes)) throw rejected
    return allowance(rejected, false)
  }

  function allowance(counted: RateLimiterRes, allowed: boolean): Allowance {
    const resetSeconds = Math.max(1, Math.ceil(counted.msBeforeNext / 1000))
    return { allowed, limit, seconds, remaining: allowed ? counted.remainingPoints : 0, resetSeconds }
  }
}

/**
 * The key of a network address. An IPv6 address counts with its whole /64: one household or server is given that many,
 * and could otherwise begin a new count with every request.
 */
export function addressKey(address: string | null): string {
  if (!address) return 'unknown'
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after]
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}

function limiterOf(payload: Payload, { name, limit, seconds }: RateRule): RateLimiterPostgres {
  return onPayload(payload, `limit.${name}.${limit}.${seconds}`, () => {
    const counts = { keyPrefix: name, points: limit, duration: seconds }
    return new RateLimiterPostgres({
      ...counts,
      storeClient: poolOf(payload),
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      // Somebody who is refused anyway costs no more statements until the count begins anew.
      inMemoryBlockOnConsumed: limit,
      insuranceLimiter: new RateLimiterMemory(counts),
    })
  })
}

/** A small pool of its own: counts that wait must not take the connections that the work needs. */
function poolOf(payload: Payload): Pool {
  return onPayload(payload, 'limit.pool', () => {
    const { poolOptions } = payload.db as Payload['db'] & { poolOptions: PoolConfig }
    const pool = new Pool({
      ...poolOptions,
      max: 2,
      connectionTimeoutMillis: PATIENCE_MS,
      statement_timeout: PATIENCE_MS,
      query_timeout: PATIENCE_MS * 2,
      idleTimeoutMillis: 10_000,
      allowExitOnIdle: true,
      application_name: 'rate limits',
    })
    pool.on('error', (error) => payload.logger.warn({ err: error, msg: 'A connection of the rate limits broke.' }))
    onClose(payload, () => pool.end())
    return pool
  })
}
