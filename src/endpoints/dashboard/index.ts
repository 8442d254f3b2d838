import type { Endpoint } from 'payload'
import { dashboardActivity } from './activity.ts'

/** What the start page shows. */
export const dashboardEndpoints: Endpoint[] = [dashboardActivity]
