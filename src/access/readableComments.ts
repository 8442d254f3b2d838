import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { allOf, type Reach } from './conditions.ts'
import { transactionsSeenInRequest } from './readableTransactions.ts'

/** Comments on transactions the person may see; clients the external ones only. */
export const readableComments = async ({ req }: { req: PayloadRequest }): Promise<Reach> => {
  const caller = callerOf(req)
  const ofSeen = await transactionsSeenInRequest(req, 'transaction.')
  return caller?.role === 'client' ? allOf(ofSeen, { internal: { equals: false } }) : ofSeen
}
