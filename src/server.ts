import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { getPayload } from 'payload'
import config from '../payload.config.ts'
import { answerApi, apiBase, type RequestLog } from './endpoints/answerApi.ts'
import { refusePage } from './endpoints/pages/refusePage.ts'
import { unsubscribeByForm, unsubscribePath } from './endpoints/pages/unsubscribeByForm.ts'
import { endStreams } from './notifications/inApp/stream/openStream.ts'
import { closePayload } from './platform/closePayload.ts'
import { env } from './platform/env.ts'
import { isBelow, pageVisit, refuseUnreadable, sendResponse, stampPageRequest, toRequest } from './platform/http.ts'
import { guardPage } from './platform/pageHeaders.ts'
import { surviveLostConnections } from './platform/surviveLostConnections.ts'
import { stopWhenAsked } from './stopWhenAsked.ts'

/**
 * The web process. Requests of the API, GraphQL too, never touch Next: they are answered by Payload's own
 * handlers. Everything else - admin and public pages - is Next's. One process, one Payload, one pool.
 */
const { PORT, HOST, NODE_ENV, PUBLIC_URL, TRUSTED_PROXIES: trustedProxies } = env()
const https = PUBLIC_URL.startsWith('https:')
const dev = process.argv.includes('--dev')
const apiOnly = process.argv.includes('--api-only')

const payload = await getPayload({ config })
surviveLostConnections(payload)
const pages = apiOnly ? null : next({ dev, dir: `${import.meta.dirname}/..`, port: PORT })
await pages?.prepare()
const handlePage = pages?.getRequestHandler()

const api = {
  log: (line: RequestLog) => payload.logger.info({ ...line, msg: 'request' }),
  failed: (error: unknown) => payload.logger.error({ err: error, msg: 'A request could not be answered' }),
}

/** A page, unless its visitor is refused. The body is left to Next, but for the one form that works without scripts. */
async function answerPage(handle: NonNullable<typeof handlePage>, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  stampPageRequest(incoming, { trustedProxies })
  guardPage(incoming, outgoing, { https, dev })
  const visit = pageVisit(incoming)
  const refused = visit && (await refusePage(payload, visit))
  if (refused) return sendResponse(refused, outgoing)
  const posted = isUnsubscribeForm(incoming) ? toRequest(incoming, { trustedProxies }) : null
  if (posted) await sendResponse(await unsubscribeByForm(payload, posted.request), outgoing)
  else await handle(incoming, outgoing)
}

function isUnsubscribeForm({ method, url = '/' }: IncomingMessage): boolean {
  return method === 'POST' && url.split('?', 1)[0]!.replace(/\/+$/, '') === unsubscribePath
}

const server = createServer((incoming, outgoing) => {
  if (handlePage && !isBelow(apiBase, incoming.url ?? '/')) {
    answerPage(handlePage, incoming, outgoing).catch((error: unknown) => {
      api.failed(error)
      outgoing.destroy()
    })
    return
  }
  const asked = toRequest(incoming, { trustedProxies })
  if (!asked) {
    refuseUnreadable(outgoing)
    return
  }
  // An answer that is out needs nobody told; making the reason of an abort costs more than it looks.
  outgoing.on('close', () => {
    if (!outgoing.writableFinished) asked.abort()
  })
  answerApi(config, asked.request, api)
    .then((response) => sendResponse(response, outgoing))
    .catch((error: unknown) => {
      api.failed(error)
      outgoing.destroy()
    })
})
server.keepAliveTimeout = 65_000
server.listen(PORT, HOST, () => {
  payload.logger.info(`Web is ready on port ${PORT} (${dev ? 'development' : NODE_ENV})`)
  process.send?.('ready')
})
server.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})

stopWhenAsked(async () => {
  // Streams would never be done; their readers come back to another process, or to the next.
  endStreams(payload)
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  server.closeIdleConnections()
  await closed
  await pages?.close()
  await closePayload(payload)
})
