import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import type { Reach } from './conditions.ts'

/** Admins see every import, editors the ones they started, clients none. */
export const ownImports = ({ req }: { req: PayloadRequest }): Reach => {
  const caller = callerOf(req)
  if (!caller || caller.role === 'client') return false
  return caller.role === 'admin' || { createdBy: { equals: caller.id } }
}
