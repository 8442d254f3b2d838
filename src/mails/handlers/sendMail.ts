import { createLocalReq, type PayloadRequest } from 'payload'
import { env } from '../../platform/env.ts'
import { deliverMail } from '../../platform/mail.ts'
import type { JobHandler } from '../../platform/queue.ts'
import { settingsOf } from '../../platform/settings.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { isLocale, type Locale } from '../../shared/text.ts'
import { issueMailLink } from '../mailLink.ts'
import { mailTargets, type MailData, type MailName } from '../mails.ts'
import type { Addressee } from '../jobs.ts'
import { accountVariables } from '../templates/accountVariables.ts'
import { mailOffice } from '../templates/mailOffice.ts'
import { renderTemplate } from '../templates/renderTemplate.ts'

type Reader = { userId: number | null; registrationId: number | null; name: string; email: string; locale: Locale; isStaff: boolean }

/**
 * Words a mail in its reader's language and hands it to the mail server. A link that opens something is made here, so
 * that it lies nowhere but in the mail; a second try makes another one. Whoever is gone by now gets nothing.
 */
export const sendMailHandler: JobHandler<{ mail: MailName; to: Addressee; data: object }> = async ({ payload, data: job, jobId }) => {
  const req = await createLocalReq({}, payload)
  const { mail: name, to, data } = job
  const settings = await settingsOf(payload)
  const found = await inTx(req, async () => {
    const reader = await readerOf(req, to)
    return reader && { reader, link: await linkOf(req, name, reader, to) }
  })
  if (!found) return
  const { reader, link } = found
  const { locale, email } = reader
  const rendered = await renderTemplate(payload, {
    key: name,
    locale,
    variables: accountVariables(name, data as MailData[MailName], { reader, settings, link }),
    office: mailOffice(settings, locale),
    footer: { unsubscribe: null, preferences: null },
  })
  const target = mailTargets[name]
  // After the commit: a mail server may take its time, and must not hold a connection meanwhile.
  await deliverMail(req, { id: jobId, mail: name, to: email, locale, secret: target !== null && 'secret' in target, ...rendered })
}

async function readerOf(req: PayloadRequest, { userId, registrationId, address, locale }: Addressee): Promise<Reader | null> {
  if (userId === undefined && registrationId === undefined) {
    return address ? { userId: null, registrationId: null, name: address, email: address, locale: locale ?? 'en', isStaff: false } : null
  }
  const [row] = await sqlOf(req)<{ name: string; email: string; locale: string | null; role: string }>(
    userId === undefined ? `select name, email, locale, 'client' as role from registrations where id = $1` : 'select name, email, locale, role from users where id = $1',
    [userId ?? registrationId],
  )
  if (!row) return null
  const own = isLocale(row.locale) ? row.locale : 'en'
  return { userId: userId ?? null, registrationId: registrationId ?? null, name: row.name, email: address ?? row.email, locale: locale ?? own, isStaff: row.role !== 'client' }
}

async function linkOf(req: PayloadRequest, mail: MailName, reader: Reader, to: Addressee): Promise<string> {
  const target = mailTargets[mail]
  if (target === null) return ''
  const url = new URL(target.page, env().PUBLIC_URL)
  if ('secret' in target) {
    const { userId, registrationId } = reader
    url.searchParams.set('token', await issueMailLink(req, target.secret, { userId, registrationId, email: to.address ?? null }))
  }
  if (!target.page.startsWith('/admin')) url.searchParams.set('lang', reader.locale)
  return url.href
}
