import type { Text } from '../../shared/text.ts'

export const feedFindingCodes = [
  'NOT_A_CALENDAR',
  'TOO_LARGE',
  'TOO_MANY_EVENTS',
  'TOO_MANY_DAYS',
  'NO_EVENTS',
  'UNREADABLE_EVENT',
  'NO_NAME',
  'NO_START',
  'ENDS_BEFORE_START',
  'OUTSIDE_THE_YEARS',
  'UNKNOWN_TIME_ZONE',
  'CUT_OFF',
] as const

export type FeedFindingCode = (typeof feedFindingCodes)[number]

/**
 * What was not taken from a feed as it stands. `element` is `feed` or `line 12`, where the event begins. After an
 * `error` the event is missing from what was read, after a `warning` it is there.
 */
export type FeedFinding = { code: FeedFindingCode; element: string; message: Text; severity: 'error' | 'warning' }

const severities: Partial<Record<FeedFindingCode, 'warning'>> = {
  NO_EVENTS: 'warning',
  NO_NAME: 'warning',
  UNKNOWN_TIME_ZONE: 'warning',
  CUT_OFF: 'warning',
}

export function feedFinding(code: FeedFindingCode, element: string, message: Text): FeedFinding {
  return { code, element, message, severity: severities[code] ?? 'error' }
}
