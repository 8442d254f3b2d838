import type { PayloadRequest } from 'payload'
import type { Locale } from '../../shared/text.ts'

/** A mail that this worker alone may send until `lease` (the moment as PostgreSQL wrote it) is over. */
export type LeasedDelivery = {
  id: string
  noticeId: number | null
  sendId: number | null
  recipientId: number | null
  registrationId: number | null
  /** Where it is nobody's account, or not the account's address. */
  address: string | null
  template: string
  data: Record<string, unknown>
  locale: Locale | null
  critical: boolean
  round: number
  /** Which try of the round this is, from 1. */
  tries: number
  lease: string
}

/** Why a mail is not sent after all. */
export type SkipReason = 'recipientGone' | 'mayNotRead' | 'hidden' | 'addressInvalid' | 'bounced' | 'outdated'

/** A mail in words, for one reader. */
export type ComposedMail = {
  to: { address: string; name: string; locale: Locale; userId: number | null }
  subject: string
  html: string
  text: string
  /** The transaction it is about: mails about one are one conversation. */
  transactionId: number | null
  /** Where its reader may end mail of this kind; null for what always goes out. */
  unsubscribe: string | null
  /** Holds a link that opens something. */
  secret: boolean
}

/**
 * Words a mail, in the tx of the request, right before it is sent: whether its reader may still read what it tells is
 * asked again here.
 */
export type Compose = (req: PayloadRequest, delivery: LeasedDelivery) => Promise<ComposedMail | { skip: SkipReason }>
