import { defineJob } from '../platform/queue.ts'

/** Looks for due dates that people are to be reminded of; `occurrence` names the minute. */
export const remindOfDueDates = defineJob<{ occurrence: string }>('reminders.tell', { retryLimit: 1 })
