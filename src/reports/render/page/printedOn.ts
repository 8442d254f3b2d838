import { now } from '../../../platform/clock.ts'
import { officeDate } from '../../../shared/dates.ts'
import { formatDate } from '../../../shared/formatDate.ts'
import type { Settings } from '../../../shared/settings.ts'
import type { Locale } from '../../../shared/text.ts'

const hijri = {
  ar: new Intl.DateTimeFormat('ar-SA-u-ca-islamic-umalqura-nu-latn', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** The office's day today, in its writing and in the Hijri calendar (Umm al-Qura). */
export function printedOn(office: Settings['office'], locale: Locale): { day: string; hijri: string } {
  const today = officeDate(now(), office.timeZone)
  return { day: formatDate(today, office.dateFormat), hijri: hijri[locale].format(new Date(`${today}T12:00Z`)) }
}
