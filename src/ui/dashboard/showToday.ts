import type { OfficeDate } from '../../shared/dates.ts'
import type { Locale } from '../../shared/text.ts'

/** Both calendars with Latin digits, as the office writes them. */
const calendars: Record<Locale, readonly [string, string]> = {
  en: ['en-GB-u-nu-latn', 'en-GB-u-ca-islamic-umalqura-nu-latn'],
  ar: ['ar-u-ca-gregory-nu-latn', 'ar-u-ca-islamic-umalqura-nu-latn'],
}

/** The office's day in both calendars: "Monday, 23 November 2026 · 13 Jumada II 1448 AH". */
export function showToday(today: OfficeDate, locale: Locale): string {
  const noon = new Date(`${today}T12:00:00Z`)
  const [gregorian, hijri] = calendars[locale]
  const written = (tag: string, weekday: boolean) =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric', ...(weekday ? { weekday: 'long' } : {}) }).format(noon)
  return `${written(gregorian, true)} · ${written(hijri, false)}`
}
