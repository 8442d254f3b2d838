import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { Locale } from '../shared/text.ts'
import { conditionOf, type AuditFilter } from './auditFilter.ts'
import { shownEntries, type ShownEntry } from './shownEntry.ts'
import { readEntries } from './storedEntry.ts'

export type AuditPage = {
  docs: ShownEntry[]
  /** How many match, counted to `mostCounted`; beyond that only "at least so many" is known. */
  totalDocs: number
  totalIsExact: boolean
  limit: number
  page: number
  totalPages: number
  pagingCounter: number
  hasPrevPage: boolean
  hasNextPage: boolean
  prevPage: number | null
  nextPage: number | null
  /** Give it as `cursor` for the entries that follow: as fast on the last page as on the first. */
  nextCursor: number | null
}

/** Counting on would cost more than the page. */
const mostCounted = 10_000

/** A page of the trail, newest first, in the words of the reader. Who may read it is decided before. */
export async function listAudit(
  req: PayloadRequest,
  asked: { filter: AuditFilter; page: number; limit: number; cursor?: number | undefined; locale: Locale },
): Promise<AuditPage> {
  const { filter, page, limit, cursor, locale } = asked
  const condition = await conditionOf(req, filter)
  const stored = await readEntries(req, condition, { limit: limit + 1, offset: cursor === undefined ? (page - 1) * limit : 0, below: cursor ?? null })
  const [counted] = await sqlOf(req)<{ count: number }>(
    `select count(*)::int as count from (select from audit_logs where ${condition.text} limit ${mostCounted + 1}) as found`,
    condition.values,
  )
  const hasMore = stored.length > limit
  const docs = await shownEntries(req, stored.slice(0, limit), locale)
  const total = counted?.count ?? 0
  return {
    docs,
    totalDocs: Math.min(total, mostCounted),
    totalIsExact: total <= mostCounted,
    limit,
    page,
    totalPages: Math.max(1, Math.ceil(Math.min(total, mostCounted) / limit)),
    pagingCounter: (page - 1) * limit + 1,
    hasPrevPage: page > 1,
    hasNextPage: hasMore,
    prevPage: page > 1 ? page - 1 : null,
    nextPage: hasMore ? page + 1 : null,
    nextCursor: hasMore ? (docs.at(-1)?.id ?? null) : null,
  }
}
