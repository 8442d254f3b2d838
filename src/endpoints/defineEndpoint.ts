import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import type { z } from 'zod'
import { callerOf, localeOf, personOf, type Caller } from '../platform/caller.ts'
import { readRev } from '../hooks/readRev.ts'
import { DomainError, type ErrorCode } from '../shared/errors.ts'
import type { Role } from '../shared/roles.ts'
import type { Locale, Text } from '../shared/text.ts'
import { answerOf, type Answer } from './answer.ts'
import { once, onceAcrossTxs } from './once.ts'
import { parseInput } from './parseInput.ts'

/** What a handler gets: everything read and checked, nothing left to parse. */
export type Asked<Params, Query, Body> = {
  req: PayloadRequest
  /** The person who asks; for public endpoints perhaps nobody. */
  caller: Caller | null
  locale: Locale
  params: Params
  query: Query
  body: Body
  /** The rev from If-Match, if one was sent. */
  rev: number | undefined
}

type Schema = z.ZodType

/**
 * 'person': somebody who signed in, also while they must still set up their second factor, never a program with an
 * API key. 'user': a person, or a program with a key. Roles: those of them.
 */
export type Admitted = 'public' | 'person' | 'user' | readonly Role[]

export type EndpointDefinition<Params extends Schema, Query extends Schema, Body extends Schema> = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below the collection (or the API root), `:id` for places. */
  path: string
  /** One line for the API document. */
  summary: Text
  description?: string
  tag: string
  /** Who may call at all; what they then see is decided by access. */
  access: Admitted
  params?: Params
  query?: Query
  body?: Body
  /** Takes `If-Match`. */
  rev?: true
  /**
   * Takes `Idempotency-Key`: a repeated request gets the first answer again. The handler then runs in
   * one tx; 'acrossTxs' is for handlers with a tx per item.
   */
  idempotent?: true | 'acrossTxs'
  /** Reads the body itself (multipart streams); the API document shows `body` as the form. */
  raw?: 'multipart/form-data'
  /** The answer, for the API document. */
  response: { status: number; description: string; schema?: Schema; contentType?: string; example?: unknown }
  /** An example of the body, for the API document. */
  example?: unknown
  errors: readonly ErrorCode[]
  run: (asked: Asked<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<Answer>
}

/** What the API document is made from; kept on the Payload endpoint under `custom`. */
export type DocumentedEndpoint = Omit<EndpointDefinition<Schema, Schema, Schema>, 'run'>

/** The most a JSON body may hold, in bytes. */
const bodyLimit = 1_048_576

/**
 * The frame around every endpoint of ours: it reads and checks path, query and body by their
 * schemas, demands a person where one is needed, carries rev and idempotency key, and turns the
 * answer into a Response. Errors are raised, and answered by one table (httpStatus.ts).
 */
export function defineEndpoint<Params extends Schema, Query extends Schema, Body extends Schema>(
  definition: EndpointDefinition<Params, Query, Body>,
): Endpoint {
  const { run, ...documented } = definition
  return {
    path: definition.path,
    method: definition.method,
    custom: { endpoint: documented satisfies DocumentedEndpoint },
    handler: async (req) => {
      const caller = definition.access === 'person' ? personOf(req) : callerOf(req)
      admit(definition, caller, req)
      const locale = localeOf(req)
      const params = parseInput(definition.params, req.routeParams ?? {}, locale, 'path')
      const query = parseInput(definition.query, flatQuery(req), locale, 'query')
      const body = definition.raw ? (undefined as z.output<Body>) : parseInput(definition.body, await readBody(req, definition), locale, 'body')
      const rev = definition.rev ? readRev(req.headers.get('if-match')) : undefined
      const work = () => run({ req, caller, locale, params, query, body, rev })
      if (!definition.idempotent) return answerOf(await work())
      const asked = { caller, body, params }
      return definition.idempotent === 'acrossTxs' ? onceAcrossTxs(req, asked, work) : once(req, asked, work)
    },
  }
}

function admit({ access, path }: { access: Admitted; path: string }, caller: Caller | null, req: PayloadRequest): void {
  // Passwords, sessions and second factors are a person's; a key only learns whom it acts for.
  const isKey = Boolean(callerOf(req)?.apiKey)
  if (isKey && (access === 'person' || (path.startsWith('/auth/') && path !== '/auth/me'))) throw new DomainError('API_KEY_NOT_ALLOWED')
  if (access === 'public') return
  if (!caller) throw new DomainError(personOf(req) ? 'SECOND_FACTOR_SETUP_REQUIRED' : 'UNAUTHENTICATED')
  if (typeof access === 'object' && !access.includes(caller.role)) throw new DomainError('FORBIDDEN')
}

/**
 * The query as the schemas expect it: plain text per name; Payload's nested `where` stays as parsed. What has no value
 * was not asked: reading the session from a cookie leaves such a name behind.
 */
function flatQuery(req: PayloadRequest): Record<string, unknown> {
  return Object.fromEntries(Object.entries(req.query as Record<string, unknown>).filter(([, value]) => value !== undefined))
}

async function readBody(req: PayloadRequest, { method, body }: { method: string; body?: Schema }): Promise<unknown> {
  if (!body || method === 'get') return {}
  const type = req.headers.get('content-type') ?? ''
  // The admin form sends its fields as multipart with one JSON part; Payload knows how to read that.
  if (type.startsWith('multipart/form-data')) {
    await addDataAndFileToRequest(req)
    return req.data ?? {}
  }
  const text = await readLimited(req)
  if (text.trim() === '') return {}
  if (type !== '' && !/[/+]json\b/i.test(type)) {
    throw new DomainError('UNSUPPORTED_MEDIA_TYPE', { type: type.slice(0, 80), expected: 'application/json' })
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'not JSON'
    throw new DomainError('MALFORMED_BODY', { reason, reasonAr: 'ليس بصيغة JSON صحيحة' })
  }
}

async function readLimited(req: PayloadRequest): Promise<string> {
  const tooLarge = () => new DomainError('REQUEST_TOO_LARGE', { limit: '1 MB', limitAr: '1 ميغابايت' })
  if (Number(req.headers.get('content-length') ?? 0) > bodyLimit) throw tooLarge()
  const stream = (req as unknown as Request).body
  if (!stream) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.byteLength
    if (size > bodyLimit) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
