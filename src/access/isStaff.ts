import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'

/** Active editors and administrators. */
export const isStaff = ({ req }: { req: PayloadRequest }): boolean => {
  const role = callerOf(req)?.role
  return role === 'editor' || role === 'admin'
}
