import type { FlattenedField, SanitizedCollectionConfig } from 'payload'

/**
 * Whether records are read whole, whatever is shown of them: somebody extended the collection by what works on a record
 * once it is read, and may need fields that nobody chose. What ours need they have (`forceSelect`). Pure.
 */
export function wholeFor({ hooks, flattenedFields, custom }: SanitizedCollectionConfig): boolean {
  const own = (custom?.['ownHooks'] ?? {}) as Partial<Record<'beforeRead' | 'afterRead', readonly unknown[]>>
  const added = (name: 'beforeRead' | 'afterRead') => hooks[name].some((hook) => !own[name]?.includes(hook))
  return added('beforeRead') || added('afterRead') || works(flattenedFields)
}

function works(fields: readonly FlattenedField[]): boolean {
  return fields.some((field) => ('hooks' in field && (field.hooks?.afterRead?.length ?? 0) > 0) || ('flattenedFields' in field && works(field.flattenedFields)))
}
