import type { SanitizedCollectionConfig } from 'payload'
import { nobody } from '../../access/nobody.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import { errorResponses } from './errorResponses.ts'
import type { JsonSchema } from './jsonSchemaOf.ts'
import { operationId } from './operationOf.ts'

export type DocumentedOperation = { method: 'get' | 'post' | 'patch' | 'delete'; path: string; operation: Record<string, unknown> }

/**
 * What Payload itself offers of a collection: only the operations that some person may do, so that the document
 * shows no door that is walled up. `example` is a record made from the collection's own schema.
 */
export function collectionOperations(
  collection: SanitizedCollectionConfig,
  of: { schema: string; example: Record<string, unknown>; locale: Locale },
): DocumentedOperation[] {
  const { access, slug } = collection
  const open = (operation: 'create' | 'read' | 'update' | 'delete') => access[operation] !== nobody
  const { locale, example } = of
  const record = { $ref: `#/components/schemas/${of.schema}` }
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...writable } = example
  const name = nameOf(collection, locale)
  const make = (
    method: DocumentedOperation['method'],
    path: string,
    what: { summary: Text; parameters?: unknown[]; body?: boolean; status?: number; schema: JsonSchema; example: unknown; errors: ErrorCode[] },
  ): DocumentedOperation => ({
    method,
    path,
    operation: {
      operationId: operationId(method, path),
      tags: [name],
      summary: say(what.summary, locale),
      description: say(what.summary, locale),
      parameters: [
        ...(path.includes(':id') ? [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' }, example: 42 }] : []),
        ...(what.parameters ?? []),
        { $ref: '#/components/parameters/AcceptLanguage' },
      ],
      ...(what.body
        ? { requestBody: { required: true, content: { 'application/json': { schema: { type: 'object', additionalProperties: true }, example: writable } } } }
        : {}),
      responses: {
        [what.status ?? 200]: { description: say(what.summary, locale), content: { 'application/json': { schema: what.schema, example: what.example } } },
        ...errorResponses([...what.errors, 'UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED', 'INTERNAL'], locale),
      },
    },
  })
  const reads: DocumentedOperation[] = [
    make('get', `/${slug}`, {
      summary: { en: `${name}: list`, ar: `${name}: قائمة` },
      parameters: ['Where', 'Sort', 'Page', 'Limit', 'Depth', 'Select'].map((each) => ({ $ref: `#/components/parameters/${each}` })),
      schema: pageOf(record),
      example: { docs: [example], totalDocs: 1, limit: 25, page: 1, totalPages: 1, pagingCounter: 1, hasPrevPage: false, hasNextPage: false, prevPage: null, nextPage: null },
      errors: ['MALFORMED_QUERY'],
    }),
    make('get', `/${slug}/count`, {
      summary: { en: `${name}: count`, ar: `${name}: عدد` },
      parameters: [{ $ref: '#/components/parameters/Where' }],
      schema: { type: 'object', properties: { totalDocs: { type: 'integer' } } },
      example: { totalDocs: 1 },
      errors: ['MALFORMED_QUERY'],
    }),
    make('get', `/${slug}/:id`, {
      summary: { en: `${name}: read one`, ar: `${name}: عرض` },
      parameters: ['Depth', 'Select'].map((each) => ({ $ref: `#/components/parameters/${each}` })),
      schema: record,
      example,
      errors: ['NOT_FOUND'],
    }),
  ]
  const saved: JsonSchema = { type: 'object', properties: { message: { type: 'string' }, doc: record } }
  const bodyErrors: ErrorCode[] = ['MALFORMED_BODY', 'VALIDATION_FAILED', 'REQUEST_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'CONFLICT']
  const create = make('post', `/${slug}`, {
    summary: { en: `${name}: create`, ar: `${name}: إنشاء` }, body: true, status: 201, schema: saved, example: { message: 'Created.', doc: example }, errors: bodyErrors,
  })
  const update = make('patch', `/${slug}/:id`, {
    summary: { en: `${name}: edit`, ar: `${name}: تعديل` }, body: true, schema: saved, example: { message: 'Saved.', doc: example }, errors: [...bodyErrors, 'NOT_FOUND'],
  })
  const remove = make('delete', `/${slug}/:id`, {
    summary: { en: `${name}: delete`, ar: `${name}: حذف` }, schema: saved, example: { message: 'Deleted.', doc: example }, errors: ['NOT_FOUND', 'IN_USE'],
  })
  return [
    ...(open('read') ? reads : []),
    ...(open('create') ? [create] : []),
    ...(open('update') ? [update] : []),
    ...(open('delete') ? [remove] : []),
  ]
}

function nameOf({ labels, slug }: SanitizedCollectionConfig, locale: Locale): string {
  const plural = labels.plural as unknown
  return typeof plural === 'object' && plural !== null && 'en' in plural ? say(plural as Text, locale) : slug
}

function pageOf(record: JsonSchema): JsonSchema {
  const whole = { type: 'integer' }
  const properties = { docs: { type: 'array', items: record }, totalDocs: whole, limit: whole, page: whole, totalPages: whole, hasPrevPage: { type: 'boolean' }, hasNextPage: { type: 'boolean' } }
  return { type: 'object', properties }
}
