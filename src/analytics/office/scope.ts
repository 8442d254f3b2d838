import type { PayloadRequest, Where } from 'payload'
import { readableQuery } from '../../access/readableQuery.ts'
import type { Caller } from '../../platform/caller.ts'
import { conditionOf, idsQuery, joinSql, type SqlPart } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import { slugs } from '../../shared/slugs.ts'
import { whereOf, type TransactionFilter } from '../../transactions/filter.ts'

/**
 * Over which transactions figures are computed: those that the list shows this caller under these filters. `condition`
 * is to be put behind `where` in SQL over the table `transactions`. `whole`: all that are not deleted.
 */
export type Scope = { filter: TransactionFilter; condition: SqlPart; whole: boolean }

/** The scope of a caller and a filter, by the access and the filters of the list. Raises MALFORMED_QUERY naming a wrong filter. */
export async function scopeOf(req: PayloadRequest, caller: Caller, filter: TransactionFilter): Promise<Scope> {
  const readable = await readableQuery(req, await whereOf(req, caller, filter))
  if (readable === null) return { filter, condition: { text: 'false', values: [] }, whole: false }
  const whole = conditionsIn(readable) === JSON.stringify([{ deletedAt: { exists: false } }])
  const condition =
    conditionOf(req.payload, slugs.transactions, readable) ??
    joinSql`transactions.id in (${idsQuery(req.payload, slugs.transactions, readable)})`
  return { filter, condition, whole }
}

/** What a query really asks, its nested and empty `and`s left out. */
function conditionsIn(where: Where): string {
  const parts = (each: Where): Where[] => Object.entries(each).flatMap(([name, value]) => (name === 'and' && Array.isArray(value) ? value.flatMap(parts) : [{ [name]: value } as Where]))
  return JSON.stringify(parts(where))
}

/** How many transactions a scope holds. */
export async function countIn(req: PayloadRequest, { condition }: Scope): Promise<number> {
  const { text, values } = joinSql`select count(*)::int as count from transactions where ${condition}`
  const [row] = await sqlOf(req)<{ count: number }>(text, values)
  return row?.count ?? 0
}
