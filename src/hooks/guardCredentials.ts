import type { CollectionBeforeValidateHook } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { DomainError } from '../shared/errors.ts'
import { ownPasswordProven } from '../users/changePassword.ts'
import { judgePassword } from '../users/judgePassword.ts'
import { confirmedEmail } from '../users/verifyEmail.ts'

/**
 * What holds of passwords and addresses on every save, whoever saves and by whatever door: a password obeys the
 * office's rules; one's own needs the present one; the address of an account that exists is changed by nobody without
 * a confirmation from the new one. Only the house itself (seeds, scripts: nobody asks) may set an address.
 */
export const guardCredentials: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const password: unknown = data?.password
  const email = String(data?.email ?? originalDoc?.email ?? '').trim().toLowerCase()
  if (operation === 'update' && email !== originalDoc?.email && !mayTakeAddress(req, email)) {
    const isOwn = callerOf(req)?.id === originalDoc?.id
    throw new DomainError('USE_EMAIL_ENDPOINT', { path: isOwn ? '/auth/change-email' : `/users/${originalDoc?.id}/change-email` })
  }
  if (typeof password !== 'string' || password === '') return data
  const isOwn = operation === 'update' && callerOf(req)?.id === originalDoc?.id
  if (isOwn && req.context[ownPasswordProven] !== true) throw new DomainError('USE_PASSWORD_ENDPOINT')
  // A program sets nobody's way in: whoever got hold of its key could come in as a person.
  if (operation === 'update' && callerOf(req)?.apiKey) throw new DomainError('API_KEY_NOT_ALLOWED')
  await judgePassword(req, password, { email })
  return operation === 'create' ? data : { ...data, passwordChangedAt: now().toISOString() }
}

function mayTakeAddress(req: Parameters<typeof callerOf>[0] & { context: Record<string, unknown>; payloadAPI?: string }, email: string): boolean {
  if (req.context[confirmedEmail] === email) return true
  return req.user === null && req.payloadAPI !== 'REST' && req.payloadAPI !== 'GraphQL'
}
