import { defineJob } from '../platform/queue.ts'

/**
 * Sends the mails that are due; `occurrence` names the tick, or is `nudge`. Which mails is asked of the database: any
 * number of these may run, in any number of workers.
 */
export const deliverMails = defineJob<{ occurrence: string }>('mails.deliver', { retryLimit: 1 })
