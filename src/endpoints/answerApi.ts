import { randomUUID } from 'node:crypto'
import { getPayload, handleEndpoints, type Endpoint, type PayloadRequest, type SanitizedConfig } from 'payload'
import { localeOf } from '../platform/caller.ts'
import { requestIdHeader } from '../platform/requestFacts.ts'
import { answerPolicy, securityHeaders } from '../platform/securityHeaders.ts'
import { DomainError, isDomainError, sentence } from '../shared/errors.ts'
import type { Locale } from '../shared/text.ts'
import { noteSeen } from '../users/noteSeen.ts'
import type { DocumentedEndpoint } from './defineEndpoint.ts'
import { codeOf, errorBody } from './errorAnswer.ts'
import { httpStatus } from './httpStatus.ts'
import { admitRequest } from './limits/admitRequest.ts'
import { kindOf } from './limits/kindOf.ts'
import { rememberCaller } from './limits/knownCallers.ts'
import { prepareRequest, refuseStrangeAddress, withoutTrailingSlash } from './prepareRequest.ts'
import { isAllowedOrigin, refuseForeignOrigin } from './refuseForeignOrigin.ts'
import { routeAt } from './routesOf.ts'

/** Where the API begins. */
export const apiBase = '/api/v1'

/** What a request log may say: no query, no body, no token; `user` is the id of who asked. */
export type RequestLog = { method: string; path: string; status: number; ms: number; user: number | null; requestId: string }

type Options = {
  /** Told once per answer, health checks aside. */
  log?: (line: RequestLog) => void
  /** Told of what should not have happened; the caller gets INTERNAL and the request id. */
  failed?: (error: unknown) => void
}

/** What is found out on the way: who asks, and what the answer says about limits. */
type Asked = { by?: PayloadRequest; told: Record<string, string> }

const exposed =
  'ETag, Location, X-Request-Id, Retry-After, Idempotency-Replayed, Content-Disposition, RateLimit-Policy, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset'

/**
 * Answers a request of the API without Next. Everything strange is refused here, before Payload sees it: addresses
 * that cannot be decoded, unknown ones (404), wrong methods (405 with Allow), bodies that are too large, of another
 * type or no JSON object. HEAD is GET without the body. Every answer names the request, and every error has our shape.
 */
export async function answerApi(
  config: Promise<SanitizedConfig> | SanitizedConfig,
  request: Request,
  { log, failed }: Options = {},
): Promise<Response> {
  const begin = performance.now()
  const headers = new Headers(request.headers)
  if (!/^[\w-]{8,100}$/.test(headers.get(requestIdHeader) ?? '')) headers.set(requestIdHeader, randomUUID())
  const requestId = headers.get(requestIdHeader)!
  const locale = localeOf({ headers, user: null })
  const url = new URL(request.url)
  const asked: Asked = { told: {} }
  const resolved = await config

  const answered = await answer(resolved, request, headers, url, asked).catch((error: unknown) => {
    if (!isDomainError(error)) failed?.(error)
    return refusal(isDomainError(error) ? error : new DomainError('INTERNAL', { requestId }), locale)
  })
  const response = await finish(answered, { config: resolved, request, requestId, locale, told: asked.told })
  const path = withoutTrailingSlash(url.pathname)
  if (!path.startsWith(`${apiBase}/health/`)) {
    const session = (asked.by?.user as { _sid?: string } | null | undefined)?._sid
    if (session) noteSeen(asked.by!.payload, session)
    const user = Number((asked.by?.user as { id?: number } | null | undefined)?.id ?? 0) || null
    const ms = Math.round((performance.now() - begin) * 10) / 10
    log?.({ method: request.method, path: withoutSecrets(path), status: response.status, ms, user, requestId })
  }
  return response
}

