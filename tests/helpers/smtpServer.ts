import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail as the server has it: for whom it was accepted, and what it holds. */
export type Received = { to: string[]; raw: string; mail: ParsedMail }

/**
 * A mail server of one's own on a free port, which keeps what it accepts. `options` are smtp-server's: handlers given
 * there decide by themselves; throw or call back an error with `responseCode` to refuse.
 */
export async function startSmtpServer(options: SMTPServerOptions = {}) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // Every address is a name of the tests: nothing is looked up.
    disableReverseLookup: true,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: raw.toString('utf8'), mail: await simpleParser(raw) })
        done(null, `Taken as number ${received.length}`)
      })
    },
    ...options,
  })
  // Clients that are killed leave half a conversation behind.
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    server,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** An answer that refuses: `refusal(550, '5.1.1 No such user')`. */
export function refusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}
