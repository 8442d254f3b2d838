import type { PayloadRequest } from 'payload'
import { settingsOf } from '../platform/settings.ts'
import { slugs } from '../shared/slugs.ts'
import { publicUser, type PublicUser } from './publicUser.ts'
import { signIn } from './signIn.ts'
import { signAccessToken } from './tokens.ts'

/** What Payload's own login answers. `exp` is seconds since 1970. */
export type BrowserSession = {
  exp: number
  token: string
  user: PublicUser & { collection: typeof slugs.users; _strategy: string }
}

/**
 * Signs in as Payload's own login does it, for the admin UI: one token that lives as long as the idle
 * time and that the admin UI renews while somebody works. Raises what signIn raises.
 */
export async function signInForBrowser(req: PayloadRequest, credentials: { email: string; password: string }): Promise<BrowserSession> {
  const seconds = (await settingsOf(req.payload)).signIn.idleMinutes * 60
  return signIn(req, credentials, seconds * 1000, async ({ user, sessionId }) => {
    const { token, expiresAt } = await signAccessToken(req, user, sessionId, seconds)
    return { exp: expiresAt, token, user: { ...publicUser(user), collection: slugs.users, _strategy: 'local-jwt' } }
  })
}
