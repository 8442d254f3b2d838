import type { CollectionAfterLogoutHook, CollectionBeforeOperationHook } from 'payload'
import { publish } from '../outbox/publish.ts'
import { callerOf, personOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { DomainError } from '../shared/errors.ts'
import { endSession, lockUser } from '../users/sessions.ts'
import { sessionOf } from '../users/signOut.ts'
import { sqlOf } from '../platform/tx.ts'

/**
 * Payload's own refresh reads the account and writes all of it back, in a tx that is open here
 * already: with the row locked first, what others change meanwhile is not undone.
 */
export const lockUserForRefresh: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'refresh' || !req.user) return args
  const user = await lockUser(req, Number(req.user.id))
  const session = sessionOf(req)
  // Both may have ended between the check of the token and the lock.
  if (user?.status !== 'active' || !session) throw new DomainError('UNAUTHENTICATED')
  const open = await sqlOf(req)('select 1 from users_sessions where _parent_id = $1 and id = $2', [user.id, session.id])
  if (open.length === 0) throw new DomainError('UNAUTHENTICATED')
  return args
}

/** Payload's own sign-out, before it reads and writes the account: lock it, revoke the refresh tokens, tell the audit trail. */
export const endSessionOnLogout: CollectionAfterLogoutHook = async ({ req }) => {
  if (callerOf(req)?.apiKey) throw new DomainError('API_KEY_NOT_ALLOWED')
  const session = sessionOf(req)
  const caller = personOf(req)
  if (!session || !caller) return
  await lockUser(req, session.userId)
  await endSession(req, session.userId, session.id)
  await publish(req, [
    { type: 'signedOut', userId: caller.id, by: { id: caller.id, role: caller.role }, at: now().toISOString() },
  ])
}

/**
 * The session lives as long as the token that was just renewed for it, or as its refresh token where that is longer;
 * Payload gave it the longest idle time there is.
 */
export async function keepRefreshableSession({ req, exp }: { req: Parameters<typeof sqlOf>[0]; exp: number }): Promise<void> {
  const session = sessionOf(req)
  if (!session) return
  await sqlOf(req)(
    `update users_sessions set expires_at = greatest($2::timestamptz,
       (select max(expires_at) from refresh_tokens where session_id = $1 and used_at is null and revoked_at is null))
     where id = $1`,
    [session.id, new Date(exp * 1000)],
  )
}
