import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { headers: IncomingHttpHeaders; body: string; json: any; path: string }
type Reply = { status: number; text?: string; headers?: Record<string, string> } | 'break' | 'hang'

/** A real server on this machine that takes in what webhooks send. `reply` says what it answers next. */
export async function startReceiver() {
  const received: Received[] = []
  let reply: (request: Received) => Reply = () => ({ status: 204 })
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const one = { headers: request.headers, body, json: JSON.parse(body || 'null'), path: request.url ?? '' }
      received.push(one)
      const answer = reply(one)
      if (answer === 'hang') return
      if (answer === 'break') return request.socket.destroy()
      response.writeHead(answer.status, answer.headers).end(answer.text ?? '')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answer: (how: typeof reply) => (reply = how),
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** What docs/notifications.md tells receivers to do: the signature over id, time and body, and a time that is now. */
export function isGenuine(secret: string, { headers, body }: Received, seconds = Date.now() / 1_000): boolean {
  const at = Number(headers['webhook-timestamp'])
  if (!(Math.abs(seconds - at) <= 300)) return false
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(`${headers['webhook-id']}.${at}.${body}`).digest()
  return String(headers['webhook-signature']).split(' ').some((each) => {
    const [version, signature = ''] = each.split(',')
    const given = Buffer.from(signature, 'base64')
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected)
  })
}
