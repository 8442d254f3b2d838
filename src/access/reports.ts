import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { anyOf, type Reach } from './conditions.ts'

/** Reports that were made: admins see all, others those made for them. */
export const readableReports = ({ req }: { req: PayloadRequest }): Reach => {
  const caller = callerOf(req)
  if (!caller) return false
  return caller.role === 'admin' || { madeFor: { equals: caller.id } }
}

/** Reports that somebody built: admins see all, staff their own and what is shared with their role, clients none. */
export const readableDefinitions = ({ req }: { req: PayloadRequest }): Reach => {
  const caller = callerOf(req)
  if (!caller || caller.role === 'client') return false
  if (caller.role === 'admin') return true
  return anyOf({ owner: { equals: caller.id } }, { sharedWith: { in: [caller.role] } })
}

/** Who may change what staff built or scheduled: admins all, others their own. */
export const ownedByStaff = ({ req }: { req: PayloadRequest }): Reach => {
  const caller = callerOf(req)
  if (!caller || caller.role === 'client') return false
  return caller.role === 'admin' || { owner: { equals: caller.id } }
}
