import type { PayloadRequest } from 'payload'
import type { Caller } from '../platform/caller.ts'
import { idsQuery, type SqlPart } from '../platform/idsQuery.ts'
import { slugs } from '../shared/slugs.ts'
import { whereOf, type TransactionFilter } from './filter.ts'

/**
 * The ids of all transactions that flat filters find, as SQL, whoever asks: for what administrators order and workers
 * do. `me` in them is `asker`. Deleted ones are not found.
 */
export async function transactionsOfFilter(req: PayloadRequest, filter: TransactionFilter, asker: number | null): Promise<SqlPart> {
  const caller: Caller | null = asker === null ? null : { id: asker, role: 'admin', email: '', name: '', locale: 'en', departments: [] }
  const where = await whereOf(req, caller, filter)
  return idsQuery(req.payload, slugs.transactions, { and: [where, { deletedAt: { exists: false } }] })
}
