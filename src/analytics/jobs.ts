import { defineJob } from '../platform/queue.ts'

/** Folds the kept counts of transactions: see migrations/20261123_031010_counts_kept.ts. */
export const foldCounts = defineJob<{ occurrence: string }>('analytics.fold-counts', { retryLimit: 0 })
