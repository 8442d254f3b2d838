import { defineJob } from '../../platform/queue.ts'

/**
 * Tells people of what happened; `occurrence` names the tick, or is `nudge` where something new waits. Which notices is
 * asked of the database: any number of these may run, in any number of workers.
 */
export const spreadNotices = defineJob<{ occurrence: string }>('notifications.spread', { retryLimit: 1 })
