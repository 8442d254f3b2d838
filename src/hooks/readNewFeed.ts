import type { CollectionAfterChangeHook } from 'payload'
import { readFeed } from '../calendars/jobs.ts'
import { sendJob } from '../platform/queue.ts'

/** A calendar that is given the address of a feed reads it at once, by a job: nobody waits for somebody else's server. */
export const readNewFeed: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (doc.feedUrl && doc.feedUrl !== previousDoc?.feedUrl) await sendJob(req, readFeed, { calendar: doc.id })
  return doc
}
