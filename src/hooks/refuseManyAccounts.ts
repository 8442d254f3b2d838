import type { CollectionBeforeOperationHook } from 'payload'
import { DomainError } from '../shared/errors.ts'

/**
 * Payload saves many at once from what it read before, without a lock: a role or a session of a moment ago would come
 * back. Many accounts are changed by POST /users/bulk, one after another.
 */
export const refuseManyAccounts: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update' || 'id' in args) return args
  if (req.payloadAPI !== 'REST' && req.payloadAPI !== 'GraphQL') return args
  throw new DomainError('CONFLICT', {
    reason: 'accounts are not changed by a query; use POST /users/bulk',
    reasonAr: 'لا تُعدّل الحسابات بالاستعلام، استخدم POST /users/bulk',
  })
}
