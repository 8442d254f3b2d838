import { defineJob } from '../../platform/queue.ts'

/** The occurrence of a run that is not a tick: a content may be opened since. */
export const woken = 'woken'

/** Makes the previews that are missing; `occurrence` names the tick or the nudge that caused it. */
export const makePreviews = defineJob<{ occurrence: string }>('attachments.make-previews', { retryLimit: 1 })
