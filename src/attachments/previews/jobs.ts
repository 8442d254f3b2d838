import { defineJob } from '../../platform/queue.ts'

/** Makes the previews that are missing; `occurrence` names the tick or the nudge that caused it. */
export const makePreviews = defineJob<{ occurrence: string }>('attachments.make-previews', { retryLimit: 1 })
