import { buildVersionCollectionFields, type CollectionBeforeOperationHook, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'
import { askableWhere, refuse, refuseUnaskableSort } from '../access/askableQuery.ts'

const largestPage = 1_000_000

/**
 * A query in a person's name asks for fields that exist and that they may read, with operators and values that fit.
 * Payload lets some through: sorting by `assignedTo.hash` told the order of password hashes, a condition without a
 * field was ignored, and a text where a number belongs reached PostgreSQL. By every door: REST, GraphQL, the admin's
 * lists, and our own code that asks for somebody. Raises MALFORMED_QUERY naming the parameter.
 */
export const refuseStrangeQuery: CollectionBeforeOperationHook = async ({ args, collection: asked, overrideAccess, req }) => {
  if (overrideAccess) return args
  const collection = withVersions(req, asked)
  const { where, sort, page } = args as { where?: unknown; sort?: unknown; page?: unknown }
  await refuseUnaskableSort(req, collection, sort)
  if (page !== undefined && !(Number.isInteger(Number(page)) && Number(page) <= largestPage)) {
    refuse('page', page, `a whole page up to ${largestPage}`, `رقم صفحة صحيح حتى ${largestPage}`)
  }
  return where === undefined || where === null ? args : { ...args, where: await askableWhere(req, collection, where, { narrowed: true }) }
}

/** Its versions are asked for by the same operation, and have fields around those of the record: `parent`, `version.title` … */
function withVersions(req: PayloadRequest, collection: SanitizedCollectionConfig): SanitizedCollectionConfig {
  if (!collection.versions) return collection
  const around = buildVersionCollectionFields(req.payload.config, collection, true)
  return { ...collection, flattenedFields: [...collection.flattenedFields, ...around.filter(({ name }) => !collection.flattenedFields.some((own) => own.name === name))] }
}
