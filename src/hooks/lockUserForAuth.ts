import type { CollectionAfterLogoutHook, CollectionBeforeOperationHook } from 'payload'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { endSession, lockUser } from '../users/sessions.ts'
import { sessionOf } from '../users/signOut.ts'
import { sqlOf } from '../platform/tx.ts'

/**
 * Payload's own refresh reads the account and writes all of it back, in a tx that is open here
 * already: with the row locked first, what others change meanwhile is not undone.
 */
export const lockUserForRefresh: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'refresh' && req.user) await lockUser(req, Number(req.user.id))
  return args
}

/** Payload's own sign-out, before it reads and writes the account: lock it, revoke the refresh tokens, tell the audit trail. */
export const endSessionOnLogout: CollectionAfterLogoutHook = async ({ req }) => {
  const session = sessionOf(req)
  const caller = callerOf(req)
  if (!session || !caller) return
  await lockUser(req, session.userId)
  await endSession(req, session.userId, session.id)
  await publish(req, [
    { type: 'signedOut', userId: caller.id, by: { id: caller.id, role: caller.role }, at: now().toISOString() },
  ])
}

/** Payload's refresh makes a session end with its cookie; one that still has a refresh token lasts as long as that. */
export async function keepRefreshableSession({ req }: { req: Parameters<typeof sqlOf>[0] }): Promise<void> {
  const session = sessionOf(req)
  if (!session) return
  await sqlOf(req)(
    `update users_sessions set expires_at = greatest(users_sessions.expires_at, token.expires_at)
     from refresh_tokens as token
     where users_sessions.id = $1 and token.session_id = $1 and token.used_at is null and token.revoked_at is null`,
    [session.id],
  )
}
