import { z } from 'zod'
import { DomainError, type FieldError } from '../shared/errors.ts'
import type { Locale } from '../shared/text.ts'
import { arabicFieldMessage } from './arabicFieldMessage.ts'

const messages = { en: z.locales.en().localeError, ar: arabicFieldMessage }

/**
 * What a caller sent, as the schema understands it. Raises one VALIDATION_FAILED naming every wrong
 * field in the caller's language. In a path, an id that is not one names nothing: that is NOT_FOUND.
 */
export function parseInput<S extends z.ZodType>(
  schema: S | undefined,
  value: unknown,
  locale: Locale,
  place: 'path' | 'query' | 'body',
): z.output<S> {
  if (!schema) return undefined as z.output<S>
  const parsed = schema.safeParse(value, { error: messages[locale] })
  if (parsed.success) return parsed.data
  if (place === 'path') throw new DomainError('NOT_FOUND')
  const fields: FieldError[] = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.') || place,
    code: issue.code?.toUpperCase() ?? 'INVALID',
    message: { en: issue.message, ar: issue.message },
  }))
  const names = [...new Set(fields.map(({ path }) => path))].join(', ')
  throw new DomainError('VALIDATION_FAILED', { fields: names }, { fields })
}
