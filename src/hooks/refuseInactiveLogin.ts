import type { CollectionBeforeLoginHook } from 'payload'
import { DomainError } from '../shared/errors.ts'

/** Only active accounts sign in. Runs after the password was right, so it tells strangers nothing. */
export const refuseInactiveLogin: CollectionBeforeLoginHook = ({ user }) => {
  switch (user.status) {
    case 'active':
      return user
    case 'pending':
      throw new DomainError('ACCOUNT_PENDING')
    case 'rejected':
      throw new DomainError('ACCOUNT_REJECTED')
    default:
      throw new DomainError('ACCOUNT_DEACTIVATED')
  }
}
