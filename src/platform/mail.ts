import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { Env } from './env.ts'

/**
 * How mail leaves the house: by SMTP_URL; without it, mail is composed and goes nowhere, so that a
 * demo never writes to strangers. The connection is first tried when the first mail is sent.
 */
export function mailOf({ SMTP_URL, MAIL_FROM }: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'>) {
  const [, name, address] = /^(.*?)<([^<>]+)>\s*$/.exec(MAIL_FROM) ?? [null, '', MAIL_FROM]
  return nodemailerAdapter({
    defaultFromName: name?.trim() || 'MDC Tracker',
    defaultFromAddress: address?.trim() ?? MAIL_FROM,
    skipVerify: true,
    transportOptions: SMTP_URL ?? { jsonTransport: true },
  })
}
