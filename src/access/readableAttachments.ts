import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { allOf, type Reach } from './conditions.ts'
import { transactionsSeenInRequest } from './readableTransactions.ts'

/** Files of transactions the person may see, removed ones for admins only; clients the client-visible ones. */
export const readableAttachments = async ({ req }: { req: PayloadRequest }): Promise<Reach> => {
  const caller = callerOf(req)
  const ofSeen = await transactionsSeenInRequest(req, 'transaction.')
  if (!caller || caller.role === 'admin') return ofSeen
  const present: Reach = { deletedAt: { exists: false } }
  return caller.role === 'client'
    ? allOf(ofSeen, present, { clientVisible: { equals: true } })
    : allOf(ofSeen, present)
}
