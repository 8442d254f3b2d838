import type { PayloadRequest } from 'payload'
import { publicUser } from './publicUser.ts'
import { signIn } from './signIn.ts'
import { accessSeconds, issueRefreshToken, refreshMs, signAccessToken, type Tokens } from './tokens.ts'

/** Signs in for a program or an app: a short access token, and a refresh token that renews it. Raises what signIn raises. */
export function signInForTokens(req: PayloadRequest, credentials: { email: string; password: string }): Promise<Tokens> {
  return signIn(req, credentials, refreshMs, async ({ user, sessionId, expiresAt }) => {
    const { token } = await signAccessToken(req, user, sessionId, accessSeconds)
    return {
      access_token: token,
      refresh_token: await issueRefreshToken(req, { userId: Number(user['id']), sessionId, expiresAt }),
      token_type: 'Bearer',
      expires_in: accessSeconds,
      user: publicUser(user),
    }
  })
}
