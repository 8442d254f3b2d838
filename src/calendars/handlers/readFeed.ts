import type { JobHandler } from '../../platform/queue.ts'
import { takeInFeed } from '../takeInFeed.ts'

export const readFeedHandler: JobHandler<{ calendar: number }> = ({ payload, data }) => takeInFeed(payload, data.calendar)
