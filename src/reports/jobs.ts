import { defineJob } from '../platform/queue.ts'

/** Makes a report that was asked for. Safe to run again: only the last step, one tx, makes it one that can be fetched. */
export const makeReports = defineJob<{ reportId: number }>('reports.make', { expireInSeconds: 3_600, heartbeatSeconds: 15, retryLimit: 3 })

/** Once a day: the files of old reports go, what was made of them stays in the history. */
export const forgetReports = defineJob<{ occurrence: string }>('reports.forget')
