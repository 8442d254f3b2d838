import { executeAccess, type PayloadRequest } from 'payload'
import { forAdmins, partings } from '../notifications/inApp/partings.ts'
import { callerOf } from '../platform/caller.ts'
import { slugs } from '../shared/slugs.ts'
import { allOf, anyOf, prefixed, type Reach } from './conditions.ts'

/**
 * What was sent to this person, nothing else - admins included - and of transactions only while they may read them, as
 * `notifications/inApp/shownNotices` has it for our own endpoints.
 */
export const ownNotifications = async ({ req }: { req: PayloadRequest }): Promise<Reach> => {
  const caller = callerOf(req)
  if (!caller) return false
  const { read } = req.payload.collections[slugs.transactions].config.access
  const reach = await executeAccess({ req, disableErrors: true }, read)
  const readable = reach === true || anyOf({ transaction: { exists: false }, event: { not_in: [...forAdmins] } }, { event: { in: [...partings] } }, prefixed(reach, 'transaction'))
  return allOf({ recipient: { equals: caller.id } }, readable)
}
