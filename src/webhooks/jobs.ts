import { defineJob } from '../platform/queue.ts'

/**
 * One try at one delivery. `round` and `tries` are those of the delivery when the job was sent: a job that finds others
 * has been overtaken and does nothing.
 */
export const callWebhook = defineJob<{ deliveryId: string; round: number; tries: number }>('webhooks.call', { expireInSeconds: 60 })
