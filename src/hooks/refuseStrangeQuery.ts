import { buildVersionCollectionFields, type CollectionBeforeOperationHook } from 'payload'
import { askableWhere, refuse, refuseUnaskableSort } from '../access/askableQuery.ts'

const largestPage = 1_000_000

/**
 * A query in a person's name asks for fields that exist and that they may read, with operators and values that fit.
 * Payload lets some through: sorting by `assignedTo.hash` told the order of password hashes, a condition without a
 * field was ignored, and a text where a number belongs reached PostgreSQL. By every door: REST, GraphQL, the admin's
 * lists, and our own code that asks for somebody. Raises MALFORMED_QUERY naming the parameter.
 */
export const refuseStrangeQuery: CollectionBeforeOperationHook = async ({ args, collection: asked, operation, overrideAccess, req }) => {
  if (overrideAccess) return args
  // Versions have fields of their own around those of the record: `parent`, `version.title` …
  const collection = (operation as string) === 'findVersions' ? { ...asked, flattenedFields: buildVersionCollectionFields(req.payload.config, asked, true) } : asked
  const { where, sort, page } = args as { where?: unknown; sort?: unknown; page?: unknown }
  await refuseUnaskableSort(req, collection, sort)
  if (page !== undefined && !(Number.isInteger(Number(page)) && Number(page) <= largestPage)) {
    refuse('page', page, `a whole page up to ${largestPage}`, `رقم صفحة صحيح حتى ${largestPage}`)
  }
  return where === undefined || where === null ? args : { ...args, where: await askableWhere(req, collection, where, { narrowed: true }) }
}
