import { defineJob } from '../platform/queue.ts'

/** Looks through the list of what is due and does it; `occurrence` names the tick or the nudge that caused it. */
export const sweepDue = defineJob<{ occurrence: string }>('sweepDue', { retryLimit: 1 })

/** Measures open clocks and timers by the present version of a calendar; `at` is the instant of the change. */
export const moveToCalendar = defineJob<{ key: string; at: number }>('moveToCalendar')
