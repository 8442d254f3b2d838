import type { Endpoint, SanitizedConfig } from 'payload'
import { slugs } from '../../shared/slugs.ts'
import type { Locale } from '../../shared/text.ts'
import type { DocumentedEndpoint } from '../defineEndpoint.ts'
import { collectionOperations } from './collectionOperations.ts'
import { collectionSchema } from './collectionSchemas.ts'
import { components } from './components.ts'
import { openApiPath, operationOf } from './operationOf.ts'

type Paths = Record<string, Record<string, unknown>>

/** Every endpoint of ours in the built config, with its whole path below the API's base. */
export function documentedEndpoints(config: SanitizedConfig): { path: string; endpoint: DocumentedEndpoint }[] {
  const below = (base: string, endpoints: Endpoint[] | false | undefined) =>
    (endpoints || []).flatMap(({ custom, path }) => {
      const endpoint = custom?.['endpoint'] as DocumentedEndpoint | undefined
      return endpoint ? [{ path: `${base}${path === '/' ? '' : path}`, endpoint }] : []
    })
  return [
    ...below('', config.endpoints),
    ...config.collections.flatMap(({ slug, endpoints }) => below(`/${slug}`, endpoints)),
    ...config.globals.flatMap(({ slug, endpoints }) => below(`/globals/${slug}`, endpoints)),
  ]
}

/**
 * The API document, OpenAPI 3.1: made from the endpoints' own schemas, so that it cannot say anything else than they
 * check, and from the collections' for what Payload answers by itself. Where both offer the same, ours is in force.
 */
export function openApiOf(config: SanitizedConfig, locale: Locale): Record<string, unknown> {
  const paths: Paths = {}
  const add = (path: string, method: string, operation: Record<string, unknown>) => {
    const place = (paths[openApiPath(path)] ??= {})
    place[method] ??= operation
  }
  for (const { path, endpoint } of documentedEndpoints(config)) add(path, endpoint.method, operationOf(endpoint, path, locale))

  const schemas: Record<string, unknown> = {}
  const known = new Set<string>(Object.values(slugs))
  for (const collection of config.collections.filter(({ slug }) => known.has(slug))) {
    const schema = schemaName(collection.slug)
    const { schema: shape, example } = collectionSchema(collection)
    schemas[schema] = shape
    for (const { method, path, operation } of collectionOperations(collection, { schema, example, locale })) add(path, method, operation)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'MDC Tracker',
      version: '1.0.0',
      description: description[locale],
    },
    servers: [{ url: config.routes.api, description: 'This server' }],
    security: [{ bearer: [] }, { cookie: [] }],
    tags: [...tagsOf(paths)].map((name) => ({ name })),
    paths,
    components: components(schemas),
  }
}

function schemaName(slug: string): string {
  return slug.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')
}

function tagsOf(paths: Paths): Set<string> {
  const operations = Object.values(paths).flatMap((place) => Object.values(place)) as { tags: string[] }[]
  return new Set(operations.flatMap(({ tags }) => tags))
}

const description = {
  en: [
    'Sign in with `POST /auth/login` and send `Authorization: Bearer <access_token>`; renew it with `POST /auth/refresh`.',
    'A slash at the end of a path is optional. Pages hold at most 100 rows, bodies at most 1 MB (files aside), `depth` is at most 3.',
    'Every error has the shape `{ "errors": [ { "message", "name", "code", "data"? } ] }`; messages come in English or Arabic (`Accept-Language`).',
    'Hidden is 404: what you may not see does not exist for you.',
    'Rate limits: sign-in is limited per account and per address, everything else per person; beyond them the answer is 429 with `Retry-After` in seconds.',
    'Every answer carries `X-Request-Id`; quote it when you report a problem. The same data can be asked for in GraphQL at `POST /graphql`.',
  ].join('\n\n'),
  ar: [
    'سجّل الدخول عبر `POST /auth/login` وأرسل `Authorization: Bearer <access_token>`، وجدّده عبر `POST /auth/refresh`.',
    'الشرطة في نهاية المسار اختيارية. الصفحة 100 صف على الأكثر، ومحتوى الطلب 1 ميغابايت (عدا الملفات)، و`depth` حتى 3.',
    'لكل خطأ الشكل نفسه، والرسائل بالعربية أو الإنجليزية حسب `Accept-Language`.',
    'ما لا يحق لك الاطلاع عليه جوابه 404. وعند تجاوز حدود الطلبات يكون الجواب 429 مع `Retry-After` بالثواني.',
  ].join('\n\n'),
}
