import { defineJob } from '../platform/queue.ts'

/** Writes what is known of contents on files that entered without it (see insertFiles). `contents` are SHA-256 digests. */
export const takeOverVerdicts = defineJob<{ contents: string[] }>('attachments.take-over-verdicts')
