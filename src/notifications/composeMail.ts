import type { PayloadRequest } from 'payload'
import { choiceOf } from './asTold.ts'
import type { OfficeEvent } from '../events/index.ts'
import { composeAccountMail, isAccountMail } from '../mails/composeAccountMail.ts'
import type { ComposedMail, LeasedDelivery, SkipReason } from '../mails/deliver/delivery.ts'
import { mailOffice } from '../mails/templates/mailOffice.ts'
import { renderTemplate } from '../mails/templates/renderTemplate.ts'
import type { Variables } from '../mails/templates/variables/fill.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import { isLocale } from '../shared/text.ts'
import { eventsOfDigest } from './digest/eventsOfDigest.ts'
import type { DigestData } from './digest/gatherDue.ts'
import { composeTestMail, testTemplate } from './composeTestMail.ts'
import { digestVariables } from './digestVariables.ts'
import { unsubscribeLink, type MailKind } from './unsubscribe/unsubscribeLink.ts'
import { addressOf } from './variables/transactionVariables.ts'
import { variablesOf, type MailRecipient } from './variablesOf.ts'
import { whatIsTold } from './whatIsTold.ts'

/** What a mail tells: its variables, the kind of mail it is to who wants no more of it, and which transaction it is about. */
type Told = { variables: Variables; kind: MailKind; transactionId: number | null }

/**
 * Words a mail right before it is sent, in the tx of the request: what happened, a digest, or about an account. What its
 * reader may read is asked once more, since a file may have been hidden or a transaction given to somebody else meanwhile.
 */
export async function composeMail(req: PayloadRequest, delivery: LeasedDelivery): Promise<ComposedMail | { skip: SkipReason }> {
  if (isAccountMail(delivery)) return composeAccountMail(req, delivery)
  if (delivery.noticeId === null && delivery.template === testTemplate) return composeTestMail(req, delivery)
  const reader = await readerOf(req, delivery)
  if (!reader) return { skip: 'recipientGone' }
  const told = delivery.noticeId === null ? await digestOf(req, delivery, reader) : await eventOf(req, delivery.noticeId, reader)
  if (!told) return { skip: 'hidden' }
  const { variables, kind, transactionId } = told
  const isPerson = reader.id > 0
  const unsubscribe = delivery.critical || !isPerson ? null : unsubscribeLink(reader.id, kind, reader.locale)
  const words = await renderTemplate(req.payload, {
    key: delivery.template,
    locale: reader.locale,
    variables,
    office: mailOffice(await settingsOf(req.payload), reader.locale),
    footer: { unsubscribe, preferences: isPerson && reader.role !== 'client' ? addressOf('/admin/account#notifications') : null },
  })
  const to = { address: delivery.address ?? reader.email, name: reader.name, locale: reader.locale, userId: isPerson ? reader.id : null }
  return { to, ...words, transactionId, unsubscribe, secret: false }
}

/** Who reads it. An address that is nobody's account, of a rule, reads what a client would. */
async function readerOf(req: PayloadRequest, { recipientId, address, locale }: LeasedDelivery): Promise<MailRecipient | null> {
  const { office } = await settingsOf(req.payload)
  if (recipientId === null) {
    return address === null ? null : { id: 0, role: 'client', name: address, email: address, locale: locale ?? office.defaultLanguage }
  }
  const [row] = await sqlOf(req)<Omit<MailRecipient, 'locale'> & { locale: string | null }>(
    `select id, role, name, email, locale from users where id = $1 and status = 'active'`,
    [recipientId],
    'mail-reader',
  )
  return row ? { ...row, locale: locale ?? (isLocale(row.locale) ? row.locale : office.defaultLanguage) } : null
}

async function eventOf(req: PayloadRequest, noticeId: number, reader: MailRecipient): Promise<Told | null> {
  const [row] = await sqlOf(req)<{ event: OfficeEvent }>('select data as event from notices where id = $1', [noticeId], 'mail-notice')
  if (!row) return null
  const [told] = await whatIsTold(req, [{ event: row.event, person: reader.id || null }])
  if (!told) return null
  const variables = await variablesOf(req, row.event, reader)
  return variables && { variables, kind: choiceOf(row.event, reader.id), transactionId: transactionOf(row.event) }
}

/** A digest leaves out what is not told any more; where nothing is left there is no mail. */
async function digestOf(req: PayloadRequest, { id, data }: LeasedDelivery, reader: MailRecipient): Promise<Told | null> {
  const events = await eventsOfDigest(req, { id, recipientId: reader.id })
  const about = data as DigestData
  const variables = await digestVariables(req, events, reader, about)
  return variables && { variables, kind: 'digest', transactionId: 'transactionId' in about ? about.transactionId : null }
}

function transactionOf(event: OfficeEvent): number | null {
  return 'transactionId' in event ? event.transactionId : null
}
