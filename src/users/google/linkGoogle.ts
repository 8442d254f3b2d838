import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { openToken, sealToken } from '../sealedToken.ts'
import type { LockedUser } from '../sessions.ts'
import type { GoogleIdentity } from './identity.ts'

type Link = { userId: number; issuer: string; subject: string }

/** How long somebody may look for their password, in seconds. */
export const linkSeconds = 10 * 60

/** A wish to join an account here with one at Google, for who comes back with the password. */
export function linkFor(req: PayloadRequest, userId: number, { issuer, subject }: GoogleIdentity): string {
  const link: Link = { userId, issuer, subject }
  return sealToken(req.payload, 'google-link', link, linkSeconds)
}

/**
 * Joins the two, now that the person has proved both: Google told us who they are there, password and second factor
 * who they are here. A wish that is too old or of another account is let fall: signing in goes on without it.
 */
export async function linkGoogle(req: PayloadRequest, user: LockedUser, token: string): Promise<void> {
  const link = openToken<Link>(req.payload, 'google-link', token)
  if (!link || link.userId !== user.id) return
  await keepLink(req, link)
}

/** Raises GOOGLE_ALREADY_LINKED when either of the two belongs to another. */
export async function keepLink(req: PayloadRequest, { userId, issuer, subject }: Link): Promise<void> {
  const sql = sqlOf(req)
  const rows = await sql(
    'insert into google_accounts (issuer, subject, user_id) values ($1, $2, $3) on conflict do nothing returning user_id',
    [issuer, subject, userId],
  )
  if (rows.length > 0) {
    await recordAudit(req, [{ action: 'google.linked', entity: 'users', entityId: userId }])
    return
  }
  const [same] = await sql('select 1 from google_accounts where issuer = $1 and subject = $2 and user_id = $3', [issuer, subject, userId])
  if (!same) throw new DomainError('GOOGLE_ALREADY_LINKED')
}
