import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, SanitizedCollectionConfig } from 'payload'
import { recordAudit } from '../audit/record.ts'

/**
 * For collections whose changes are no event of their own (words, workflows, keys …): who made, changed or deleted what,
 * with the old and new values of what changed. Fields that are hidden from everybody are left out.
 */
export const auditChanges: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const old = operation === 'create' ? {} : ((previousDoc ?? {}) as Record<string, unknown>)
  const changed = fieldsOf(collection).filter((field) => JSON.stringify(emptyAsNull(old[field])) !== JSON.stringify(emptyAsNull(doc[field])))
  if (changed.length === 0 && operation === 'update') return doc
  await recordAudit(req, [
    {
      action: operation === 'create' ? 'recordCreated' : 'recordUpdated',
      entity: collection.slug,
      entityId: doc.id,
      ...(operation === 'create' ? {} : { before: pick(old, changed) }),
      after: pick(doc, changed),
    },
  ])
  return doc
}

export const auditDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  await recordAudit(req, [{ action: 'recordDeleted', entity: collection.slug, entityId: id, before: pick(doc, fieldsOf(collection)) }])
  return doc
}

const kept = new Set(['id', 'createdAt', 'updatedAt'])

function fieldsOf(collection: SanitizedCollectionConfig): string[] {
  return collection.flattenedFields
    .filter((field) => !kept.has(field.name) && !('hidden' in field && field.hidden) && !('virtual' in field && field.virtual))
    .map(({ name }) => name)
}

function pick(doc: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.flatMap((field) => (emptyAsNull(doc[field]) === null && !(field in doc) ? [] : [[field, doc[field] ?? null]])))
}

function emptyAsNull(value: unknown): unknown {
  return value === undefined || value === '' ? null : value
}
