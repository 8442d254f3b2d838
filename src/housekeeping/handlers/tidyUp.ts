import type { JobHandler } from '../../platform/queue.ts'
import { sqlOnPool } from '../../platform/tx.ts'

/**
 * Answers kept for an Idempotency-Key go after seven days: no client retries longer, and a key is
 * meant for one request, not for ever.
 */
export const tidyUpHandler: JobHandler<{ occurrence: string }> = async ({ payload }) => {
  await sqlOnPool(payload)(`delete from idempotency_keys where created_at < now() - interval '7 days'`)
}
