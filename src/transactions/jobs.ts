import { defineJob } from '../platform/queue.ts'

/** Takes new words of transactions into the list that typing mistakes are corrected by. */
export const learnWords = defineJob<Record<string, never>>('transactions.learn-words', { retryLimit: 0 })
