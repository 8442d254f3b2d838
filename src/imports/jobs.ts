import { defineJob } from '../platform/queue.ts'

/** Takes a stored workbook through the importer. Safe to run again: nothing is imported before the last step. */
export const importRows = defineJob<{ importId: number }>('imports.import-rows', {
  expireInSeconds: 1800,
  heartbeatSeconds: 15,
})

/** Once a day: what old imports left behind goes. */
export const forgetFiles = defineJob<{ occurrence: string }>('imports.forget-files')
