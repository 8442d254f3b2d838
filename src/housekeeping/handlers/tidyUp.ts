import { forgetNotices } from '../../notifications/forgetNotices.ts'
import type { JobHandler } from '../../platform/queue.ts'
import { sqlOnPool } from '../../platform/tx.ts'

/**
 * Answers kept for an Idempotency-Key go after seven days: no client retries longer, and a key is
 * meant for one request, not for ever. What else is past its time goes here too.
 */
export const tidyUpHandler: JobHandler<{ occurrence: string }> = async ({ payload }) => {
  const sql = sqlOnPool(payload)
  await sql(`delete from idempotency_keys where created_at < now() - interval '7 days'`)
  // Links from mails, and registrations whose link has expired with them.
  await sql(`delete from mail_tokens where expires_at < now() - interval '1 day'`)
  await sql(`delete from registrations where created_at < now() - interval '3 days'`)
  await sql(`delete from local_mails where created_at < now() - interval '7 days'`)
  // The log of webhooks, and with it what was held all the time and nobody sent.
  await sql(`delete from webhook_deliveries where created_at < now() - interval '90 days'`)
  await forgetNotices(payload)
  await sql(`delete from sign_in_devices where last_seen_at < now() - interval '1 year'`)
  await sql(`delete from session_facts as facts where last_seen_at < now() - interval '1 hour'
    and not exists (select 1 from users_sessions as session where session.id = facts.session_id)`)
}
