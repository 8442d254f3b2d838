import type { PayloadRequest } from 'payload'
import { publish } from '../outbox/publish.ts'
import { personOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { endSession, lockUser } from './sessions.ts'
import { hashOfToken } from './tokens.ts'

/**
 * Ends the session of this request and revokes its refresh tokens; an app whose access token ran out
 * names its session by the refresh token instead. Raises UNAUTHENTICATED when neither names one.
 */
export async function signOut(req: PayloadRequest, refreshToken: string | undefined): Promise<void> {
  await inTx(req, async () => {
    const session = sessionOf(req) ?? (refreshToken ? await sessionOfToken(req, refreshToken) : undefined)
    const user = session && (await lockUser(req, session.userId))
    if (!session || !user) throw new DomainError('UNAUTHENTICATED')
    await endSession(req, user.id, session.id)
    await publish(req, [
      { type: 'signedOut', userId: user.id, by: { id: user.id, role: user.role }, at: now().toISOString() },
    ])
  })
}

/** The session the access token of this request belongs to. */
export function sessionOf(req: Pick<PayloadRequest, 'user'>): { userId: number; id: string } | undefined {
  const person = personOf(req)
  const id = (req.user as { _sid?: string } | null)?._sid
  return person && id ? { userId: person.id, id } : undefined
}

async function sessionOfToken(req: PayloadRequest, token: string): Promise<{ userId: number; id: string } | undefined> {
  const [row] = await sqlOf(req)<{ user_id: number; session_id: string }>(
    'select user_id, session_id from refresh_tokens where token_hash = $1 and revoked_at is null and expires_at > now()',
    [hashOfToken(token)],
  )
  return row && { userId: row.user_id, id: row.session_id }
}
