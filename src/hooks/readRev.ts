import { DomainError } from '../shared/errors.ts'

/**
 * The rev a caller saw, from `If-Match: "7"` (also `W/"7"`), or from a body's `rev`. Undefined when
 * none was given or `*`. Raises REV_MALFORMED for anything else.
 */
export function readRev(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '' || value === '*') return undefined
  const digits = /^(?:(?:W\/)?"(\d{1,9})"|(\d{1,9}))$/.exec(String(value).trim())
  const rev = typeof value === 'number' ? value : Number(digits?.[1] ?? digits?.[2] ?? Number.NaN)
  if (!Number.isInteger(rev) || rev < 1) throw new DomainError('REV_MALFORMED', { value: String(value).slice(0, 50) })
  return rev
}
