import type { DomainError, FieldError } from '../shared/errors.ts'
import { wrongFields } from '../shared/wrongFields.ts'

/** What is wrong with a comment, by the members of the request it is about. */
export function wrong(...fields: FieldError[]): DomainError {
  return wrongFields(fields)
}
