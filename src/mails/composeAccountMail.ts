import type { PayloadRequest } from 'payload'
import { env } from '../platform/env.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import { isLocale, type Locale } from '../shared/text.ts'
import type { ComposedMail, LeasedDelivery, SkipReason } from './deliver/delivery.ts'
import { issueMailLink, stillAsked } from './mailLink.ts'
import { mailTargets, type MailData, type MailName } from './mails.ts'
import { accountVariables } from './templates/accountVariables.ts'
import { mailOffice } from './templates/mailOffice.ts'
import { renderTemplate } from './templates/renderTemplate.ts'

type Reader = { userId: number | null; registrationId: number | null; name: string; email: string; locale: Locale; isStaff: boolean }

/** Whether a delivery is a mail about an account (`mailTo`). */
export function isAccountMail({ noticeId, template }: Pick<LeasedDelivery, 'noticeId' | 'template'>): boolean {
  return noticeId === null && Object.hasOwn(mailTargets, template)
}

/**
 * Words a mail about an account. A link that opens something is made here, so that it lies nowhere but in the mail; a
 * second try makes another one. Whoever is gone by now gets nothing.
 */
export async function composeAccountMail(req: PayloadRequest, delivery: LeasedDelivery): Promise<ComposedMail | { skip: SkipReason }> {
  const name = delivery.template as MailName
  const settings = await settingsOf(req.payload)
  const reader = await readerOf(req, delivery)
  if (!reader) return { skip: 'recipientGone' }
  const target = mailTargets[name]
  if (target !== null && 'secret' in target && target.secret === 'changeEmail' && !(await stillAsked(req, delivery.id, target.secret))) return { skip: 'outdated' }
  const { locale, userId } = reader
  const rendered = await renderTemplate(req.payload, {
    key: name,
    locale,
    variables: accountVariables(name, delivery.data as MailData[MailName], { reader, settings, link: await linkOf(req, name, reader, delivery.address) }),
    office: mailOffice(settings, locale),
    footer: { unsubscribe: null, preferences: null },
  })
  const to = { address: reader.email, name: reader.name, locale, userId }
  return { to, ...rendered, transactionId: null, unsubscribe: null, secret: target !== null && 'secret' in target }
}

async function readerOf(req: PayloadRequest, { recipientId, registrationId, address, locale }: LeasedDelivery): Promise<Reader | null> {
  if (recipientId === null && registrationId === null) {
    return address ? { userId: null, registrationId: null, name: address, email: address, locale: locale ?? 'en', isStaff: false } : null
  }
  const [row] = await sqlOf(req)<{ name: string; email: string; locale: string | null; role: string }>(
    recipientId === null ? `select name, email, locale, 'client' as role from registrations where id = $1` : 'select name, email, locale, role from users where id = $1',
    [recipientId ?? registrationId],
  )
  if (!row) return null
  const own = isLocale(row.locale) ? row.locale : 'en'
  return { userId: recipientId, registrationId, name: row.name, email: address ?? row.email, locale: locale ?? own, isStaff: row.role !== 'client' }
}

async function linkOf(req: PayloadRequest, mail: MailName, reader: Reader, address: string | null): Promise<string> {
  const target = mailTargets[mail]
  if (target === null) return ''
  const url = new URL(target.page, env().PUBLIC_URL)
  if ('secret' in target) {
    const { userId, registrationId } = reader
    url.searchParams.set('token', await issueMailLink(req, target.secret, { userId, registrationId, email: address }))
  }
  if (!target.page.startsWith('/admin')) url.searchParams.set('lang', reader.locale)
  return url.href
}
