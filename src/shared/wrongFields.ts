import { DomainError, type FieldError } from './errors.ts'

/** The refusal of what was sent, naming each field that is wrong. */
export function wrongFields(fields: readonly FieldError[]): DomainError {
  const names = [...new Set(fields.map(({ path }) => path))].join(', ')
  return new DomainError('VALIDATION_FAILED', { fields: names }, { fields: [...fields] })
}
