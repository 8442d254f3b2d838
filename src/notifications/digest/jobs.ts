import { defineJob } from '../../platform/queue.ts'

/** Makes one mail of what waits for a digest, or for others about the same transaction, and is due. */
export const gatherDigests = defineJob<{ occurrence: string }>('notifications.gather-digests')
