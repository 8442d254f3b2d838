import type { WorkingCalendar } from './calendar.ts'
import { fingerprint } from './fingerprint.ts'
import { orderedJson } from '../shared/orderedJson.ts'

/** What a calendar says, under whatever key and version. */
export type CalendarContent = Omit<WorkingCalendar, 'key' | 'version'>

/**
 * The calendar that holds this content. Its version is a fingerprint of it, whatever the order of the names inside, so
 * that the same content is the same version wherever it was kept.
 */
export function versioned(key: string, content: CalendarContent): WorkingCalendar {
  const { name, timeZone, weeks, daysOff, reducedHours, extraWorkingDays, moonSightings } = content
  const whole = { name, timeZone, weeks, daysOff, reducedHours, extraWorkingDays, moonSightings }
  return { key, version: fingerprint(orderedJson(whole)), ...whole }
}
