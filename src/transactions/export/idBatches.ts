import type { PayloadRequest, Where } from 'payload'
import { slugs } from '../../shared/slugs.ts'

/** Ids read at once: few enough to hold, many enough that sorting anew for each page does not matter. */
const batch = 5_000

/**
 * The ids of all transactions that match and that the person of the request may see, in order, in batches. Newest or
 * oldest first goes on from the last id; any other order by pages, with the id deciding among equals - which is whole
 * only because every page sees the same snapshot.
 */
export async function* idBatches(
  req: PayloadRequest,
  { where, sort, signal }: { where: Where; sort: string; signal: AbortSignal },
): AsyncGenerator<number[]> {
  const byId = sort === 'id' || sort === '-id'
  const order = byId ? sort : `${sort},-id`
  let last: number | undefined
  for (let page = 1; ; page += 1) {
    signal.throwIfAborted()
    const next: Where = sort === 'id' ? { id: { greater_than: last ?? 0 } } : { id: { less_than: last ?? 2_147_483_648 } }
    const found = await req.payload.find({
      collection: slugs.transactions,
      where: byId && last !== undefined ? { and: [where, next] } : where,
      sort: order.split(','),
      page: byId ? 1 : page,
      limit: batch,
      pagination: false,
      depth: 0,
      select: { id: true } as never,
      overrideAccess: false,
      user: req.user,
      req,
    })
    const ids = (found.docs as unknown as { id: number }[]).map((doc) => doc.id)
    if (ids.length > 0) yield ids
    if (ids.length < batch) return
    last = ids.at(-1)
  }
}
