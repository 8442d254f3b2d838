import { DomainError } from '../shared/errors.ts'
import type { TransactionFilter } from './filter.ts'
import { filterQuery } from './filterSchema.ts'

const strict = filterQuery.strict()

/**
 * The flat filters written as a query (`status=draft&created_after=2026-01-01`), as links from a figure to its rows
 * carry them. Raises MALFORMED_QUERY for a name that is none, or a value that cannot be its.
 */
export function filterInWords(text: string): TransactionFilter {
  const read = strict.safeParse(Object.fromEntries(new URLSearchParams(text)))
  if (read.success) return read.data
  const [problem] = read.error.issues
  const name = problem!.code === 'unrecognized_keys' ? problem!.keys[0] : problem!.path.join('.')
  throw new DomainError('MALFORMED_QUERY', { name: 'figure', value: String(name).slice(0, 100), expected: 'flat filters', expectedAr: 'عوامل التصفية' })
}
