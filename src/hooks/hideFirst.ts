import type { CollectionBeforeOperationHook, CollectionSlug } from 'payload'
import { refuseHidden } from '../access/refuseHidden.ts'

/** Who may not see a record is told that there is none, before anything is said about what may be done with it. */
export const hideFirst: CollectionBeforeOperationHook = async ({ args, collection, operation, overrideAccess, req }) => {
  const changes = operation === 'update' || operation === 'delete'
  if (changes && !overrideAccess && 'id' in args && args.id !== undefined) {
    await refuseHidden(req, collection.slug as CollectionSlug, Number(args.id))
  }
  return args
}
