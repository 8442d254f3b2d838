import type { CollectionAfterChangeHook } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { lastAdministrator } from './guardUserFields.ts'

/**
 * Once more after the save, in its tx: one request that takes the role from several administrators asks of each, before
 * any is saved, whether another is left. Raises CONFLICT, which undoes all of it.
 */
export const keepAnAdministrator: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const was = previousDoc?.role === 'admin' && previousDoc.status === 'active'
  if (!was || (doc.role === 'admin' && doc.status === 'active')) return doc
  const [left] = await sqlOf(req)<{ id: number }>(`select id from users where role = 'admin' and status = 'active' limit 1`)
  if (!left) throw lastAdministrator()
  return doc
}
