import type { PayloadRequest, Where } from 'payload'
import { transactionsSeenInRequest } from '../access/readableTransactions.ts'
import { rememberedCount } from '../platform/rememberedCount.ts'
import { slugs } from '../shared/slugs.ts'
import { readPlainPage } from './readPlain.ts'
import type { Transaction } from './transaction.ts'

export type Page<Doc> = {
  docs: Doc[]
  totalDocs: number
  limit: number
  page: number
  totalPages: number
  pagingCounter: number
  hasPrevPage: boolean
  hasNextPage: boolean
  prevPage: number | null
  nextPage: number | null
}

/**
 * A page of the transactions the caller sees, with the exact number of all that match. `limit` is rows a page, 1 to
 * 100. `isOurs` says that `where` holds nothing a caller wrote (only flat filters), which can be answered faster.
 */
export async function list(
  req: PayloadRequest,
  args: { where: Where; isOurs: boolean; sort: string; page: number; limit: number; depth: number },
): Promise<Page<Transaction>> {
  const { where, sort, page, limit, depth } = args
  const plain = args.isOurs && depth === 0 ? await readPlainPage(req, { where, sort, limit, offset: (page - 1) * limit }) : null
  const docs = plain?.docs ?? (await findPage(req, args))
  const count = async () => {
    const counted = await req.payload.count({ collection: slugs.transactions, where, overrideAccess: false, user: req.user })
    return counted.totalDocs
  }
  const totalDocs = asksOtherTables(where) ? await count() : await rememberedCount(req, await countKey(req, where), count, plain?.changes)
  return pageOf(docs, totalDocs, page, limit)
}

async function findPage(
  req: PayloadRequest,
  { where, sort, page, limit, depth }: { where: Where; sort: string; page: number; limit: number; depth: number },
): Promise<Transaction[]> {
  const found = await req.payload.find({
    collection: slugs.transactions,
    where,
    sort: `${sort},-id`.split(',').map((part) => part.trim()),
    page,
    limit,
    depth,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return found.docs as unknown as Transaction[]
}

/** A path with a dot ("client.company") reads another table, whose changes the remembered count does not see. */
function asksOtherTables(where: Where): boolean {
  return Object.entries(where).some(([key, value]) =>
    Array.isArray(value) ? value.some((each) => asksOtherTables(each as Where)) : key.includes('.'),
  )
}

/** Two people with the same reach share a count; nobody else does. */
async function countKey(req: PayloadRequest, where: Where): Promise<string> {
  return JSON.stringify([await transactionsSeenInRequest(req), where])
}

export function pageOf<Doc>(docs: Doc[], totalDocs: number, page: number, limit: number): Page<Doc> {
  const totalPages = Math.max(1, Math.ceil(totalDocs / limit))
  return {
    docs,
    totalDocs,
    limit,
    page,
    totalPages,
    pagingCounter: (page - 1) * limit + 1,
    hasPrevPage: page > 1,
    hasNextPage: page < totalPages,
    prevPage: page > 1 ? page - 1 : null,
    nextPage: page < totalPages ? page + 1 : null,
  }
}
