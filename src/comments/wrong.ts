import { DomainError, type FieldError } from '../shared/errors.ts'

/** What is wrong with a comment, by the members of the request it is about. */
export function wrong(...fields: FieldError[]): DomainError {
  return new DomainError('VALIDATION_FAILED', { fields: [...new Set(fields.map(({ path }) => path))].join(', ') }, { fields })
}
