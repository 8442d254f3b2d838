import { defineJob } from '../../platform/queue.ts'

/**
 * Scans the contents that wait; `occurrence` names the tick, or is `nudge` where something new waits. Which contents is
 * asked of the database: any number of these may run, in any number of workers.
 */
export const scanContents = defineJob<{ occurrence: string }>('scanContents', { retryLimit: 1 })
