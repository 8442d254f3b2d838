import { handleEndpoints, type SanitizedConfig } from 'payload'
import { sentence } from '../shared/errors.ts'
import { codeOf } from './errorAnswer.ts'

/** Where the API begins. */
export const apiBase = '/api/v1'

/**
 * Answers a request of the API without Next: a trailing slash is dropped here, once, and an error
 * that Payload words in its own way (a route that does not exist) gets the shape of all others.
 */
export async function answerApi(config: Promise<SanitizedConfig> | SanitizedConfig, request: Request): Promise<Response> {
  const response = await handleEndpoints({ config, request: withoutTrailingSlash(request) })
  if (response.status < 400 || !response.headers.get('content-type')?.includes('json')) return response
  const body: unknown = await response.clone().json().catch(() => null)
  if (typeof body === 'object' && body !== null && 'errors' in body) return response
  const locale = /^\s*ar\b/i.test(request.headers.get('accept-language') ?? '') ? 'ar' : 'en'
  const code = codeOf(response.status)
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return Response.json({ errors: [{ message: sentence(code, {}, locale), name: 'Error', code }] }, { status: response.status, headers })
}

function withoutTrailingSlash(request: Request): Request {
  const url = new URL(request.url)
  if (!url.pathname.endsWith('/')) return request
  url.pathname = url.pathname.replace(/\/+$/, '')
  return new Request(url, request)
}
