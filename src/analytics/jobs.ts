import { defineJob } from '../platform/queue.ts'

/** Folds the ledger of transactions into the kept counts: see migrations/20261123_070500_ledger.ts. */
export const foldCounts = defineJob<{ occurrence: string }>('analytics.fold-counts', { retryLimit: 0 })
