import type { CollectionBeforeOperationHook } from 'payload'
import { DomainError } from '../shared/errors.ts'

/**
 * Payload's own way to a new password keeps its tokens in clear and knows none of the office's rules, so it is closed,
 * for the Local API too. Its REST addresses and mutations lead to ours (endpoints/users, endpoints/graphql).
 */
export const closePayloadReset: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation === 'forgotPassword' || operation === 'resetPassword') throw new DomainError('FORBIDDEN')
  return args
}
