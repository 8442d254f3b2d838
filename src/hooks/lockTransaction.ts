import type { CollectionBeforeOperationHook } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { intentOf } from '../transactions/intent.ts'
import { loadAsCaller, lockTransactionRow, refuseStaleRev } from '../transactions/store.ts'
import { DomainError } from '../shared/errors.ts'
import { readRev } from './readRev.ts'

/**
 * Every plain update of a transaction, by whatever door, waits for the row and compares the rev the
 * caller saw. Updates of many at once and deletions have doors of their own and are refused here.
 */
export const lockTransaction: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  const changes = operation === 'delete' || operation === 'update'
  if (changes && !overrideAccess && !callerOf(req)) throw new DomainError('UNAUTHENTICATED')
  if (operation === 'delete') throw new DomainError('USE_DELETE_WITH_REASON', { id: '{id}' })
  if (operation !== 'update' || intentOf(req)) return args
  if (!('id' in args) || args.id === undefined) {
    throw new DomainError('METHOD_NOT_ALLOWED', { method: 'PATCH', allowed: 'POST /transactions/bulk' })
  }
  const data = (args.data ?? {}) as Record<string, unknown>
  // Payload would take this for its own trash and ask for the right to delete, before our rule could name the door.
  if (data.deletedAt) throw new DomainError('USE_DELETE_WITH_REASON', { id: Number(args.id) })
  // Payload asks for access only after this: whoever may not see the transaction must not learn its rev, nor lock it.
  // What lies in the bin is read by nobody; prepareUpdate admits administrators alone to take it out.
  const isRestoring = data.deletedAt === null && callerOf(req)?.role === 'admin'
  if (!overrideAccess && !isRestoring) await loadAsCaller(req, Number(args.id))
  const current = await lockTransactionRow(req, Number(args.id))
  if (current === undefined) throw new DomainError('NOT_FOUND')
  refuseStaleRev(readRev(req.headers?.get('if-match') ?? data.rev), current)
  return args
}
