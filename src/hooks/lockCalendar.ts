import type { CollectionBeforeOperationHook } from 'payload'
import { isAdmin } from '../access/isAdmin.ts'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { readRev } from './readRev.ts'

/**
 * One change of a calendar at a time, and only of the one that was seen: with `If-Match` or `rev`, another rev there is
 * STALE_REV. Many at once are refused: of a batch, Payload reports as done what another failure rolls back.
 */
export const lockCalendar: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  if (operation !== 'update' && operation !== 'delete') return args
  // Payload asks for access only after this: who may not change it must neither lock it nor learn its rev.
  if (!overrideAccess && !isAdmin({ req })) return args
  if (!('id' in args) || args.id === undefined) {
    throw new DomainError('METHOD_NOT_ALLOWED', { method: operation === 'delete' ? 'DELETE' : 'PATCH', allowed: '/calendars/{id}' })
  }
  const [row] = await sqlOf(req)<{ rev: number }>('select rev::int from calendars where id = $1 for update', [Number(args.id)])
  if (!row) throw new DomainError('NOT_FOUND')
  const data = ('data' in args ? (args.data ?? {}) : {}) as Record<string, unknown>
  const seen = readRev(req.headers?.get('if-match') ?? data['rev'])
  if (seen !== undefined && seen !== row.rev) throw new DomainError('STALE_REV', { seen, current: row.rev }, { data: { rev: row.rev } })
  return args
}
