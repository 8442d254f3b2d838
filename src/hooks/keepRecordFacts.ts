import type { CollectionBeforeOperationHook } from 'payload'

/**
 * Which id a record gets, and when it was made and last changed, is the database's and the clock's to say: somebody
 * could date a comment back, or take an id that another record gets later. Dropped in silence, because the admin's form
 * sends all three back as it got them.
 */
export const keepRecordFacts: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if ((operation !== 'create' && operation !== 'update') || overrideAccess || !('data' in args) || !args.data) return args
  const { id: _id, createdAt: _created, updatedAt: _updated, ...data } = args.data as Record<string, unknown>
  return { ...args, data }
}
