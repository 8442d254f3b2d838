import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import type { Reach } from './conditions.ts'
import { transactionsSeenBy } from './readableTransactions.ts'

/** Rows that belong to a transaction the person may see (history, and the base of comments and files). */
export const ofReadableTransactions = ({ req }: { req: PayloadRequest }): Reach =>
  transactionsSeenBy(callerOf(req), 'transaction.')
