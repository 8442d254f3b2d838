import type { ErrorCode } from '../../shared/errors.ts'
import type { Locale } from '../../shared/text.ts'
import type { DocumentedEndpoint } from '../defineEndpoint.ts'
import { kindOf, type Kind } from '../limits/kindOf.ts'
import { errorResponses } from './errorResponses.ts'
import { jsonSchemaOf, type JsonSchema } from './jsonSchemaOf.ts'

/** `/transactions/:id/status` as OpenAPI writes it: `/transactions/{id}/status`. */
export function openApiPath(path: string): string {
  return path.replace(/:(\w+)\??/g, '{$1}').replace(/(.)\/$/, '$1')
}

/** A name for programs, from method and path: `postTransactionsByIdStatus`. */
export function operationId(method: string, path: string): string {
  const words = path.replace(/:(\w+)\??/g, 'by-$1').split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  return method + words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')
}

const limitsInWords: Record<Kind, string> = {
  signIn: 'Limited as signing in: per account and per network address.',
  registration: 'Limited as registering: per network address.',
  passwordReset: 'Limited as resetting a password: per account and per network address.',
  bulk: 'Limited as a large job: per person.',
}

/** An endpoint of ours as an OpenAPI operation. `path` is the whole one, below the API's base. */
export function operationOf(endpoint: DocumentedEndpoint, path: string, locale: Locale): Record<string, unknown> {
  const { description, summary, tag, access, response } = endpoint
  const roles = typeof access === 'object' ? `Roles: ${access.join(', ')}.` : ''
  const kind = kindOf(endpoint.method.toUpperCase(), path)
  const limit = kind === null ? '' : limitsInWords[kind]
  return {
    operationId: operationId(endpoint.method, path),
    tags: [tag],
    summary: summary[locale],
    description: [description, roles, limit].filter(Boolean).join('\n\n') || summary[locale],
    ...(access === 'public' ? { security: [] } : {}),
    parameters: parametersOf(endpoint, path),
    ...bodyOf(endpoint),
    responses: { [response.status]: successOf(response), ...errorResponses(codesOf(endpoint), locale) },
  }
}

function parametersOf(endpoint: DocumentedEndpoint, path: string): unknown[] {
  const inPath = endpoint.params ? jsonSchemaOf(endpoint.params) : {}
  const names = [...path.matchAll(/:(\w+)\??/g)].map(([, name]) => name!)
  const places = names.map((name) => {
    const schema = inPath.properties?.[name] ?? { type: 'string' }
    return { name, in: 'path', required: true, schema, example: exampleOf(name, schema) }
  })
  const query = endpoint.query ? jsonSchemaOf(endpoint.query) : {}
  const asked = Object.entries(query.properties ?? {}).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: query.required?.includes(name) === true && !('default' in schema),
    ...(description ? { description } : {}),
    ...(name === 'where' ? { style: 'deepObject', explode: true, description: 'Payload’s query: where[field][operator]=value' } : {}),
    schema: name === 'where' ? { type: 'object', additionalProperties: true } : schema,
  }))
  return [
    ...places,
    ...asked,
    { $ref: '#/components/parameters/AcceptLanguage' },
    ...(endpoint.rev ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    ...(endpoint.idempotent ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ]
}

function exampleOf(name: string, schema: JsonSchema): unknown {
  return schema.type === 'integer' || schema.type === 'number' || name === 'id' ? 42 : name
}

function bodyOf({ body, raw, example, method }: DocumentedEndpoint): Record<string, unknown> {
  if (!body || method === 'get') return {}
  const schema = jsonSchemaOf(body)
  const type = raw ?? 'application/json'
  const required = raw !== undefined || (schema.required?.length ?? 0) > 0
  return { requestBody: { required, content: { [type]: { schema, ...(example === undefined ? {} : { example }) } } } }
}

function successOf(response: DocumentedEndpoint['response']): unknown {
  const { contentType = 'application/json', description, example, schema } = response
  const shape = schema ? jsonSchemaOf(schema) : contentType.includes('json') ? { type: 'object' } : { type: 'string', format: 'binary' }
  return {
    description,
    headers: {
      'X-Request-Id': { $ref: '#/components/headers/RequestId' },
      'RateLimit-Limit': { $ref: '#/components/headers/RateLimitLimit' },
      'RateLimit-Remaining': { $ref: '#/components/headers/RateLimitRemaining' },
      'RateLimit-Reset': { $ref: '#/components/headers/RateLimitReset' },
    },
    content: { [contentType]: { schema: shape, ...(example === undefined ? {} : { example }) } },
  }
}

/** What every endpoint can answer besides its own: an unreadable request, too many of them, and our fault. */
function codesOf({ access, body, errors, params, query, raw }: DocumentedEndpoint): ErrorCode[] {
  return [
    ...errors,
    ...(params ? (['NOT_FOUND'] as const) : []),
    ...(query ? (['MALFORMED_QUERY', 'VALIDATION_FAILED'] as const) : []),
    ...(body ? (['MALFORMED_BODY', 'VALIDATION_FAILED', 'REQUEST_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'] as const) : []),
    ...(raw ? (['FILE_REFUSED', 'FILE_TOO_LARGE'] as const) : []),
    ...(access === 'public' ? [] : (['UNAUTHENTICATED', access === 'person' ? 'API_KEY_NOT_ALLOWED' : 'SECOND_FACTOR_SETUP_REQUIRED'] as const)),
    ...(typeof access === 'object' ? (['FORBIDDEN'] as const) : []),
    'RATE_LIMITED',
    'MAINTENANCE',
    'INTERNAL',
  ]
}
