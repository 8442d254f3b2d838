import { defineJob } from '../platform/queue.ts'

/** Takes new words of transactions into the list that typing mistakes are corrected by. */
export const learnWords = defineJob<{ occurrence: string }>('transactions.learn-words', { retryLimit: 0 })
