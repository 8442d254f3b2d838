import type { OfficeDate } from '../../shared/dates.ts'
import type { Locale } from '../../shared/text.ts'
import type { PeriodLength } from './range.ts'

const formatters = new Map<string, Intl.DateTimeFormat>()

/** A day, week or month as a chart names it: "3 Nov", "Nov 2026". A week is named by its first day. Latin digits in both languages. */
export function periodLabel(from: OfficeDate, interval: PeriodLength, locale: Locale): string {
  const key = `${locale} ${interval === 'month' ? 'month' : 'day'}`
  const known = formatters.get(key)
  const formatter = known ?? new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-ca-gregory-nu-latn' : 'en-GB-u-ca-gregory-nu-latn', {
    timeZone: 'UTC', month: 'short', ...(interval === 'month' ? { year: 'numeric' } : { day: 'numeric' }),
  })
  if (!known) formatters.set(key, formatter)
  return formatter.format(new Date(`${from}T00:00:00Z`))
}
