import { officeDate, type OfficeDate } from '../../shared/dates.ts'
import { formatDate } from '../../shared/formatDate.ts'
import type { Settings } from '../../shared/settings.ts'
import type { Locale } from '../../shared/text.ts'

type Office = Pick<Settings['office'], 'timeZone' | 'dateFormat' | 'timeFormat'>

// Making a formatter costs a hundred times more than using it; there are as many as there are time zones in use.
const clocks = new Map<string, Intl.DateTimeFormat>()

/** A day of the office's calendar in its writing. Pure. */
export function sayDay(day: OfficeDate, { dateFormat }: Office): string {
  return formatDate(day, dateFormat)
}

/** A moment (ISO) as day and time in the office's time zone and writing; what is no moment is nothing. Pure. */
export function sayMoment(iso: string, office: Office, locale: Locale): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return ''
  return `${sayDay(officeDate(at, office.timeZone), office)} ${timeOf(at, office, locale)}`
}

/** `14:30`, or `2:30 PM` (م and ص in Arabic). */
function timeOf(at: Date, { timeZone, timeFormat }: Office, locale: Locale): string {
  const known = clocks.get(timeZone)
  const clock = known ?? new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  if (!known) clocks.set(timeZone, clock)
  const [hour = '00', minute = '00'] = clock.format(at).split(':')
  if (timeFormat === '24h') return `${hour}:${minute}`
  const [before, after] = locale === 'ar' ? ['ص', 'م'] : ['AM', 'PM']
  return `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? before : after}`
}
