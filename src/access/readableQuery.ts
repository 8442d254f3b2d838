import { combineQueries, executeAccess, type PayloadRequest, type Where } from 'payload'
import { slugs } from '../shared/slugs.ts'

/**
 * A query narrowed to the transactions that the collection's own read access gives this caller, deleted ones left out
 * for everybody; null when that is none.
 */
export async function readableQuery(req: PayloadRequest, where: Where): Promise<Where | null> {
  const { read } = req.payload.collections[slugs.transactions].config.access
  const reach = await executeAccess({ req, disableErrors: true }, read)
  if (reach === false) return null
  return { and: [combineQueries(where, reach), { deletedAt: { exists: false } }].filter((part) => Object.keys(part).length > 0) }
}
