import type { FlattenedField, SanitizedCollectionConfig } from 'payload'
import type { JsonSchema } from './jsonSchemaOf.ts'

const moment = '2026-01-04T07:30:00.000Z'

/** A record of a collection as JSON schema, with an example: what a reader may see, hidden fields left out. */
export function collectionSchema(collection: SanitizedCollectionConfig): { schema: JsonSchema; example: Record<string, unknown> } {
  const shown = collection.flattenedFields.filter((field) => !isSecret(field))
  const fields = Object.fromEntries(shown.map((field) => [field.name, schemaOf(field)]))
  const examples = Object.fromEntries(shown.map((field) => [field.name, exampleOf(field)]))
  const stamps = { createdAt: { type: 'string', format: 'date-time' }, updatedAt: { type: 'string', format: 'date-time' } }
  return {
    schema: { type: 'object', properties: { id: { type: 'integer' }, ...fields, ...stamps } },
    example: { id: 42, ...examples, createdAt: moment, updatedAt: moment },
  }
}

function isSecret(field: FlattenedField): boolean {
  return ('hidden' in field && field.hidden === true) || ['sessions', 'createdAt', 'updatedAt', 'id'].includes(field.name)
}

function schemaOf(field: FlattenedField): JsonSchema {
  const many = 'hasMany' in field && field.hasMany === true
  const one = oneOf(field)
  return many ? { type: ['array', 'null'], items: one } : one
}

function oneOf(field: FlattenedField): JsonSchema {
  switch (field.type) {
    case 'number':
      return { type: ['number', 'null'] }
    case 'checkbox':
      return { type: ['boolean', 'null'] }
    case 'date':
      return { type: ['string', 'null'], format: 'date-time' }
    case 'relationship':
    case 'upload':
      return { type: ['integer', 'object', 'null'], description: `Id of ${String(field.relationTo)}; the record itself with depth` }
    case 'select':
      return { type: ['string', 'null'], enum: [...optionsOf(field), null] }
    case 'json':
      return {}
    case 'join':
    case 'array':
      return { type: ['object', 'array', 'null'] }
    default:
      return { type: ['string', 'null'], ...('maxLength' in field && field.maxLength ? { maxLength: field.maxLength } : {}) }
  }
}

function exampleOf(field: FlattenedField): unknown {
  const many = 'hasMany' in field && field.hasMany === true
  const one = exampleOfOne(field)
  return many ? [one] : one
}

function exampleOfOne(field: FlattenedField): unknown {
  switch (field.type) {
    case 'number':
      return 1
    case 'checkbox':
      return false
    case 'date':
      return moment
    case 'relationship':
    case 'upload':
      return 1
    case 'select':
      return optionsOf(field)[0] ?? null
    case 'email':
      return 'person@example.com'
    case 'json':
    case 'join':
    case 'array':
      return null
    default:
      return field.name.endsWith('Ar') ? 'نص' : 'Text'
  }
}

function optionsOf(field: FlattenedField & { type: 'select' }): string[] {
  return field.options.map((option) => (typeof option === 'string' ? option : option.value))
}
