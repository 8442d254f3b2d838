import type { CollectionBeforeLoginHook } from 'payload'
import { DomainError } from '../shared/errors.ts'
import { secondFactorOf } from '../users/secondFactor/store.ts'

/**
 * Payload's own ways to a session (its Local API, its reset of a password) know no second factor. Whoever has one
 * does not come in by them: the office's own sign-in asks for the code.
 */
export const refuseLoginPastSecondFactor: CollectionBeforeLoginHook = async ({ req, user }) => {
  const factor = await secondFactorOf(req, Number(user.id))
  if (factor?.secret) throw new DomainError('SECOND_FACTOR_REQUIRED')
  return user
}
