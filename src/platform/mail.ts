import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { createTransport } from 'nodemailer'
import type { PayloadRequest } from 'payload'
import { env, type Env } from './env.ts'
import { sqlOf } from './tx.ts'

/**
 * How mail leaves the house: by SMTP_URL; without it, mail stays in the local outbox (`deliverMail`), so that a
 * demo never writes to strangers. The connection is first tried when the first mail is sent.
 */
export function mailOf({ SMTP_URL, MAIL_FROM }: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'>) {
  const [, name, address] = /^(.*?)<([^<>]+)>\s*$/.exec(MAIL_FROM) ?? [null, '', MAIL_FROM]
  return nodemailerAdapter({
    defaultFromName: name?.trim() || 'MDC Tracker',
    defaultFromAddress: address?.trim() ?? MAIL_FROM,
    skipVerify: true,
    transport: SMTP_URL === undefined ? createTransport({ jsonTransport: true }) : createTransport(SMTP_URL),
  })
}

/** A mail ready to go. `id` names it: sent again by a repeated job, it is kept once. `secret`: holds a link that opens something. */
export type ReadyMail = {
  id: string
  mail: string
  to: string
  locale: string
  subject: string
  text: string
  html: string
  secret: boolean
}

/** Hands a mail to the mail server. In a house without one it is kept in the local outbox, where admins and tests read it. */
export async function deliverMail(req: PayloadRequest, mail: ReadyMail): Promise<void> {
  const { id, to, subject, text, html } = mail
  if (env().SMTP_URL !== undefined) {
    await req.payload.sendEmail({ to, subject, text, html, headers: { 'Auto-Submitted': 'auto-generated' } })
    return
  }
  await sqlOf(req)(
    `insert into local_mails (id, mail, locale, "to", subject, text, html, secret) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set text = excluded.text, html = excluded.html`,
    [id, mail.mail, mail.locale, to, subject, text, html, mail.secret],
  )
}
