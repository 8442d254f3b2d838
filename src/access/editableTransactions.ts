import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { anyOf, type Reach } from './conditions.ts'

/** Admins edit any transaction, editors those assigned to or created by them, clients none. */
export const editableTransactions = ({ req }: { req: PayloadRequest }): Reach => {
  const caller = callerOf(req)
  if (!caller || caller.role === 'client') return false
  if (caller.role === 'admin') return true
  return anyOf({ assignedTo: { equals: caller.id } }, { createdBy: { equals: caller.id } })
}
