import type { PayloadRequest, Where } from 'payload'
import { readableQuery } from '../access/readableQuery.ts'
import { remembered } from '../platform/rememberedCount.ts'
import { readSearch, type Alternatives, type SearchQuery } from '../shared/searchQuery.ts'
import { slugs } from '../shared/slugs.ts'
import { correctedFor, otherWordsOf } from './correctWords.ts'
import { pageOf, type Page } from './list.ts'
import { countedMatches, matchesOf, olderMatches, type Matches } from './matches.ts'
import { readPlain } from './readPlain.ts'
import type { Transaction } from './transaction.ts'

export type SearchPage = Page<Transaction> & {
  /** True when there are more than 1,000 matches: `totalDocs` is then PostgreSQL's guess. */
  totalIsEstimate: boolean
  /** What was searched instead, when nothing was found for what was typed. */
  correctedQuery?: string
}

/** Matches, and how they were found. */
export type Found = Matches & { query: SearchQuery; alternatives?: Alternatives; correctedQuery?: string }

/**
 * A page of the transactions that hold all words of `typed`, or that it names (a number, a scanned code), among those
 * the caller may read and `where` holds. `sort` orders the newest 1,000 matches; without it the best stand first.
 */
export async function search(
  req: PayloadRequest,
  args: { typed: string; where: Where; page: number; limit: number; depth: number; sort?: string | undefined },
): Promise<SearchPage> {
  const { where, page, limit, depth, sort } = args
  const found = await findMatches(req, args.typed, where)
  const ids = sort === undefined ? await idsOfPage(req, found, where, page, limit) : found.ids
  const docs = await load(req, ids, sort === undefined ? { depth } : { depth, sort, page, limit })
  return {
    ...pageOf(sort === undefined ? inOrder(ids, docs) : docs, found.total, page, limit),
    totalIsEstimate: found.totalIsEstimate,
    ...(found.correctedQuery === undefined ? {} : { correctedQuery: found.correctedQuery }),
  }
}

/**
 * What matches; when nothing does, what holds the words inside others, and at last what they may have been meant for.
 * Kept while no transaction is written, so that turning the pages searches once and keeps the order.
 */
export async function findMatches(req: PayloadRequest, typed: string, where: Where): Promise<Found> {
  const query = readSearch(typed)
  // Codes are issued without a transaction being written. What a caller may see is part of the key.
  if (query.code !== null) return findAnew(req, query, where)
  const key = JSON.stringify([await readableQuery(req, where), query.words, query.piece, query.reference])
  return remembered(req, 'searches', key, () => findAnew(req, query, where))
}

async function findAnew(req: PayloadRequest, query: SearchQuery, where: Where): Promise<Found> {
  const plain = await matchesOf(req, query, where)
  if (plain.total > 0 || query.words.length === 0) return { ...plain, query }
  const { holding, near } = await otherWordsOf(req, query.words)
  if (someOf(holding)) {
    const inside = await matchesOf(req, query, where, holding)
    if (inside.total > 0) return { ...inside, query, alternatives: holding }
  }
  if (!someOf(near)) return { ...plain, query }
  const meant = await matchesOf(req, query, where, near)
  const [best] = meant.ids
  if (best === undefined) return { ...plain, query }
  return { ...meant, query, alternatives: near, correctedQuery: await correctedFor(req, best, query.words, near) }
}

const someOf = (alternatives: Alternatives) => [...alternatives.values()].some((words) => words.length > 0)

async function idsOfPage(req: PayloadRequest, found: Found, where: Where, page: number, limit: number): Promise<number[]> {
  const start = (page - 1) * limit
  const ids = found.ids.slice(start, start + limit)
  if (!found.totalIsEstimate || ids.length === limit) return ids
  const skip = Math.max(start, countedMatches)
  const older = await olderMatches(req, found.query, where, { skip, limit: limit - ids.length, alternatives: found.alternatives })
  return [...ids, ...older]
}

/** Through Payload, with the caller's rights: whatever found an id, this decides once more what is shown. */
async function load(
  req: PayloadRequest,
  ids: number[],
  options: { depth: number; sort?: string; page?: number; limit?: number },
): Promise<Transaction[]> {
  if (ids.length === 0) return []
  const { depth, sort, page = 1, limit = ids.length } = options
  const plain = depth === 0 ? await readPlain(req, { ids, limit, offset: (page - 1) * limit, ...(sort ? { sort } : {}) }) : null
  if (plain) return plain
  const { docs } = await req.payload.find({
    collection: slugs.transactions,
    where: { id: { in: ids } },
    limit: ids.length,
    ...options,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs as unknown as Transaction[]
}

function inOrder(ids: readonly number[], docs: readonly Transaction[]): Transaction[] {
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
