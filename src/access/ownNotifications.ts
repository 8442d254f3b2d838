import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import type { Reach } from './conditions.ts'

/** What was sent to this person, nothing else - admins included. */
export const ownNotifications = ({ req }: { req: PayloadRequest }): Reach => {
  const caller = callerOf(req)
  return caller ? { recipient: { equals: caller.id } } : false
}
