import { combineQueries, executeAccess, type PayloadRequest, type Where } from 'payload'
import { askableWhere, refuseUnaskableSort } from '../../access/askableQuery.ts'
import { slugs } from '../../shared/slugs.ts'

/** Ids read at once: few enough to hold, many enough that sorting anew for each page does not matter. */
const batch = 5_000

/**
 * The ids of all transactions that match and that the person of the request may see, in order, in batches. Newest or
 * oldest first goes on from the last id; any other order by pages, with the id deciding among equals - which is whole
 * only because every page sees the same snapshot. Raises what a list with this filter and order would raise.
 */
export async function* idBatches(
  req: PayloadRequest,
  { where, sort, signal }: { where: Where; sort: string; signal: AbortSignal },
): AsyncGenerator<number[]> {
  const { config } = req.payload.collections[slugs.transactions]!
  // The database is asked directly: what Payload would check and narrow is done here.
  await refuseUnaskableSort(req, config, sort)
  const asked = await askableWhere(req, config, where)
  // The collection's own rule, so that an app which narrowed it narrows its exports too; asked once, not for every row.
  const reach = await executeAccess({ req }, config.access.read)
  const seen = combineQueries({ and: [asked, { deletedAt: { exists: false } }] }, reach)
  const byId = sort === 'id' || sort === '-id'
  let last: number | undefined
  for (let page = 1; ; page += 1) {
    signal.throwIfAborted()
    const next: Where = sort === 'id' ? { id: { greater_than: last ?? 0 } } : { id: { less_than: last ?? 0 } }
    const found = await req.payload.db.find<{ id: number }>({
      collection: slugs.transactions,
      where: byId && last !== undefined ? { and: [seen, next] } : seen,
      sort: byId ? [sort] : [...sort.split(','), '-id'],
      page: byId ? 1 : page,
      limit: batch,
      pagination: false,
      select: { id: true },
      req,
    })
    const ids = found.docs.map(({ id }) => id)
    if (ids.length > 0) yield ids
    if (ids.length < batch) return
    last = ids.at(-1)
  }
}
