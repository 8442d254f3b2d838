import { requestWith } from '../platform/requestWith.ts'
import { DomainError } from '../shared/errors.ts'

/** The most a body may hold, in bytes, where it is not a file that is streamed. */
export const bodyLimit = 1_048_576

// A body that is streamed must say so; TypeScript's own type does not know the word.
type Init = RequestInit & { duplex?: 'half' }

const bodied = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const nulInJson = /(?<!\\)(?:\\\\)*\\u0000/
/** Half of a character, as JSON.stringify writes it; whole ones it does not escape. */
const halfInJson = /(?<!\\)(?:\\\\)*\\ud[89a-f]/i

/** How deep a body may be nested. What copies, compares or writes it calls itself once a level, and has no end of its own. */
const deepest = 500

/** `body` is undefined where nothing was read. */
export type Prepared = { request: Request; body: unknown }

/**
 * A request as everything behind it may rely on: a path that can be decoded, without a slash at the end; a body
 * that is small and JSON of an object; GET for HEAD. Multipart bodies are streamed where `streams` says so. `body` is
 * what was read of it: the object of a JSON body, or the record in a form.
 * Raises MALFORMED_QUERY, MALFORMED_BODY, REQUEST_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE.
 */
export async function prepareRequest(request: Request, headers: Headers, options: { streams: boolean }): Promise<Prepared> {
  const url = new URL(request.url)
  url.pathname = withoutTrailingSlash(url.pathname)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const init: Init = { method, headers }
  const made = (all: Init) => requestWith(request.signal, url, all)
  if (!bodied.has(method) || request.body === null) return { request: made(init), body: undefined }
  const type = (headers.get('content-type') ?? '').toLowerCase()
  if (type.startsWith('multipart/form-data') && options.streams) {
    const streamed: Init = { ...init, body: request.body, duplex: 'half' }
    return { request: made(streamed), body: undefined }
  }

  const body = await readLimited(request)
  if (body.byteLength === 0) return { request: made(init), body: undefined }
  const whole = (read: unknown): Prepared => ({ request: made({ ...init, body }), body: read })
  if (type.startsWith('multipart/form-data')) {
    return whole(await readForm(body, headers.get('content-type') ?? ''))
  }
  const asksByPost = headers.has('x-http-method-override') || headers.has('x-payload-http-method-override')
  if (type.startsWith('application/x-www-form-urlencoded') && asksByPost) {
    refuseNul(decoded(body.toString('utf8')))
    return whole(undefined)
  }
  if (!/^application\/(?:[\w.+-]+\+)?json\b/.test(type)) {
    throw new DomainError('UNSUPPORTED_MEDIA_TYPE', { type: type.slice(0, 80), expected: 'application/json' })
  }
  return whole(readJson(body.toString('utf8')))
}

/** Refuses an address that cannot be decoded, or holds what PostgreSQL has no text for. */
export function refuseStrangeAddress(url: URL): void {
  refuseNul(decoded(url.pathname))
  refuseNul(decoded(url.search))
}

/** A slash more or less at the end is the same address. */
export function withoutTrailingSlash(pathname: string): string {
  return pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw strangeAddress(text)
  }
}

function refuseNul(text: string): void {
  if (text.includes('\0')) throw strangeAddress(text)
}

function strangeAddress(text: string): DomainError {
  const value = text.replaceAll('\0', '').slice(0, 100)
  return new DomainError('MALFORMED_QUERY', { name: 'url', value, expected: 'percent-encoded UTF-8', expectedAr: 'ترميز UTF-8 سليم' })
}

/** A form as the admin UI sends it: fields, and the record as JSON in `_payload`. */
async function readForm(body: Buffer<ArrayBuffer>, type: string): Promise<unknown> {
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  if (!form) throw new DomainError('MALFORMED_BODY', { reason: 'not a multipart form', reasonAr: 'ليس نموذج multipart سليماً' })
  const record = form.get('_payload')
  return typeof record === 'string' ? readJson(record) : undefined
}

function readJson(text: string): object {
  const malformed = (reason: string, reasonAr: string) => new DomainError('MALFORMED_BODY', { reason, reasonAr })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw malformed(error instanceof Error ? error.message.slice(0, 200) : 'not JSON', 'ليس بصيغة JSON صحيحة')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed('expected an object', 'المتوقع كائن')
  if (isTooDeep(value)) throw malformed(`nested deeper than ${deepest} levels`, `متداخل أكثر من ${deepest} مستوى`)
  if (nulInJson.test(text)) throw malformed('texts cannot hold the NUL character', 'لا يمكن أن تحتوي النصوص على المحرف NUL')
  // PostgreSQL takes them for no text, and what was to be written of the request would be lost with it.
  if (halfInJson.test(text) && halfInJson.test(JSON.stringify(value))) throw malformed('texts cannot hold half a character', 'لا يمكن أن تحتوي النصوص على نصف محرف')
  return value
}

/** Level by level: a body may be a hundred thousand lists deep. */
function isTooDeep(value: object): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return false
}

async function readLimited(request: Request): Promise<Buffer<ArrayBuffer>> {
  const tooLarge = () => new DomainError('REQUEST_TOO_LARGE', { limit: '1 MB', limitAr: '1 ميغابايت' })
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body!) {
    size += chunk.byteLength
    if (size > bodyLimit) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
