import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { eventTypeLabels, type EventType } from '../../events/index.ts'
import { env } from '../../platform/env.ts'
import type { Locale } from '../../shared/text.ts'

/** What a mail can be stopped by: the event it tells of, or that it gathers many. */
export type MailKind = EventType | 'digest'

/** Whose mails of which kind a link is about. */
export type Subscriber = { userId: number; kind: MailKind }

/**
 * Where the reader of a mail stops mails of this kind: a page with a button, and by one POST for mail programs (RFC
 * 8058). It is signed, holds nothing secret and never ends: the link in a mail of years ago must still work. It opens
 * nothing but this. `locale`: the language of the page, where the mail had one.
 */
export function unsubscribeLink(userId: number, kind: MailKind, locale?: Locale): string {
  const url = new URL('/unsubscribe', env().PUBLIC_URL)
  url.searchParams.set('token', `${userId}.${kind}.${signatureOf({ userId, kind })}`)
  if (locale) url.searchParams.set('lang', locale)
  return url.href
}

/** Whom and what a token was made for; null for any other text. Takes as long for a near miss as for a far one. */
export function readUnsubscribeToken(token: string): Subscriber | null {
  const [, id = '', kind = '', signature = ''] = /^([1-9]\d{0,9})\.(\w{1,50})\.([\w-]{43})$/.exec(token) ?? []
  if (!isMailKind(kind)) return null
  const subscriber = { userId: Number(id), kind }
  const signed = Buffer.from(signatureOf(subscriber), 'latin1')
  return timingSafeEqual(signed, Buffer.from(signature, 'latin1')) ? subscriber : null
}

function isMailKind(text: string): text is MailKind {
  return text === 'digest' || Object.hasOwn(eventTypeLabels, text)
}

function signatureOf({ userId, kind }: Subscriber): string {
  const key = hkdfSync('sha256', env().PAYLOAD_SECRET, '', 'mdc-tracker:unsubscribe', 32)
  return createHmac('sha256', Buffer.from(key)).update(`${userId}.${kind}`).digest('base64url')
}
