import type { CollectionBeforeValidateHook } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'

const adminsOnly = ['role', 'status', 'departments', 'email', 'registrationNumber', 'statusReason', 'legalHold'] as const

/**
 * People edit their own profile, admins the rest: Payload would drop a forbidden field in silence,
 * we refuse it by name. The last active admin cannot be taken away. Who was erased stays so: nothing is told of them
 * again, and the account lets nobody in, nor a program with a key of theirs.
 */
export const guardUserFields: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'update' && originalDoc?.erasedAt) throw new DomainError('PERSON_ERASED', { id: originalDoc.id })
  if (operation === 'update' && req.user && callerOf(req)?.role !== 'admin') {
    for (const field of adminsOnly) {
      const asked = data?.[field]
      if (asked === undefined || JSON.stringify(ids(asked)) === JSON.stringify(ids(originalDoc?.[field]))) continue
      throw new DomainError('FIELD_FORBIDDEN', { field })
    }
  }
  if (operation === 'update' && originalDoc?.role === 'admin' && originalDoc.status === 'active') {
    const stays = (data?.role ?? 'admin') === 'admin' && (data?.status ?? 'active') === 'active'
    if (!stays) await refuseWhenLastAdmin(req, originalDoc.id)
  }
  return data
}

async function refuseWhenLastAdmin(req: Parameters<typeof sqlOf>[0], id: number): Promise<void> {
  // Locks all admins in one order, so that two of them cannot remove each other at the same moment. Not more than that:
  // whatever happens meanwhile and is told to admins would wait, and might hold what this waits for.
  const rows = await sqlOf(req)<{ id: number }>(
    `select id from users where role = 'admin' and status = 'active' order by id for no key update`,
  )
  // One request may take several away: each is asked before any of them is saved, so those before it do not count.
  const leaving = (req.context['mdc.leavingAdmins'] ??= new Set<number>()) as Set<number>
  leaving.add(id)
  if (rows.some((row) => !leaving.has(row.id))) return
  leaving.delete(id)
  throw new DomainError('CONFLICT', {
    reason: 'the last active administrator cannot be removed',
    reasonAr: 'لا يمكن إزالة آخر مدير نظام نشط',
  })
}

function ids(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ids)
  return value !== null && typeof value === 'object' && 'id' in value ? value.id : (value ?? null)
}
