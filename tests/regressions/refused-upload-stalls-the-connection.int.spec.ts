import { Agent, createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sendResponse, toRequest } from '../../src/platform/http.ts'

/**
 * A client uploaded a workbook and was refused before anything of it was read. The rest of the body stayed in the
 * connection, and the next request that came over it - any request - was never answered.
 */
let server: Server
let agent: Agent

beforeEach(async () => {
  server = createServer((incoming, outgoing) => {
    const { request: asked } = toRequest(incoming, { trustedProxies: 0 })!
    void answer(asked).then((response) => sendResponse(response, outgoing))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  agent = new Agent({ keepAlive: true, maxSockets: 1 })
})

afterEach(() => {
  agent.destroy()
  server.closeAllConnections()
  server.close()
})

async function answer(asked: Request): Promise<Response> {
  if (asked.url.endsWith('/refused')) return Response.json({}, { status: 403 })
  if (asked.url.endsWith('/given-up')) {
    await asked.body!.cancel()
    return Response.json({}, { status: 413 })
  }
  return Response.json({ size: (await asked.arrayBuffer()).byteLength })
}

function send(path: string, body: Buffer): Promise<{ status: number | undefined; text: string; reused: boolean }> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, method: 'POST', agent, headers: { 'content-length': body.length } }, (got) => {
      let text = ''
      got.setEncoding('utf8')
      got.on('data', (part: string) => {
        text += part
      })
      got.on('end', () => resolve({ status: got.statusCode, text, reused: sent.reusedSocket }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

test.each([['/refused', 403], ['/given-up', 413]])('after %s the same connection answers the next request', async (path, status) => {
  const large = Buffer.alloc(3_000_000, 'x')
  expect(await send(path, large)).toMatchObject({ status })
  expect(await send('/read', large)).toEqual({ status: 200, text: '{"size":3000000}', reused: true })
})
