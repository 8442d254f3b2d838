import { defineJob } from '../../platform/queue.ts'

/**
 * Plans whom messages of the office go to, some at a time; `occurrence` names the tick, or the moment of a
 * message. Which messages is asked of the database.
 */
export const planSends = defineJob<{ occurrence: string }>('notifications.plan-sends', { retryLimit: 1 })
