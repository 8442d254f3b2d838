import type { Endpoint } from 'payload'
import { dashboardActivity } from './activity.ts'
import { dashboardStats } from './stats.ts'

/** What the start page shows. */
export const dashboardEndpoints: Endpoint[] = [dashboardStats, dashboardActivity]
