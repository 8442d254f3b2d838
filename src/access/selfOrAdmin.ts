import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import type { Reach } from './conditions.ts'

/** Admins any account, everybody else only their own; but a program with a key is not the person it acts for. */
export const selfOrAdmin = ({ req }: { req: PayloadRequest }): Reach => {
  const caller = callerOf(req)
  if (!caller) return false
  if (caller.role !== 'admin' && caller.apiKey) return false
  return caller.role === 'admin' || { id: { equals: caller.id } }
}
