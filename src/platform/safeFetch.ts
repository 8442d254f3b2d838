import { lookup } from 'node:dns/promises'
import { request as requestHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { FetchError } from './fetchProblem.ts'
import { isPublicAddress } from './isPublicAddress.ts'
import { isInNetworks } from './networks.ts'

type Address = { address: string; family: 4 | 6 }

/** Gives every address of a host. Tests pass their own; a name that has none may be an error or an empty list. */
export type Resolver = (host: string) => Promise<Address[]>

export type SafeFetchOptions = {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string | Buffer
  /** The most an answer may hold, in bytes. */
  maxBytes?: number
  /** From the first look-up to the last byte, redirects included. */
  timeoutMs?: number
  /** How many redirects are followed; with none, a redirect is the answer. A POST is never sent on. */
  redirects?: number
  /** True: any address. Networks: these as well as public ones. For an operator's decision, never for what a form says. */
  allowPrivate?: boolean | readonly string[]
  /** Also http. Where it is not, a redirect from https to http is refused too. */
  allowHttp?: boolean
  /** Certificate authorities beside the known ones, as PEM. */
  authorities?: string
  resolve?: Resolver
}

export type SafeAnswer = {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  /** Where it came from in the end. */
  url: string
}

const redirecting = new Set([301, 302, 303, 307, 308])

/**
 * Asks an address that a person gave. What is asked is a machine of the open internet, over https: names are looked up
 * once for each request, every address they have is checked, and the connection goes to an address that was checked,
 * so that a name whose answer changes in between leads nowhere else. The same holds for every redirect.
 * Size and time have limits. Any status is an answer; raises FetchError for everything else.
 */
export async function safeFetch(address: string, options: SafeFetchOptions = {}): Promise<SafeAnswer> {
  const { timeoutMs = 10_000, method = 'GET', redirects = method === 'GET' ? 3 : 0 } = options
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(new FetchError('TIMED_OUT')), timeoutMs)
  try {
    let url = readUrl(address)
    for (let followed = 0; ; followed += 1) {
      const answer = await ask(url, { ...options, ...(followed === 0 ? {} : { headers: withoutSecrets(options.headers) }) }, deadline.signal)
      const { location } = answer.headers
      if (method !== 'GET' || redirects === 0 || !redirecting.has(answer.status) || location === undefined) return answer
      if (followed === redirects) throw new FetchError('TOO_MANY_REDIRECTS')
      url = readUrl(location, url)
    }
  } catch (error) {
    throw deadline.signal.aborted ? new FetchError('TIMED_OUT', error) : asFetchError(error)
  } finally {
    clearTimeout(timer)
  }
}

function readUrl(text: string, base?: URL): URL {
  const url = URL.parse(text, base)
  // Names and passwords inside addresses end up in logs, and we never need them.
  if (url === null || !['https:', 'http:'].includes(url.protocol) || url.username !== '' || url.password !== '' || url.hostname === '') {
    throw new FetchError('BAD_ADDRESS')
  }
  return url
}

/** Where a redirect leads was not chosen by who sent the headers: only what says which answer is wanted goes on. */
function withoutSecrets(headers: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => /^(?:accept|accept-language|user-agent)$/i.test(name)))
}

async function ask(url: URL, options: SafeFetchOptions, signal: AbortSignal): Promise<SafeAnswer> {
  if (url.protocol !== 'https:' && !options.allowHttp) throw new FetchError('NOT_HTTPS')
  const addresses = await untilAborted(checkedAddresses(url, options), signal)
  const response = await open(url, options, addresses, signal)
  return { status: response.statusCode ?? 0, headers: response.headers, body: await readLimited(response, options.maxBytes ?? 1_000_000), url: url.href }
}

/** Every address of the host, all of them such that we may ask: one bad one among good ones is somebody trying. */
async function checkedAddresses({ hostname }: URL, { allowPrivate = false, resolve = everyAddress }: SafeFetchOptions): Promise<Address[]> {
  const host = hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  const addresses = family === 0 ? await resolve(host).catch(unknownHost) : [{ address: host, family: family as 4 | 6 }]
  if (addresses.length === 0) throw new FetchError('UNKNOWN_HOST')
  const mayAsk = ({ address }: Address) =>
    allowPrivate === true || isPublicAddress(address) || (Array.isArray(allowPrivate) && isInNetworks(address, allowPrivate))
  if (!addresses.every(mayAsk)) throw new FetchError('PRIVATE_ADDRESS')
  return addresses
}

const everyAddress: Resolver = async (host) => (await lookup(host, { all: true })) as Address[]

function unknownHost(cause: unknown): never {
  throw new FetchError('UNKNOWN_HOST', cause)
}

function open(url: URL, { method = 'GET', headers = {}, body, authorities }: SafeFetchOptions, addresses: Address[], signal: AbortSignal): Promise<IncomingMessage> {
  // What was checked is what is connected to: nobody asks for the name a second time.
  const checked: LookupFunction = (_host, { all }, done) => {
    const [first] = addresses
    if (all) done(null, addresses)
    else done(null, first?.address ?? '', first?.family ?? 4)
  }
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method,
      // An answer that is small on the way and huge when unpacked is none we want.
      headers: { 'accept-encoding': 'identity', 'user-agent': 'MDC-Tracker', ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
      lookup: checked,
      agent: false,
      signal,
      ...(authorities === undefined ? {} : { ca: authorities }),
    })
    request.once('response', resolve)
    request.on('error', reject)
    request.end(body)
  })
}

async function readLimited(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  const tooLarge = () => {
    response.destroy()
    return new FetchError('TOO_LARGE')
  }
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge()
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Looking a name up cannot be stopped, but nobody has to wait for it. */
function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}

const untrusted = /^(?:ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/

function asFetchError(error: unknown): FetchError {
  if (error instanceof FetchError) return error
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return new FetchError(untrusted.test(code) ? 'UNTRUSTED' : 'FAILED', error)
}
