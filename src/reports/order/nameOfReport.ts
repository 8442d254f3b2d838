import { formatDate, type DateFormat } from '../../shared/formatDate.ts'
import type { OfficeDate } from '../../shared/dates.ts'
import { locales, type Locale } from '../../shared/text.ts'
import { reportTypes, type ReportType } from '../reportTypes.ts'

/**
 * What a report is called, in both languages: "Overdue transactions, 01/11/2026 – 30/11/2026". `built` is the name its
 * builder gave it.
 */
export function nameOfReport({ report, built, range, dateFormat }: {
  report: ReportType
  built: string | null
  range: { from: OfficeDate; to: OfficeDate } | null
  dateFormat: DateFormat
}): Record<Locale, string> {
  const days = range && [...new Set([range.from, range.to])].map((day) => formatDate(day, dateFormat)).join(' – ')
  const of = (locale: Locale) => {
    const title = built ?? reportTypes[report][locale]
    return days ? `${title}${{ en: ', ', ar: '، ' }[locale]}${days}` : title
  }
  return Object.fromEntries(locales.map((locale) => [locale, of(locale)])) as Record<Locale, string>
}
