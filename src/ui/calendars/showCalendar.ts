import type { Hours, Moments, Period, Shift } from '../../sla/index.ts'
import type { DateRange } from '../../sla/periodDates.ts'
import type { Weekday } from '../../shared/settings/setting.ts'
import type { Locale } from '../../shared/text.ts'
import { showDay, showMoment } from '../dates.ts'
import type { CalendarSpeak } from './calendarWords.ts'

const tags: Record<Locale, string> = { en: 'en-GB-u-nu-latn-ca-gregory', ar: 'ar-u-nu-latn-ca-gregory' }
const inUtc = (locale: Locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tags[locale], { timeZone: 'UTC', ...options })

export const everyDay: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]

/** 0 is Sunday; 1970-01-04 was one. */
export function weekdayName(day: Weekday, locale: Locale, weekday: 'long' | 'short' = 'long'): string {
  return inUtc(locale, { weekday }).format(Date.UTC(1970, 0, 4 + day))
}

export function monthName(month: number, locale: Locale, year?: number): string {
  return inUtc(locale, { month: 'long', ...(year === undefined ? {} : { year: 'numeric' }) }).format(Date.UTC(year ?? 2000, month - 1, 15))
}

/** Sunday 22 November 2026. */
export function longDay(date: string, locale: Locale): string {
  return inUtc(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(Date.parse(`${date}T00:00:00Z`))
}

const hijriMonths: Record<Locale, readonly string[]> = {
  en: ['Muharram', 'Safar', 'Rabi I', 'Rabi II', 'Jumada I', 'Jumada II', 'Rajab', 'Shaaban', 'Ramadan', 'Shawwal', 'Dhu al-Qadah', 'Dhu al-Hijjah'],
  ar: ['محرم', 'صفر', 'ربيع الأول', 'ربيع الآخر', 'جمادى الأولى', 'جمادى الآخرة', 'رجب', 'شعبان', 'رمضان', 'شوال', 'ذو القعدة', 'ذو الحجة'],
}

export function hijriMonthName(month: number, locale: Locale): string {
  return hijriMonths[locale][month - 1] ?? String(month)
}

export function showShifts(shifts: readonly Shift[]): string {
  return shifts.map(({ from, to }) => `${from}–${to}`).join(', ')
}

/** 540 minutes as `9 h`. */
export function showDuration(minutes: number, speak: CalendarSpeak): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)]
  if (hours === 0 && rest > 0) return speak('minutesShort', { minutes: rest })
  return rest === 0 ? speak('hoursShort', { hours: hours.toLocaleString('en') }) : speak('hoursMinutes', { hours: hours.toLocaleString('en'), minutes: rest })
}

/** Arabic counts three to ten in the plural, eleven and more in the singular. */
export function showDays(count: number, speak: CalendarSpeak): string {
  return speak(count > 10 ? 'manyDays' : 'daysInRow', { count })
}

/** The days of a week that have the same hours, in one line each: `Sun–Thu 08:00–17:00`. */
export function showHours(hours: readonly Hours[], locale: Locale): string {
  return hours
    .filter(({ shifts }) => shifts.length > 0)
    .map(({ days, shifts }) => `${showWeekdays(days, locale)} ${showShifts(shifts)}`)
    .join(' · ')
}

function showWeekdays(days: readonly Weekday[], locale: Locale): string {
  const sorted = days.toSorted((one, other) => one - other)
  const [first, last] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  const isRow = sorted.length > 2 && last - first === sorted.length - 1
  const name = (day: Weekday) => weekdayName(day, locale, 'short')
  return isRow ? `${name(first)}–${name(last)}` : sorted.map(name).join(locale === 'ar' ? '، ' : ', ')
}

/** When a period is, in a few words: `23 September, every year`. */
export function showPeriod(period: Period | Moments, locale: Locale, speak: CalendarSpeak, timeZone: string): string {
  const years = (of: { firstYear?: number; lastYear?: number }) =>
    of.firstYear === undefined && of.lastYear === undefined ? '' : ` (${of.firstYear ?? ''}–${of.lastYear ?? ''})`
  const row = (days: number | undefined) => ((days ?? 1) > 1 ? ` · ${showDays(days ?? 1, speak)}` : '')
  switch (period.kind) {
    case 'dates':
      return showRange(period)
    case 'moments':
      return `${showMoment(period.from, timeZone)} – ${showMoment(period.to, timeZone)}`
    case 'yearly':
      return `${period.day} ${monthName(period.month, locale)}${row(period.days)} · ${speak('kindYearly')}${years(period)}`
    case 'hijri':
      return `${period.day} ${hijriMonthName(period.month, locale)}${row(period.days)} · ${speak('kindHijri')}${years(period)}`
    case 'hijriMonth':
      return `${hijriMonthName(period.month, locale)} · ${speak('kindHijri')}${years(period)}`
    default:
      return period satisfies never
  }
}

export function showRange({ from, to }: DateRange): string {
  return from === to ? showDay(from) : `${showDay(from)} – ${showDay(to)}`
}
