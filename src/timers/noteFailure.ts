import { createLocalReq, type Payload } from 'payload'
import { now } from '../platform/clock.ts'
import { sqlOf } from '../platform/tx.ts'
import { isDomainError } from '../shared/errors.ts'
import type { DueItem } from './dueItem.ts'

const minuteMs = 60_000
const longestWaitMs = 6 * 60 * minuteMs

/**
 * Puts an item off that could not be done through no fault of its own: after a minute, then two, then four, at most six
 * hours. It stays in the list until it is done, with what went wrong, and is among those that `overdueItems` counts.
 */
export async function noteFailure(payload: Payload, item: DueItem, error: unknown): Promise<void> {
  const at = now()
  const wait = Math.min(minuteMs * 2 ** item.attempts, longestWaitMs)
  const { id, transactionId, kind } = item
  payload.logger.error({ err: error, item: id, transaction: transactionId, msg: `What was due (${kind}) could not be done; it is tried again` })
  await sqlOf(await createLocalReq({}, payload))(
    `update due_items set attempts = attempts + 1, retry_at = $2, detail = $3::jsonb where id = $1 and done_at is null`,
    [id, new Date(at.getTime() + wait), JSON.stringify({ failedAt: at.toISOString(), ...described(error) })],
  )
}

function described(error: unknown): Record<string, unknown> {
  if (isDomainError(error)) return { code: error.code, params: error.params }
  return { error: error instanceof Error ? error.message : String(error) }
}
