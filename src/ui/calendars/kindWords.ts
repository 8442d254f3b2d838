import type { DayKind } from '../../sla/calendarDays.ts'
import type { CalendarWord } from './calendarWords.ts'

/** What each kind of day is called. */
export const kindWords = { working: 'isWorking', reduced: 'isReduced', off: 'isOff', free: 'isFree', extra: 'isExtra' } as const satisfies Record<DayKind, CalendarWord>
