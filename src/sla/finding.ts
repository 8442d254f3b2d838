import type { Text } from '../shared/text.ts'

export const calendarFindingCodes = [
  'SHAPE',
  'MISSING_TRANSLATION',
  'UNKNOWN_TIME_ZONE',
  'NO_WEEK',
  'WEEKS_OUT_OF_ORDER',
  'WEEKDAY_TWICE',
  'EMPTY_SHIFT',
  'SHIFTS_OVERLAP',
  'SHIFT_RUNS_INTO_NEXT_DAY',
  'NO_SHIFTS',
  'NEVER_WORKS',
  'DAY_DOES_NOT_EXIST',
  'LEAP_DAY',
  'REVERSED',
  'SIGHTING_TWICE',
  'REDUCED_HOURS_ARE_LONGER',
  'OFF_AND_EXTRA',
] as const

export type CalendarFindingCode = (typeof calendarFindingCodes)[number]

/**
 * What is wrong with a calendar. `element` is the place: `calendar`, `weeks.0.hours.1`, `daysOff.3`, as a path into the
 * JSON. An `error` prevents its use.
 */
export type CalendarFinding = {
  code: CalendarFindingCode
  element: string
  message: Text
  severity: 'error' | 'warning'
}

export function error(code: CalendarFindingCode, element: string, message: Text): CalendarFinding {
  return { code, element, message, severity: 'error' }
}

export function warning(code: CalendarFindingCode, element: string, message: Text): CalendarFinding {
  return { code, element, message, severity: 'warning' }
}