async function answer(
  config: SanitizedConfig,
  request: Request,
  headers: Headers,
  url: URL,
  asked: Asked,
): Promise<Response> {
  refuseStrangeAddress(url)
  const path = withoutTrailingSlash(url.pathname).slice(apiBase.length) || '/'
  const isGraphql = path === config.routes.graphQL
  const { methods } = routeAt(config, path)
  if (isGraphql) methods.set('POST', graphqlEndpoint)
  if (methods.size === 0) throw new DomainError('NOT_FOUND')
  const allowed = [...methods.keys(), ...(methods.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  const method = methodOf(request.method, headers)
  const endpoint = methods.get(method)
  if (!endpoint && method !== 'OPTIONS') {
    const refused = refusal(
      new DomainError('METHOD_NOT_ALLOWED', { method: request.method.slice(0, 20), allowed }),
      localeOf({ headers, user: null }),
    )
    refused.headers.set('allow', allowed)
    return refused
  }
  refuseForeignOrigin(config, request.method, headers)
  const documented = endpoint?.custom?.['endpoint'] as DocumentedEndpoint | undefined
  const { request: prepared, body } = await prepareRequest(request, headers, { streams: documented?.raw !== undefined })
  const payload = await getPayload({ config, cron: true })
  const door = { method, path, headers, body, graphql: isGraphql && method === 'POST' }
  asked.told = method === 'OPTIONS' ? {} : await admitRequest(payload, door, (headers) => (asked.told = headers))
  // Payload writes what it found out (who asks) onto the very request it is given.
  asked.by = prepared as unknown as PayloadRequest
  const response = door.graphql ? await answerGraphql(config, prepared) : await handleEndpoints({ config, request: prepared })
  const person = Number((asked.by.user as { id?: number } | null | undefined)?.id ?? 0)
  if (person !== 0 && kindOf(method, path) !== 'signIn') rememberCaller(payload, headers, person)
  if (method !== 'OPTIONS' || endpoint) return response
  return new Response(null, { status: 204, headers: withHeaders(response.headers, { allow: allowed }, ['content-type', 'content-length']) })
}

/** HEAD is answered as GET, and a POST that says so is one (Payload's way around long addresses). */
function methodOf(method: string, headers: Headers): string {
  if (method === 'HEAD') return 'GET'
  const override = headers.get('x-http-method-override') ?? headers.get('x-payload-http-method-override')
  return method === 'POST' && override === 'GET' ? 'GET' : method
}

const graphqlEndpoint = { path: '/graphql', method: 'post', handler: () => new Response(null, { status: 404 }) } satisfies Endpoint

/** GraphQL by Payload's own handler; loaded when first asked for, it is large. */
async function answerGraphql(config: SanitizedConfig, request: Request): Promise<Response> {
  const { GRAPHQL_POST } = await import('@payloadcms/next/routes')
  return withCodes(await GRAPHQL_POST(config)(request))
}

/** A GraphQL document that does not parse or is too much is refused before Payload's error hook runs: it gets its code here. */
async function withCodes(response: Response): Promise<Response> {
  const text = await response.text()
  const { headers, status } = response
  if (!text.startsWith('{"errors":[') && !text.startsWith('[')) return new Response(text, { status, headers })
  type Refused = { extensions?: Record<string, unknown> }
  const body = JSON.parse(text) as { errors: Refused[] } | Refused[]
  // A bare list: the handler did not know the errors of a second copy of the graphql package.
  const refused = Array.isArray(body) ? { errors: body } : body
  for (const error of refused.errors) error.extensions = { code: 'MALFORMED_BODY', ...error.extensions }
  return Response.json(refused, { status, headers: withHeaders(headers, {}, ['content-length']) })
}

type Finished = { config: SanitizedConfig; request: Request; requestId: string; locale: Locale; told: Record<string, string> }

async function finish(response: Response, { config, request, requestId, locale, told }: Finished): Promise<Response> {
  const shaped = await inOurShape(response, locale)
  const isHead = request.method === 'HEAD'
  if (isHead) await shaped.body?.cancel()
  const https = config.serverURL.startsWith('https:')
  const headers = withHeaders(shaped.headers, { ...securityHeaders({ https }), [requestIdHeader]: requestId })
  // What the handler said itself is nearer to the matter: the policy of a page, the limit of its own.
  const usual = { 'content-security-policy': answerPolicy, 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store', ...told }
  for (const [name, value] of Object.entries(usual)) if (!headers.has(name)) headers.set(name, value)
  allowOrigin(config, request.headers.get('origin'), headers)
  const { status, statusText } = shaped
  return new Response(isHead ? null : shaped.body, { status, statusText, headers })
}

/** Refusals of ours do not pass Payload, and must be readable across origins like its own answers. */
function allowOrigin(config: SanitizedConfig, origin: string | null, headers: Headers): void {
  headers.append('vary', 'Origin')
  if (origin === null || !isAllowedOrigin(config, origin)) return
  headers.set('access-control-allow-origin', origin)
  headers.set('access-control-allow-credentials', 'true')
  headers.set('access-control-expose-headers', exposed)
}

/** An error that Payload words in its own way gets the shape of all others. */
async function inOurShape(response: Response, locale: Locale): Promise<Response> {
  if (response.status < 400 || !response.headers.get('content-type')?.includes('json')) return response
  const body: unknown = await response.clone().json().catch(() => null)
  if (typeof body === 'object' && body !== null && 'errors' in body) return response
  const code = codeOf(response.status)
  const headers = withHeaders(response.headers, {}, ['content-length'])
  return Response.json({ errors: [{ message: sentence(code, {}, locale), name: 'Error', code }] }, { status: response.status, headers })
}

function refusal(error: DomainError, locale: Locale): Response {
  return Response.json(errorBody(error, locale), { status: httpStatus[error.code] })
}

function withHeaders(of: Headers, set: Record<string, string>, drop: readonly string[] = []): Headers {
  const headers = new Headers(of)
  for (const name of drop) headers.delete(name)
  for (const [name, value] of Object.entries(set)) headers.set(name, value)
  return headers
}

/** A long word in a path may be a code that opens something (a verification, a reset): it stays out of logs. */
function withoutSecrets(path: string): string {
  return path.slice(0, 300).replace(/\/[\w-]{20,}(?=\/|$)/g, '/…')
}
