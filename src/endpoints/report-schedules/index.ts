import type { Endpoint } from 'payload'
import { nextRunsEndpoint } from './next.ts'
import { runScheduleNow } from './run.ts'
import { scheduleRuns } from './runs.ts'

/** What can be asked about schedules; making, listing and changing them are Payload's own. */
export const reportScheduleEndpoints: Endpoint[] = [nextRunsEndpoint, scheduleRuns, runScheduleNow]
