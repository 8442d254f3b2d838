import { defineJob } from '../../platform/queue.ts'

/** Removes what nobody needs any more: contents of files deleted long ago, orphans, what broken-off uploads left. */
export const tidyFiles = defineJob<{ occurrence: string }>('attachments.tidy-files', { expireInSeconds: 3_600 })
