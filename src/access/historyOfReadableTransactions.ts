import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { allOf, type Reach } from './conditions.ts'
import { transactionsSeenInRequest } from './readableTransactions.ts'

/** History of transactions the person may see; clients not the entries of internal matters. */
export const historyOfReadableTransactions = async ({ req }: { req: PayloadRequest }): Promise<Reach> => {
  const caller = callerOf(req)
  const ofSeen = await transactionsSeenInRequest(req, 'transaction.')
  return caller?.role === 'client' ? allOf(ofSeen, { internal: { not_equals: true } }) : ofSeen
}
