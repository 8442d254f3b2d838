import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { startSmtpServer } from '../helpers/smtpServer.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
const message = { from: 'office@office.example', to: 'reader@one.example', subject: 'News', text: 'x'.repeat(3_000), html: `<p>${'س'.repeat(3_000)}</p>` }
const transportTo = async (url: string, SMTP_TIMEOUT: number) => {
  const { serverTransport } = await import('../../src/platform/serverTransport.ts')
  return serverTransport(url, { SMTP_CONNECTIONS: 3, SMTP_TIMEOUT })
}

for (const secure of [false, true]) {
  it(`mails share the connections there may be, ${secure ? 'encrypted' : 'open'}`, async () => {
    let connections = 0
    const server = await startSmtpServer({ secure, onConnect: (_session, done) => done((connections += 1) > 3 ? new Error('Too many') : null) })
    closing.push(server.close)
    // The server's certificate is its own.
    const address = secure ? server.url.replace('smtp:', 'smtps:') + '?tls.rejectUnauthorized=false' : server.url
    const transport = await transportTo(address, 20)
    await Promise.all(Array.from({ length: 12 }, () => transport.sendMail(message)))
    expect(server.received).toHaveLength(12)
    expect(connections).toBeLessThanOrEqual(3)
    expect(server.received[0]!.mail.text?.trim()).toBe(message.text)
  })
}

it('a mail server that never greets is not waited for longer than the environment says', { timeout: 15_000 }, async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  closing.push(() => silent.close())
  await once(silent, 'listening')
  const transport = await transportTo(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`, 1)
  await expect(transport.sendMail(message)).rejects.toMatchObject({ code: 'ETIMEDOUT' })
})

it('an address where nobody listens says so', async () => {
  const gone = createServer().listen(0, '127.0.0.1')
  await once(gone, 'listening')
  const { port } = gone.address() as AddressInfo
  gone.close()
  await once(gone, 'close')
  const transport = await transportTo(`smtp://127.0.0.1:${port}`, 1)
  await expect(transport.sendMail(message)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})
