import type { CollectionBeforeLoginHook } from 'payload'
import { DomainError } from '../shared/errors.ts'
import { refusalOfStatus } from '../users/accountState.ts'

/** Only active accounts sign in, by Payload's Local API too. Runs after the password was right, so it tells strangers nothing. */
export const refuseInactiveLogin: CollectionBeforeLoginHook = ({ user }) => {
  const refusal = refusalOfStatus(user.status)
  if (refusal) throw new DomainError(refusal)
  return user
}
