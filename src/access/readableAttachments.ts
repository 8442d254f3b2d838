import type { PayloadRequest } from 'payload'
import { callerOf, type Caller } from '../platform/caller.ts'
import { allOf, type Reach } from './conditions.ts'
import { transactionsSeenInRequest } from './readableTransactions.ts'

/** Of the files of a transaction they see, those a person is shown: removed ones admins only, clients what is meant for them. */
export function filesShownTo(caller: Caller | null): Reach {
  if (!caller || caller.role === 'admin') return true
  const present: Reach = { deletedAt: { exists: false } }
  return caller.role === 'client' ? allOf(present, { clientVisible: { equals: true } }) : present
}

/** Files of transactions the person may see, removed ones for admins only; clients the client-visible ones. */
export const readableAttachments = async ({ req }: { req: PayloadRequest }): Promise<Reach> =>
  allOf(await transactionsSeenInRequest(req, 'transaction.'), filesShownTo(callerOf(req)))
