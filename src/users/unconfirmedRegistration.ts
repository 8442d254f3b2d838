import type { PayloadRequest } from 'payload'
import { mailTo } from '../mails/mailTo.ts'
import { now } from '../platform/clock.ts'
import { sqlOf } from '../platform/tx.ts'

/** The latest registration of an address that nobody confirmed yet. Only its password is of interest. */
export async function unconfirmedRegistration(
  req: PayloadRequest,
  email: string,
): Promise<{ id: number; hash: string; salt: string } | undefined> {
  const [row] = await sqlOf(req)<{ id: number; hash: string; salt: string }>(
    'select id::int, hash, salt from registrations where email = $1 order by id desc limit 1',
    [email],
  )
  return row
}

/** Sends the link to confirm the address again, at most once a minute: the first mail may be lost. */
export async function remindOfLink(req: PayloadRequest, registrationId: number): Promise<void> {
  const lately = await sqlOf(req)(
    `select 1 from mail_tokens where registration_id = $1 and created_at > $2::timestamptz - interval '1 minute' limit 1`,
    [registrationId, now()],
  )
  if (lately.length === 0) await mailTo(req, { to: { registrationId }, mail: 'emailVerification', data: {} })
}
