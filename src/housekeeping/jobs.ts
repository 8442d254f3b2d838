import { defineJob } from '../platform/queue.ts'

/** Removes what was kept only for a while. */
export const tidyUp = defineJob<{ occurrence: string }>('housekeeping.tidy-up')
