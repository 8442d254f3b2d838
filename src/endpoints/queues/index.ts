import type { Endpoint } from 'payload'
import { listFailedJobs } from './failed.ts'
import { listQueues } from './list.ts'
import { retryQueue } from './retry.ts'

/** How the work in the background stands, for admins. */
export const queueEndpoints: Endpoint[] = [listQueues, listFailedJobs, retryQueue]
