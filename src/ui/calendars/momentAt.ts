import { dayNumberOfDate } from '../../sla/days.ts'
import { instantOf, zoneYearOf } from '../../sla/zone.ts'

/** What a field of date and time says (`2026-11-22T12:00`), by the clocks of the zone, as an ISO moment. */
export function momentAt(wallTime: string, timeZone: string): string {
  const [date = '', time = '00:00'] = wallTime.split('T')
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return new Date(instantOf(zoneYearOf(timeZone, Number(date.slice(0, 4))), dayNumberOfDate(date), minute)).toISOString()
}

/** The other way round. */
export function wallTimeAt(moment: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(moment))
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}
