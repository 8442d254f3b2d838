import type { CollectionConfig } from 'payload'
import { settingsOf } from '../platform/settings.ts'
import { sessionOf } from '../users/signOut.ts'
import { signAccessToken } from '../users/tokens.ts'

type RefreshHook = NonNullable<NonNullable<CollectionConfig['hooks']>['refresh']>[number]

/** Renews the token of the admin UI for another idle time, as the settings have it now; Payload knows only a fixed one. */
export const renewForBrowser: RefreshHook = async ({ args: { req }, user }) => {
  const session = sessionOf(req)
  if (!session) return undefined
  const { idleMinutes } = (await settingsOf(req.payload)).signIn
  const { token, expiresAt } = await signAccessToken(req, user as unknown as Record<string, unknown>, session.id, idleMinutes * 60)
  return { exp: expiresAt, refreshedToken: token, setCookie: true, user }
}
