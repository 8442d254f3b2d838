import type { PayloadRequest } from 'payload'
import { settingsOf } from '../platform/settings.ts'
import { slugs } from '../shared/slugs.ts'
import type { SignedIn } from './admit.ts'
import { publicUser, type PublicUser } from './publicUser.ts'
import { signAccessToken } from './tokens.ts'

/** What Payload's own login answers. `exp` is seconds since 1970. */
export type BrowserSession = {
  exp: number
  token: string
  user: PublicUser & { collection: typeof slugs.users; _strategy: string }
  /** Only where the session can do nothing but set up the second factor that the office demands. */
  second_factor?: 'setup_required'
}

/** How long a session of the admin UI lasts without being renewed, in milliseconds. */
export async function browserSessionMs(req: PayloadRequest): Promise<number> {
  return (await settingsOf(req.payload)).signIn.idleMinutes * 60_000
}

/** The token of a session that was just opened: one that lives as long as the idle time and that the admin UI renews. */
export async function browserSessionOf(req: PayloadRequest, { user, sessionId, mustSetUp }: SignedIn): Promise<BrowserSession> {
  const { token, expiresAt } = await signAccessToken(req, user, sessionId, (await browserSessionMs(req)) / 1000)
  return {
    exp: expiresAt,
    token,
    user: { ...publicUser(user), collection: slugs.users, _strategy: 'local-jwt' },
    ...(mustSetUp ? { second_factor: 'setup_required' as const } : {}),
  }
}
