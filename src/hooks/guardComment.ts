import type { CollectionBeforeValidateHook } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { settingsOf } from '../platform/settings.ts'
import { DomainError } from '../shared/errors.ts'
import { loadAsCaller } from '../transactions/store.ts'

/**
 * A comment belongs to a transaction its author sees, and to its author. Clients comment only where
 * the office allows it, and never internally.
 */
export const guardComment: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  const transaction = typeof data?.transaction === 'object' ? data.transaction?.id : data?.transaction
  await loadAsCaller(req, Number(transaction))
  const { clients, transactions } = await settingsOf(req.payload)
  const text = String(data?.text ?? '').trim()
  if (text.length > transactions.commentMax) {
    const message = {
      en: `${text.length} characters are too many; at most ${transactions.commentMax} are allowed.`,
      ar: `${text.length} حرفاً أكثر من المسموح، والحد الأعلى ${transactions.commentMax}.`,
    }
    throw new DomainError('VALIDATION_FAILED', { fields: 'text' }, { fields: [{ path: 'text', code: 'TOO_LONG', message }] })
  }
  if (caller.role !== 'client') return { ...data, text, author: caller.id }
  if (!clients.mayComment) throw new DomainError('FORBIDDEN')
  return { ...data, text, author: caller.id, internal: false }
}
