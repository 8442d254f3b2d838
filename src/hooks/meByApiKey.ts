import type { CollectionConfig } from 'payload'
import { callerOf } from '../platform/caller.ts'

type MeHook = NonNullable<NonNullable<CollectionConfig['hooks']>['me']>[number]

/** Payload reads the end of a session from its token and gives the token back; a key is no token, and is not repeated. */
export const meByApiKey: MeHook = ({ args, user }) => {
  const caller = callerOf(args.req)
  if (!caller?.apiKey) return
  return { user: { ...user, role: caller.role }, exp: caller.apiKey.ends }
}
