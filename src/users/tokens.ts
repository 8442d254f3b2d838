import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { getFieldsToSign, jwtSign, type PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { slugs } from '../shared/slugs.ts'
import type { PublicUser } from './publicUser.ts'

/** How long an access token is good, in seconds. It ends earlier with its session. */
export const accessSeconds = 15 * 60
/** How long a refresh token is good, in milliseconds. */
export const refreshMs = 7 * 86_400_000

/** What signing in and refreshing answer. `expires_in` is seconds. */
export type Tokens = {
  access_token: string
  refresh_token: string
  token_type: 'Bearer'
  expires_in: number
  user: PublicUser
  /** Only where the session can do nothing but set up the second factor that the office demands. */
  second_factor?: 'setup_required'
}

/** An access token: Payload's own JWT, tied to the session. `expiresAt` is in seconds since 1970. */
export async function signAccessToken(
  req: PayloadRequest,
  user: Record<string, unknown>,
  sessionId: string,
  seconds: number,
): Promise<{ token: string; expiresAt: number }> {
  const collectionConfig = req.payload.collections[slugs.users]!.config
  const fieldsToSign = getFieldsToSign({
    collectionConfig,
    email: String(user['email']),
    sid: sessionId,
    user: { ...user, collection: slugs.users } as never,
  })
  const { token, exp } = await jwtSign({ fieldsToSign, secret: req.payload.secret, tokenExpiration: seconds })
  return { token, expiresAt: exp }
}

/** A new refresh token of a family; a new family without one. Only its hash is stored: it is told once. */
export async function issueRefreshToken(
  req: PayloadRequest,
  of: { userId: number; sessionId: string; expiresAt: Date; family?: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await sqlOf(req)(
    'insert into refresh_tokens (user_id, session_id, family, token_hash, expires_at) values ($1, $2, $3, $4, $5)',
    [of.userId, of.sessionId, of.family ?? randomUUID(), hashOfToken(token), of.expiresAt],
  )
  return token
}

/** 256 random bits need no salt and no slow hash: nobody can try them all. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
