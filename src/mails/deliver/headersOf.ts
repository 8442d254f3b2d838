import type { Locale } from '../../shared/text.ts'
import { oneLine } from './mailAddress.ts'

/** Who sends: `name` is empty where MAIL_FROM gives none. `domain` is what comes after the @ of `address`. */
export type Sender = { name: string; address: string; domain: string }

/** What the head of a mail is made from. */
export type MailHead = {
  /** The delivery, and which sending of it by hand this is: tries of one round are the same mail, a new round is a new one. */
  id: string
  round: number
  sender: Sender
  officeName: string
  /** Where answers go; '' names nobody. */
  supportEmail: string
  to: { address: string; name: string }
  locale: Locale
  subject: string
  transactionId: number | null
  /** An absolute address, for mail that its reader may want no more of. */
  unsubscribe: string | null
}

/** The head as Payload's adapter takes it. */
export type MessageHead = {
  from: string
  to: { name: string; address: string }
  replyTo?: string
  subject: string
  messageId: string
  references?: string
  inReplyTo?: string
  headers: Record<string, string>
}

/**
 * The head of a mail. Whatever names and subjects hold, each stays one header and one address. Mails about one
 * transaction are one conversation: each answers a message that was never sent and carries the transaction's number.
 * Pure.
 */
export function headersOf({ id, round, sender, officeName, supportEmail, to, locale, subject, transactionId, unsubscribe }: MailHead): MessageHead {
  const thread = transactionId === null ? null : `<transaction-${transactionId}@${sender.domain}>`
  const link = unsubscribe === null ? null : URL.parse(unsubscribe)
  return {
    from: mailbox(oneLine(sender.name || officeName, 100), sender.address),
    to: { name: oneLine(to.name, 100), address: to.address },
    ...(supportEmail === '' ? {} : { replyTo: supportEmail }),
    subject: oneLine(subject),
    messageId: `<${round === 1 ? id : `${id}.${round}`}@${sender.domain}>`,
    ...(thread === null ? {} : { references: thread, inReplyTo: thread }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      // Outlook's servers answer "out of office" to what only says the former.
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': locale,
      ...(link === null ? {} : { 'List-Unsubscribe': `<${link.href}>` }),
      // RFC 8058 knows https alone.
      ...(link?.protocol === 'https:' ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
  }
}

/** An address with its name, quoted: the adapter would put names with a comma or a bracket into the header as they are. */
function mailbox(name: string, address: string): string {
  return name === '' ? address : `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`
}
