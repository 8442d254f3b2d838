import { addDays, officeDate, type OfficeDate } from '../../shared/dates.ts'
import { formatDate, type DateFormat } from '../../shared/formatDate.ts'
import { say, type Locale } from '../../shared/text.ts'

/** A day of the office and how many of the given notices were told on it. */
export type NoticeDay = { day: OfficeDate; label: string; count: number }

type Office = { at: Date; timeZone: string; dateFormat: DateFormat; locale: Locale }

/**
 * The days that notices were told on, in the order they are given. "Today" is the office's day, wherever the reader is:
 * so do all its dates. `moments` are ISO. Pure.
 */
export function daysOf(moments: readonly string[], office: Office): NoticeDay[] {
  const days = new Map<OfficeDate, number>()
  for (const moment of moments) {
    const day = officeDate(new Date(moment), office.timeZone)
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  return [...days].map(([day, count]) => ({ day, label: labelOf(day, office), count }))
}

function labelOf(day: OfficeDate, { at, timeZone, dateFormat, locale }: Office): string {
  const today = officeDate(at, timeZone)
  if (day === today) return say({ en: 'Today', ar: 'اليوم' }, locale)
  if (day === addDays(today, -1)) return say({ en: 'Yesterday', ar: 'أمس' }, locale)
  return formatDate(day, dateFormat)
}
