import type { ErrorCode } from '../shared/errors.ts'

/** Why an account may not sign in although the password was right; undefined for an active one. */
export function refusalOfStatus(status: string | null | undefined): ErrorCode | undefined {
  switch (status) {
    case 'active':
      return undefined
    case 'pending':
      return 'ACCOUNT_PENDING'
    case 'rejected':
      return 'ACCOUNT_REJECTED'
    default:
      return 'ACCOUNT_DEACTIVATED'
  }
}
