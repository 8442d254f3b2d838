import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import type { Reach } from './conditions.ts'

/** Admins see everybody, editors active people (they assign work and choose clients), clients themselves. */
export const readableUsers = ({ req }: { req: PayloadRequest }): Reach => {
  const caller = callerOf(req)
  if (!caller) return false
  if (caller.role === 'admin') return true
  return caller.role === 'editor' ? { status: { equals: 'active' } } : { id: { equals: caller.id } }
}
