import nodemailer, { type SendMailOptions, type Transporter } from 'nodemailer'
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
  return Object.assign(nodemailer.createTransport({ url, ...patience(limits.SMTP_TIMEOUT) }), { sendMail })
}

function poolOptions(url: string, { SMTP_CONNECTIONS, SMTP_TIMEOUT }: Pick<Env, 'SMTP_CONNECTIONS' | 'SMTP_TIMEOUT'>): SMTPPool.Options & { maxRequeues: number } {
  return {
    url,
    pool: true,
    maxConnections: SMTP_CONNECTIONS,
    maxMessages: 100,
    // Only who knows what became of a try may try again.
    maxRequeues: 0,
    ...patience(SMTP_TIMEOUT),
  }
}

/** A mail is made of what we render: nothing in it may have a file of ours or a page of elsewhere put into it. */
function patience(seconds: number) {
  const most = Math.min(seconds, 15) * 1_000
  return {
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
  const transport = nodemailer.createTransport({ url: SMTP_URL, ...patience(SMTP_TIMEOUT) })
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
