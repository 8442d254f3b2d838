import { defineJob } from '../platform/queue.ts'

/** Reads the holiday feed of one calendar. Tried again tomorrow in any case, so two retries are enough. */
export const readFeed = defineJob<{ calendar: number }>('calendars.read-feed', { retryLimit: 2, expireInSeconds: 60 })

/** Daily: sends the job above for each calendar that has a feed. */
export const readFeeds = defineJob<{ occurrence: string }>('calendars.read-feeds')
