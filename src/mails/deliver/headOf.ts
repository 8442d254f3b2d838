import type { PayloadRequest } from 'payload'
import { env } from '../../platform/env.ts'
import { senderOf } from '../../platform/mail.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { ComposedMail, LeasedDelivery } from './delivery.ts'
import { headersOf, type MessageHead } from './headersOf.ts'

/** The head of a mail of this office, whether it goes to a mail server or stays in the house. */
export async function headOf(req: PayloadRequest, { id, round, critical }: LeasedDelivery, mail: ComposedMail): Promise<MessageHead> {
  const { office } = await settingsOf(req.payload)
  const { to, subject, transactionId, unsubscribe } = mail
  return headersOf({
    id,
    round,
    sender: senderOf(env().MAIL_FROM),
    officeName: to.locale === 'ar' ? office.nameAr : office.nameEn,
    supportEmail: office.supportEmail,
    to,
    locale: to.locale,
    subject,
    transactionId,
    unsubscribe: critical ? null : unsubscribe,
  })
}

/** A head as lines that people read, by the names mail programs show. Pure. */
export function headerLines({ from, to, replyTo, subject, messageId, references, inReplyTo, headers }: MessageHead): Record<string, string> {
  return {
    From: from,
    To: to.name === '' ? to.address : `"${to.name.replace(/["\\]/g, '\\$&')}" <${to.address}>`,
    ...(replyTo === undefined ? {} : { 'Reply-To': replyTo }),
    Subject: subject,
    'Message-ID': messageId,
    ...(references === undefined ? {} : { References: references }),
    ...(inReplyTo === undefined ? {} : { 'In-Reply-To': inReplyTo }),
    ...headers,
  }
}
