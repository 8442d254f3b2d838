import type { CollectionAfterChangeHook } from 'payload'
import { forgetSubscribers } from '../webhooks/subscribers.ts'

/** What a webhook asks to be told of holds in this process from its save on; the others notice within three seconds. */
export const noticeWebhook: CollectionAfterChangeHook = ({ doc, req }) => {
  forgetSubscribers(req.payload)
  return doc
}
