import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { finished, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { nodeSourceOf } from './nodeBody.ts'
import { callerAddress, isProxy, type TrustedProxies } from './callerAddress.ts'
import { addressHeader, languageHeader, methodHeader, requestIdHeader } from './requestFacts.ts'
import { requestWith } from './requestWith.ts'

const bodiless = new Set(['GET', 'HEAD'])

/**
 * A web Request of a Node one; its body is streamed, never held. `abort` tells the handler that the
 * caller is gone. The caller's address is ours to say: the header of that name from outside is dropped.
 * Null for what is no request at all: a Host that is none, a method a Request may not have (TRACE).
 */
export function toRequest(
  incoming: IncomingMessage,
  options: { trustedProxies: TrustedProxies },
): { request: Request; abort: () => void } | null {
  const controller = new AbortController()
  const method = incoming.method ?? 'GET'
  try {
    const headers = new Headers()
    for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
      const name = incoming.rawHeaders[index]!
      if (name.startsWith(':')) continue
      headers.append(name, incoming.rawHeaders[index + 1]!)
    }
    forgetForged(incoming, options.trustedProxies, (name) => headers.delete(name))
    headers.set(addressHeader, addressOf(incoming, options.trustedProxies))
    if (!isRequestId(headers.get(requestIdHeader))) headers.set(requestIdHeader, randomUUID())
    // By concatenation: `//other.example` as a path must stay a path, and never become another host.
    const url = `http://${headers.get('host') ?? 'localhost'}${incoming.url ?? '/'}`
    const init: RequestInit & { duplex?: 'half' } = { method, headers }
    if (!bodiless.has(method)) {
      init.body = bodyOf(incoming)
      init.duplex = 'half'
    }
    return { request: requestWith(controller.signal, url, init), abort: () => controller.abort() }
  } catch {
    return null
  }
}

/** The body as a web stream. Who gives it up does not cut the line, as with Readable.toWeb: the answer has to go out first. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let givenUp = false
  const body: UnderlyingDefaultSource<Uint8Array> = {
    start(controller) {
      incoming.pause()
      incoming.on('data', (chunk: Buffer) => {
        if (givenUp) return
        controller.enqueue(chunk)
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause()
      })
      finished(incoming, { writable: false }, (error) => {
        if (givenUp) return
        if (error) controller.error(error)
        else controller.close()
      })
    },
    pull() {
      incoming.resume()
    },
    cancel() {
      givenUp = true
    },
  }
  return new ReadableStream(body, new ByteLengthQueuingStrategy({ highWaterMark: 65_536 }))
}

/** How much of an unread body is still taken in, so that its sender gets to read the answer. Bytes. */
const drained = 64 * 1_048_576

/**
 * Takes in and drops what a handler left of the body (it refused before reading). Until that is done the next request
 * on this connection would wait for ever; closing at once would cut the line before the sender has read why.
 */
function dropRest(incoming: IncomingMessage): void {
  if (incoming.readableEnded || incoming.destroyed) return
  let dropped = 0
  incoming.removeAllListeners('data')
  incoming.on('data', (chunk: Buffer) => {
    dropped += chunk.byteLength
    if (dropped > drained) incoming.destroy()
  })
  incoming.resume()
}

/** Answers what could not even be read as a request. */
export function refuseUnreadable(outgoing: ServerResponse): void {
  const message = 'The request could not be read.'
  outgoing.writeHead(400, { 'content-type': 'application/json', connection: 'close' })
  outgoing.end(JSON.stringify({ errors: [{ message, name: 'DomainError', code: 'MALFORMED_BODY' }] }))
}

function isRequestId(value: unknown): boolean {
  return typeof value === 'string' && /^[\w-]{8,100}$/.test(value)
}

/**
 * Tells pages what Next would not: the caller's address, the name of the request, the method (a page is also rendered
 * for HEAD), and the language of `?lang=`, which a layout cannot see. What came from outside under these names is replaced.
 */
export function stampPageRequest(incoming: IncomingMessage, options: { trustedProxies: TrustedProxies }): void {
  const { headers } = incoming
  headers[addressHeader] = addressOf(incoming, options.trustedProxies)
  forgetForged(incoming, options.trustedProxies, (name) => delete headers[name])
  headers[methodHeader] = incoming.method ?? 'GET'
  const [, query = ''] = (incoming.url ?? '').split('?', 2)
  headers[languageHeader] = new URLSearchParams(query).get('lang') ?? ''
  if (!isRequestId(headers[requestIdHeader])) headers[requestIdHeader] = randomUUID()
}

/** A request for a page as a web Request without its body; null for what is none. Call it after `stampPageRequest`. */
export function pageVisit({ headers, method = 'GET', url = '/' }: IncomingMessage): Request | null {
  const told = new Headers()
  for (const name of ['authorization', 'cookie', 'accept-language', 'origin', 'sec-fetch-site', addressHeader]) {
    const value = headers[name]
    if (value !== undefined) told.set(name, String(value))
  }
  const address = URL.parse(`http://localhost${url}`)
  return address && new Request(address, { method: bodiless.has(method) ? method : 'GET', headers: told })
}

/**
 * Whether a path lies below another one, however it is written: doubled slashes, dots, capitals and percent signs must
 * not lead around the door that is kept there.
 */
export function isBelow(base: string, url: string): boolean {
  const path = url.split('?', 1)[0]!
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch {
    plain = path
  }
  const [clean = '/'] = new URL(`http://localhost/${plain.replace(/^[/\\]+/, '')}`).pathname.replace(/\/{2,}/g, '/').toLowerCase().split('#')
  return clean === base || clean.startsWith(`${base}/`)
}

/** Writes a web Response out; JSON in one piece, everything else as a stream that waits for slow readers. */
export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  dropRest(outgoing.req)
  const cookies = response.headers.getSetCookie()
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  })
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  outgoing.statusCode = response.status
  if (response.body === null) {
    outgoing.end()
    return
  }
  if (outgoing.destroyed) {
    // The reader left while the answer was made. A pipeline into what is closed already would leave the source open.
    await response.body.cancel().catch(() => undefined)
    return
  }
  if (response.headers.get('content-type')?.startsWith('application/json')) {
    const body = Buffer.from(await response.arrayBuffer())
    outgoing.setHeader('content-length', body.byteLength)
    outgoing.end(body)
    return
  }
  // A reader who goes away is no fault of ours; pipeline has then already released the source.
  await pipeline(nodeSourceOf(response.body) ?? Readable.fromWeb(response.body as never), outgoing).catch(() => outgoing.destroy())
}

/** The caller's address: the connection's, or what a trusted proxy tells. */
function addressOf(incoming: IncomingMessage, trusted: TrustedProxies): string {
  const forwarded = incoming.headers['x-forwarded-for']
  return callerAddress(incoming.socket.remoteAddress ?? '', forwarded === undefined ? undefined : String(forwarded), trusted)
}

/** What only a proxy may tell. From anybody else it is dropped, so that nothing behind us can believe it by mistake. */
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'x-real-ip']

function forgetForged(incoming: IncomingMessage, trusted: TrustedProxies, forget: (name: string) => void): void {
  if (!isProxy(incoming.socket.remoteAddress ?? '', trusted)) proxyHeaders.forEach(forget)
}
