import { env } from '../../platform/env.ts'
import type { Settings } from '../../shared/settings.ts'
import type { Locale } from '../../shared/text.ts'
import type { MailOffice } from './frame.ts'

/** The office as mails in that language show it. */
export function mailOffice({ office }: Pick<Settings, 'office'>, locale: Locale): MailOffice {
  const { PUBLIC_URL } = env()
  return {
    name: locale === 'ar' ? office.nameAr : office.nameEn,
    logo: office.logo === '' ? null : new URL(office.logo, PUBLIC_URL).href,
    supportEmail: office.supportEmail || null,
    link: new URL('/admin', PUBLIC_URL).href,
  }
}
