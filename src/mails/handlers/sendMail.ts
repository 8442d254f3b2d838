import { createLocalReq, type PayloadRequest } from 'payload'
import { env } from '../../platform/env.ts'
import { deliverMail } from '../../platform/mail.ts'
import type { JobHandler } from '../../platform/queue.ts'
import { settingsOf } from '../../platform/settings.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { isLocale, type Locale } from '../../shared/text.ts'
import { issueMailLink } from '../mailLink.ts'
import { mails, type Mail, type MailName } from '../mails.ts'
import type { Addressee } from '../jobs.ts'
import { renderMail } from '../renderMail.ts'

type Reader = { userId: number | null; registrationId: number | null; name: string; email: string; locale: Locale }

/**
 * Words a mail in its reader's language and hands it to the mail server. A link that opens something is made here, so
 * that it lies nowhere but in the mail; a second try makes another one. Whoever is gone by now gets nothing.
 */
export const sendMailHandler: JobHandler<{ mail: MailName; to: Addressee; data: object }> = async ({ payload, data: job, jobId }) => {
  const req = await createLocalReq({}, payload)
  const { mail: name, to, data } = job
  const mail = mails[name] as unknown as Mail<object>
  const { office } = await settingsOf(payload)
  const ready = await inTx(req, async () => {
    const reader = await readerOf(req, to)
    if (!reader) return null
    const { locale, email } = reader
    const officeName = locale === 'ar' ? office.nameAr : office.nameEn
    const link = await linkOf(req, mail, reader, to)
    const words = mail.text[locale]({ ...data, name: reader.name, email, officeName, supportEmail: office.supportEmail, link, locale })
    const secret = mail.link !== null && 'secret' in mail.link
    return { id: jobId, mail: name, to: email, locale, secret, ...renderMail(words, { link, officeName, locale }) }
  })
  // After the commit: a mail server may take its time, and must not hold a connection meanwhile.
  if (ready) await deliverMail(req, ready)
}

async function readerOf(req: PayloadRequest, { userId, registrationId, address, locale }: Addressee): Promise<Reader | null> {
  if (userId === undefined && registrationId === undefined) {
    return address ? { userId: null, registrationId: null, name: address, email: address, locale: locale ?? 'en' } : null
  }
  const [row] = await sqlOf(req)<{ name: string; email: string; locale: string | null }>(
    userId === undefined ? 'select name, email, locale from registrations where id = $1' : 'select name, email, locale from users where id = $1',
    [userId ?? registrationId],
  )
  if (!row) return null
  const own = isLocale(row.locale) ? row.locale : 'en'
  return { userId: userId ?? null, registrationId: registrationId ?? null, name: row.name, email: address ?? row.email, locale: locale ?? own }
}

async function linkOf(req: PayloadRequest, { link }: Mail<object>, reader: Reader, to: Addressee): Promise<string> {
  if (link === null) return ''
  const url = new URL(link.page, env().PUBLIC_URL)
  if ('secret' in link) {
    const { userId, registrationId } = reader
    url.searchParams.set('token', await issueMailLink(req, link.secret, { userId, registrationId, email: to.address ?? null }))
  }
  if (!link.page.startsWith('/admin')) url.searchParams.set('lang', reader.locale)
  return url.href
}
