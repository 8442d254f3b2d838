import type { DayOff, WorkingCalendar } from './calendar.ts'
import { calendarSchema } from './calendarSchema.ts'
import type { CalendarFinding } from './finding.ts'
import { validateCalendar } from './validateCalendar.ts'
import { versioned } from './versioned.ts'
import type { CalendarContent } from './versioned.ts'
import { orderedJson } from '../shared/orderedJson.ts'

/** What people write into a calendar, beside its key and its name. */
export type WrittenContent = Omit<CalendarContent, 'name'>

/** A calendar as it is kept: what people wrote, and the days off that its feed gave, if it has one. */
export type KeptCalendar = {
  key: string
  nameEn: string
  nameAr: string
  content: unknown
  feed?: { daysOff?: unknown } | null
}

/** What is wrong with a kept calendar; with no `error` among the findings, there is the working calendar. */
export type ReadCalendar = { calendar: WorkingCalendar | null; findings: CalendarFinding[] }

const lists = ['weeks', 'daysOff', 'reducedHours', 'extraWorkingDays', 'moonSightings'] as const

/** Reads a kept calendar, of whatever shape it is. Lists that are missing are empty; the days of the feed come after those written. */
export function readKept({ key, nameEn, nameAr, content, feed }: KeptCalendar): ReadCalendar {
  const name = { en: nameEn, ar: nameAr }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return { calendar: null, findings: validateCalendar(content) }
  }
  const written: Record<string, unknown> = { ...Object.fromEntries(lists.map((list) => [list, []])), ...content }
  const fed = Array.isArray(feed?.daysOff) ? (feed.daysOff as unknown[]) : []
  const daysOff = Array.isArray(written['daysOff']) ? [...(written['daysOff'] as unknown[]), ...fed] : written['daysOff']
  const candidate = { ...written, daysOff, key, version: 'new', name }
  const findings = validateCalendar(candidate)
  const isGood = findings.every(({ severity }) => severity !== 'error')
  return { calendar: isGood ? versioned(key, calendarSchema.parse(candidate)) : null, findings }
}

/** Whether two days off are the same, whoever wrote them. */
export function isSameDayOff(one: DayOff, other: DayOff): boolean {
  return orderedJson(one) === orderedJson(other)
}
