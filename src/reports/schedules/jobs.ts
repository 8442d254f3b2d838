import { defineJob } from '../../platform/queue.ts'

/** Looks for schedules whose moment has come; `occurrence` names the minute. */
export const runSchedules = defineJob<{ occurrence: string }>('reports.schedules', { retryLimit: 1 })
