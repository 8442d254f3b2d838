import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { allOf, type Reach } from './conditions.ts'
import { transactionsSeenBy } from './readableTransactions.ts'

/** Files of transactions the person may see, removed ones for admins only; clients the client-visible ones. */
export const readableAttachments = ({ req }: { req: PayloadRequest }): Reach => {
  const caller = callerOf(req)
  const ofSeen = transactionsSeenBy(caller, 'transaction.')
  if (!caller || caller.role === 'admin') return ofSeen
  const present: Reach = { deletedAt: { exists: false } }
  return caller.role === 'client'
    ? allOf(ofSeen, present, { clientVisible: { equals: true } })
    : allOf(ofSeen, present)
}
