import type { CollectionBeforeValidateHook } from 'payload'
import { DomainError } from '../shared/errors.ts'

/**
 * Which version new work starts on changes by publishing alone, or work would start on a draft that nothing has checked.
 * The key stays: settings and definitions name it.
 */
export const guardWorkflow: CollectionBeforeValidateHook = ({ data, originalDoc, operation }) => {
  const stored = (operation === 'update' ? originalDoc : null) as Record<string, unknown> | null
  for (const field of ['publishedVersion', ...(stored ? ['key'] : [])]) {
    const asked = plain(data?.[field])
    if (asked !== null && asked !== plain(stored?.[field])) throw new DomainError('FIELD_FORBIDDEN', { field })
    // Emptying it is an attempt as well; a form that leaves it out is none.
    if (asked === null && data?.[field] === null && plain(stored?.[field]) !== null) throw new DomainError('FIELD_FORBIDDEN', { field })
  }
  return data
}

/** A related record by its number, nothing as null. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  return typeof value === 'object' && 'id' in value ? value.id : value
}
