import { eventTitle, eventTypeLabels, type EventType, type OfficeEvent } from '../../events/index.ts'
import { say, type Locale } from '../../shared/text.ts'
import { noticeLink } from './noticeLink.ts'

/** What somebody was told inside the product, in words of the reader's language. Moments are ISO, `link` begins with `/`. */
export type InAppNotice = {
  id: number
  event: string
  title: string
  /** What it is about: the transaction in a few words, or the message. Empty where the title says it all. */
  text: string
  at: string
  readAt: string | null
  transaction: { id: number; reference: string; externalReference: string; title: string | null } | null
  link: string | null
}

/** A row as the statements of this folder read it; the transaction is null where the reader may not read it now. */
export type NoticeRow = {
  id: number
  event: string
  data: unknown
  at: string
  readAt: string | null
  transactionId: number | null
  reference: string | null
  externalReference: string | null
  transactionTitle: string | null
  deleted: boolean | null
}

/** The columns of a `NoticeRow`, of notifications with their transactions; `readable` is a condition. Read with ISO dates. */
export const noticeColumns = (readable: string): string => {
  const told = (column: string) => `case when ${readable} then transactions.${column} end`
  return `notifications.id, notifications.event, notifications.data, notifications.created_at as at, notifications.read_at as "readAt",
    ${told('id')} as "transactionId", ${told('reference')} as reference, ${told('external_reference')} as "externalReference",
    ${told('title')} as "transactionTitle", ${told('deleted_at')} is not null as deleted`
}

/** A row in the reader's language. Pure. */
export function inAppNotice(row: NoticeRow, { locale, adminRoute }: { locale: Locale; adminRoute: string }): InAppNotice {
  const { id, event, at, readAt, transactionId, reference, externalReference, transactionTitle } = row
  const told = eventOf(row.data)
  const transaction = transactionId === null ? null
    : { id: transactionId, reference: reference ?? '', externalReference: externalReference ?? '', title: transactionTitle }
  return { id, event, title: titleOf(event, told, locale), text: textOf(told, transaction, locale), at, readAt, transaction, link: noticeLink(row, told, adminRoute) }
}

function eventOf(data: unknown): OfficeEvent | null {
  const isEvent = typeof data === 'object' && data !== null && 'type' in data && String(data.type) in eventTypeLabels
  return isEvent ? (data as OfficeEvent) : null
}

/** One row that an older release, or a hand, wrote in another shape must not take the whole list with it. */
function titleOf(event: string, told: OfficeEvent | null, locale: Locale): string {
  const label = eventTypeLabels[event as EventType] as (typeof eventTypeLabels)[EventType] | undefined
  try {
    if (told) return say(eventTitle(told), locale)
  } catch {
    // Its kind is said below.
  }
  return label ? say(label, locale) : event
}

function textOf(told: OfficeEvent | null, transaction: InAppNotice['transaction'], locale: Locale): string {
  if (told?.type === 'messageSent') return say(told.message, locale)
  if (!transaction) return ''
  return [transaction.reference, transaction.title ?? transaction.externalReference].filter((part) => part !== '').join(' · ')
}
