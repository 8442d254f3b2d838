import type { WorkingCalendar } from './calendar.ts'
import { fingerprint } from './fingerprint.ts'

/** What a calendar says, under whatever key and version. */
export type CalendarContent = Omit<WorkingCalendar, 'key' | 'version'>

/**
 * The calendar that holds this content. Its version is a fingerprint of it, whatever the order of the names inside, so
 * that the same content is the same version wherever it was kept.
 */
export function versioned(key: string, content: CalendarContent): WorkingCalendar {
  const { name, timeZone, weeks, daysOff, reducedHours, extraWorkingDays, moonSightings } = content
  const whole = { name, timeZone, weeks, daysOff, reducedHours, extraWorkingDays, moonSightings }
  return { key, version: fingerprint(JSON.stringify(ordered(whole))), ...whole }
}

/** Names in the order of the alphabet; what is undefined is not there. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, each]) => [name, ordered(each)]))
}
