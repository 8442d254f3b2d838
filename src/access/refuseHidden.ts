import { combineQueries, executeAccess, type CollectionSlug, type PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { DomainError } from '../shared/errors.ts'

const largest = 2_147_483_647

/** The id that is meant. Raises NOT_FOUND for what can be none: PostgreSQL would answer with an error. */
export function wholeId(id: unknown): number {
  const number = Number(id)
  if (!Number.isInteger(number) || number < 1 || number > largest) throw new DomainError('NOT_FOUND')
  return number
}

/**
 * Lets nobody past who may not see the record: hidden and unknown ones are the same NOT_FOUND, whatever was going to
 * be done with them. Raises UNAUTHENTICATED and FORBIDDEN where the caller may see none of the kind.
 */
export async function refuseHidden(req: PayloadRequest, slug: CollectionSlug, id: number): Promise<void> {
  const { access, trash } = req.payload.collections[slug].config
  const reach = await executeAccess({ req, id, disableErrors: true }, access.read)
  if (reach === false) throw new DomainError(callerOf(req) ? 'FORBIDDEN' : 'UNAUTHENTICATED')
  const { totalDocs } = await req.payload.count({
    collection: slug,
    where: combineQueries({ id: { equals: id } }, reach),
    // Whether deleted ones are seen is said by the access function.
    ...(trash ? { trash: true } : {}),
    overrideAccess: true,
    req,
  })
  if (totalDocs === 0) throw new DomainError('NOT_FOUND')
}
