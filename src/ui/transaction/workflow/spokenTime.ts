import type { Locale } from '../../../shared/text.ts'
import { showMoment } from '../../dates.ts'
import type { WorkflowSpeak } from './workflowWords.ts'

const tags: Record<Locale, string> = { en: 'en-GB-u-nu-latn', ar: 'ar-u-nu-latn-ca-gregory' }
const nearDays = 6

/** Working minutes as "6 h 30 min"; whole hours without minutes, less than an hour without hours. */
export function spokenMinutes(minutes: number, speak: WorkflowSpeak): string {
  const whole = Math.round(Math.abs(minutes))
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  const parts = [
    ...(hours > 0 ? [speak('hours', { hours: new Intl.NumberFormat('en-GB').format(hours) })] : []),
    ...(rest > 0 || hours === 0 ? [speak('minutes', { minutes: rest })] : []),
  ]
  return parts.join(' ')
}

/** A moment as "Tue 14:00" on the office's clock while it is near, else with its date. */
export function spokenMoment(iso: string, now: number, timeZone: string, locale: Locale): string {
  const moment = showMoment(iso, timeZone)
  if (Math.abs(Date.parse(iso) - now) > nearDays * 86_400_000) return moment
  const day = new Intl.DateTimeFormat(tags[locale], { timeZone, weekday: locale === 'ar' ? 'long' : 'short' }).format(new Date(iso))
  return `${day} ${moment.slice(-5)}`
}
