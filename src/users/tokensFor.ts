import type { PayloadRequest } from 'payload'
import type { SignedIn } from './admit.ts'
import { publicUser } from './publicUser.ts'
import { accessSeconds, issueRefreshToken, signAccessToken, type Tokens } from './tokens.ts'

/** The tokens of a session that was just opened, in its tx. */
export async function tokensFor(req: PayloadRequest, { user, sessionId, expiresAt, mustSetUp }: SignedIn): Promise<Tokens> {
  const { token } = await signAccessToken(req, user, sessionId, accessSeconds)
  return {
    access_token: token,
    refresh_token: await issueRefreshToken(req, { userId: Number(user['id']), sessionId, expiresAt }),
    token_type: 'Bearer',
    expires_in: accessSeconds,
    user: publicUser(user),
    ...(mustSetUp ? { second_factor: 'setup_required' as const } : {}),
  }
}
