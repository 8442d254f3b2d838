import type { Locale } from '../shared/text.ts'

/** Latin digits in both languages, as the office writes them. */
const tags: Record<Locale, string> = { en: 'en-GB-u-nu-latn', ar: 'ar-u-nu-latn-ca-gregory' }

/** `2026-01-31…` as 31/01/2026. */
export function showDay(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** An ISO moment as 31/01/2026 14:05 on the office's clock. */
export function showMoment(iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB-u-nu-latn', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(iso))
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')}`
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000], ['month', 2_592_000], ['week', 604_800], ['day', 86_400], ['hour', 3_600], ['minute', 60],
]

/** "3 hours ago", as seen at `now` (ms). Less than a minute is "now". */
export function showRelative(iso: string, now: number, locale: Locale): string {
  const seconds = Math.min(0, Math.round((Date.parse(iso) - now) / 1000))
  const words = new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto' })
  const step = steps.find(([, size]) => -seconds >= size)
  return step ? words.format(Math.trunc(seconds / step[1]), step[0]) : words.format(0, 'second')
}

/** 10357 as 10,357. */
export function showNumber(value: number): string {
  return new Intl.NumberFormat('en-GB').format(value)
}

/** Whole days from one `YYYY-MM-DD` to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000)
}
