import { defineJob } from '../platform/queue.ts'

/** Seals what was written since the last time. */
export const sealAudit = defineJob<{ occurrence: string }>('audit.seal', { retryLimit: 1 })

/** Removes what is older than the office keeps. */
export const purgeAudit = defineJob<{ occurrence: string }>('audit.retention')
