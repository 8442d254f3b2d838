import type { PayloadRequest } from 'payload'
import { publish } from '../outbox/publish.ts'
import { now } from '../platform/clock.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { loadUserAsSystem, publicUser } from './publicUser.ts'
import { endSession, lockUser, prolongSession, type LockedUser } from './sessions.ts'
import { accessSeconds, hashOfToken, issueRefreshToken, refreshMs, signAccessToken, type Tokens } from './tokens.ts'

/**
 * For so long after its use a used refresh token is taken for a double click, two tabs or a repeated
 * request: it is refused, and nothing else happens. Later use is taken for theft and ends the family.
 * The grace never gives a second token: of two refreshes at once exactly one wins.
 */
const graceMs = 10_000

type Stored = {
  id: string
  user_id: number
  session_id: string
  family: string
  expires_at: Date
  used_at: Date | null
  revoked_at: Date | null
}

/**
 * Exchanges a refresh token for new tokens; the old one is used up. Raises INVALID_REFRESH_TOKEN for a
 * token that is unknown, expired, used or revoked, and when session or account ended meanwhile. Reuse of
 * a used one ends its session and revokes every token of the family; that is committed, then refused.
 */
export async function refresh(req: PayloadRequest, refreshToken: string): Promise<Tokens> {
  const hash = hashOfToken(refreshToken)
  const tokens = await inTx(req, async () => {
    const owner = await ownerOf(req, hash)
    const user = owner === undefined ? undefined : await lockUser(req, owner)
    return user ? rotate(req, user, hash) : null
  })
  if (!tokens) throw new DomainError('INVALID_REFRESH_TOKEN')
  return tokens
}

/** Whose token it is, without locking: the account is always locked before its tokens. */
async function ownerOf(req: PayloadRequest, hash: string): Promise<number | undefined> {
  const [row] = await sqlOf(req)<{ user_id: number }>('select user_id from refresh_tokens where token_hash = $1', [hash])
  return row?.user_id
}

async function rotate(req: PayloadRequest, user: LockedUser, hash: string): Promise<Tokens | null> {
  const sql = sqlOf(req)
  const at = now()
  const [stored] = await sql<Stored>(
    `select id, user_id, session_id, family, expires_at, used_at, revoked_at
     from refresh_tokens where token_hash = $1 for update`,
    [hash],
  )
  if (!stored || stored.revoked_at || stored.expires_at <= at) return null
  if (stored.used_at) {
    if (at.getTime() - stored.used_at.getTime() > graceMs) await endFamily(req, user, stored, at)
    return null
  }
  const expiresAt = new Date(at.getTime() + refreshMs)
  const alive = user.status === 'active' && (await prolongSession(req, stored.session_id, expiresAt))
  if (!alive) return null

  await sql('update refresh_tokens set used_at = $2 where id = $1', [stored.id, at])
  await sql('delete from refresh_tokens where user_id = $1 and expires_at < $2', [user.id, at])
  const account = await loadUserAsSystem(req, user.id)
  const { token } = await signAccessToken(req, account, stored.session_id, accessSeconds)
  const { family, session_id: sessionId } = stored
  return {
    access_token: token,
    refresh_token: await issueRefreshToken(req, { userId: user.id, sessionId, expiresAt, family }),
    token_type: 'Bearer',
    expires_in: accessSeconds,
    user: publicUser(account),
  }
}

async function endFamily(req: PayloadRequest, user: LockedUser, stored: Stored, at: Date): Promise<void> {
  await endSession(req, user.id, stored.session_id)
  await sqlOf(req)('update refresh_tokens set revoked_at = $2 where family = $1 and revoked_at is null', [stored.family, at])
  await publish(req, [
    {
      type: 'signInFailed',
      email: user.email,
      userId: user.id,
      reason: 'refreshTokenReused',
      by: null,
      at: at.toISOString(),
    },
  ])
}
