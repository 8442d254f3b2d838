import { combineQueries, executeAccess, type PayloadRequest, type Where } from 'payload'
import { askableWhere, refuseUnaskableSort } from '../../access/askableQuery.ts'
import { orderedIds, type OrderedIds } from '../../platform/orderedIds.ts'
import { slugs } from '../../shared/slugs.ts'
import { answerSearchBox } from '../answerSearchBox.ts'
import { resolveQuickViews } from '../quickViews.ts'

/**
 * The transactions that match and that the person of the request may see, in order, for SQL that joins what is told of
 * them. Raises what a list with this filter and order would raise.
 */
export async function exportedIds(req: PayloadRequest, { where, sort }: { where: Where; sort: string }): Promise<OrderedIds> {
  const { config } = req.payload.collections[slugs.transactions]!
  // The database is asked directly: what Payload would check and narrow is done here.
  await refuseUnaskableSort(req, config, sort)
  const resolved = await answerSearchBox(req, config, await resolveQuickViews(req, where))
  const asked = await askableWhere(req, config, resolved)
  // The collection's own rule, so that an app which narrowed it narrows its exports too; asked once, not for every row.
  const reach = await executeAccess({ req }, config.access.read)
  return orderedIds(req.payload, slugs.transactions, combineQueries({ and: [asked, { deletedAt: { exists: false } }] }, reach), sort)
}
