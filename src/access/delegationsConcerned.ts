import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import type { Reach } from './conditions.ts'

/** Staff see the delegations they made or were given; admins see all. A client learns of none. */
export const delegationsConcerned = ({ req }: { req: PayloadRequest }): Reach => {
  const caller = callerOf(req)
  if (!caller || caller.role === 'client') return false
  if (caller.role === 'admin') return true
  return { or: [{ from: { equals: caller.id } }, { to: { equals: caller.id } }] }
}
