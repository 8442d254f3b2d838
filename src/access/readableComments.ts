import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { allOf, type Reach } from './conditions.ts'
import { transactionsSeenBy } from './readableTransactions.ts'

/** Comments on transactions the person may see; clients the external ones only. */
export const readableComments = ({ req }: { req: PayloadRequest }): Reach => {
  const caller = callerOf(req)
  const ofSeen = transactionsSeenBy(caller, 'transaction.')
  return caller?.role === 'client' ? allOf(ofSeen, { internal: { equals: false } }) : ofSeen
}
