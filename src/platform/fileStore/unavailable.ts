import { DomainError, isDomainError } from '../../shared/errors.ts'

/** What people are told when the place for files fails; the cause is for the log. */
export function unavailable(cause: unknown): DomainError {
  return isDomainError(cause) ? cause : new DomainError('STORE_UNAVAILABLE', {}, { cause })
}
