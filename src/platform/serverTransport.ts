import { connect } from 'node:net'
import nodemailer, { type SendMailOptions, type Transporter } from 'nodemailer'
import { parseConnectionUrl } from 'nodemailer/lib/shared/index.js'
import type SMTPPool from 'nodemailer/lib/smtp-pool'
import type { Env } from './env.ts'

/** Connections are given back after so many milliseconds without a mail: a server hangs up on those that only wait. */
const idleMs = 5_000

/**
 * The connections of a process to the mail server: kept while mails go out, closed when none did for a moment, so that a
 * mail rarely meets a connection the server has given up meanwhile, and nothing keeps a process from ending.
 */
export function serverTransport(url: string, limits: Pick<Env, 'SMTP_CONNECTIONS' | 'SMTP_TIMEOUT'>) {
  let pool: Transporter<SMTPPool.SentMessageInfo> | undefined
  let underWay = 0
  let idle: NodeJS.Timeout | undefined

  const letGo = () => {
    pool?.close()
    pool = undefined
  }

  const sendMail = async (message: SendMailOptions) => {
    clearTimeout(idle)
    pool ??= nodemailer.createTransport(poolOptions(url, limits))
    underWay += 1
    try {
      return await pool.sendMail(message)
    } finally {
      underWay -= 1
      if (underWay === 0) idle = setTimeout(letGo, idleMs).unref()
    }
  }
  return Object.assign(nodemailer.createTransport(serverOf(url, limits.SMTP_TIMEOUT)), { sendMail })
}

function poolOptions(url: string, { SMTP_CONNECTIONS, SMTP_TIMEOUT }: Pick<Env, 'SMTP_CONNECTIONS' | 'SMTP_TIMEOUT'>): SMTPPool.Options & { maxRequeues: number } {
  const server = serverOf(url, SMTP_TIMEOUT)
  return {
    ...server,
    pool: true,
    getSocket: sendingAtOnce(server.connectionTimeout),
    maxConnections: SMTP_CONNECTIONS,
    maxMessages: 100,
    // Only who knows what became of a try may try again.
    maxRequeues: 0,
  }
}

/**
 * Opens connections that send each piece at once. The mail library's own wait with the last piece of each mail until the
 * other side has confirmed the one before, which it does 40 ms later (Nagle's algorithm meets delayed acknowledgement).
 */
function sendingAtOnce(timeoutMs: number): NonNullable<SMTPPool.Options['getSocket']> {
  return ({ host = 'localhost', port, secure }, callback) => {
    const socket = connect({ host, port: Number(port ?? (secure ? 465 : 587)), noDelay: true, keepAlive: true, timeout: timeoutMs })
    const give = (error: Error | null) => {
      socket.removeAllListeners()
      if (error === null) {
        socket.setTimeout(0)
        return callback(null, { connection: socket })
      }
      socket.once('error', () => {})
      socket.destroy()
      callback(Object.assign(error, { command: 'CONN' }), undefined)
    }
    socket.once('connect', () => give(null))
    socket.once('error', give)
    socket.once('timeout', () => give(Object.assign(new Error('Connection timeout'), { code: 'ETIMEDOUT' })))
  }
}

/**
 * A mail server by its address, with how long it is waited for. The address is taken apart here: given as `url`, the
 * library goes by it alone and forgets every other option. A mail is made of what we render: nothing in it may have a
 * file of ours or a page of elsewhere put into it.
 */
function serverOf(url: string, seconds: number) {
  const most = Math.min(seconds, 15) * 1_000
  return {
    ...parseConnectionUrl(url),
    connectionTimeout: most, greetingTimeout: most, dnsTimeout: most, socketTimeout: seconds * 1_000,
    disableFileAccess: true, disableUrlAccess: true,
  }
}

/**
 * Asks the mail server whether it takes a connection, and our name and password; null when it does, otherwise why not,
 * in one line without secrets.
 */
export async function askServer({ SMTP_URL, SMTP_TIMEOUT }: Pick<Env, 'SMTP_URL' | 'SMTP_TIMEOUT'>): Promise<string | null> {
  if (SMTP_URL === undefined) return null
  const transport = nodemailer.createTransport(serverOf(SMTP_URL, SMTP_TIMEOUT))
  try {
    await transport.verify()
    return null
  } catch (error) {
    return reasonOf(error)
  } finally {
    transport.close()
  }
}

/** What a mail library's error says, without control characters; its own words hold neither name nor password. */
function reasonOf(error: unknown): string {
  const { code = 'ERROR', message = '' } = error as { code?: string; message?: string }
  return `${code}: ${message}`.replace(/[\p{Cc}]+/gu, ' ').slice(0, 500)
}
