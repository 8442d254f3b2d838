import type { PayloadRequest } from 'payload'
import { mailTo } from '../mails/mailTo.ts'
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

/**
 * Sends the link to confirm the address again, at most every quarter of an hour: the first mail may be lost.
 * Whoever registered an address that is not theirs knows the password too, and must not fill its mailbox by signing in.
 */
export async function remindOfLink(req: PayloadRequest, registrationId: number): Promise<void> {
  await mailTo(req, { to: { registrationId }, mail: 'emailVerification', data: {}, oncePer: 900 })
}
