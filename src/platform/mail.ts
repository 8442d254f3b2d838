import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import nodemailer from 'nodemailer'
import type { PayloadRequest, SendEmailOptions } from 'payload'
import { env, type Env } from './env.ts'
import { serverTransport } from './serverTransport.ts'
import { sqlOf } from './tx.ts'

type MailEnv = Pick<Env, 'SMTP_URL' | 'MAIL_FROM' | 'SMTP_CONNECTIONS' | 'SMTP_TIMEOUT'>

/**
 * How mail leaves the house: by SMTP_URL; without it, mail stays in the local outbox (`keepInOutbox`), so that a
 * demo never writes to strangers. The connection is first tried when the first mail is sent.
 */
export function mailOf({ SMTP_URL, MAIL_FROM, ...limits }: MailEnv) {
  const { name, address } = senderOf(MAIL_FROM)
  return nodemailerAdapter({
    defaultFromName: name || 'MDC Tracker',
    defaultFromAddress: address,
    skipVerify: true,
    transport: SMTP_URL === undefined ? nodemailer.createTransport({ jsonTransport: true }) : serverTransport(SMTP_URL, limits),
  })
}

/** MAIL_FROM in its parts; `name` is '' where it holds an address alone. */
export function senderOf(from: string): { name: string; address: string; domain: string } {
  const [, given = '', address = from] = /^(.*?)<([^<>]+)>\s*$/.exec(from) ?? []
  const name = given.trim().replace(/^"(.*)"$/, '$1').replace(/\\(["\\])/g, '$1')
  return { name, address: address.trim(), domain: address.trim().replace(/^.*@/, '').toLowerCase() }
}

/** Raised when the mail server did not bring a sending to its end in time. Whether it took the mail is not known. */
export class SendingTooLong extends Error {
  code = 'ETIMEDOUT'
}

/**
 * Hands a mail to the mail server and gives its answer. Lasts at most `longestSendingMs`; raises what nodemailer raises,
 * with `response`, `command` and `code`.
 */
export async function sendToServer(req: PayloadRequest, message: SendEmailOptions): Promise<string> {
  const tooLong = Promise.withResolvers<never>()
  const seconds = longestSendingMs() / 1_000
  const timer = setTimeout(() => tooLong.reject(new SendingTooLong(`No end after ${seconds} seconds`)), seconds * 1_000)
  try {
    const sent = (await Promise.race([req.payload.sendEmail(message), tooLong.promise])) as { response?: string }
    return sent.response ?? ''
  } finally {
    clearTimeout(timer)
  }
}

/** Milliseconds that sending one mail may last, whatever the mail server does. */
export function longestSendingMs(): number {
  return env().SMTP_TIMEOUT * 2_000
}

/** A mail of a house without a mail server. `id` names it: kept again, it replaces what was there. `secret`: holds a link that opens something. */
export type KeptMail = { id: string; mail: string; to: string; locale: string; subject: string; text: string; html: string; headers: Record<string, string>; secret: boolean }

/** Keeps a mail where admins and tests read it, in the tx of the request. */
export async function keepInOutbox(req: PayloadRequest, { id, mail, locale, to, subject, text, html, headers, secret }: KeptMail): Promise<void> {
  await sqlOf(req)(
    `insert into local_mails (id, mail, locale, "to", subject, text, html, headers, secret) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (id) do update set locale = excluded.locale, "to" = excluded."to", subject = excluded.subject, text = excluded.text,
       html = excluded.html, headers = excluded.headers, secret = excluded.secret, created_at = now()`,
    [id, mail, locale, to, subject, text, html, JSON.stringify(headers), secret],
    'outbox-keep',
  )
}
