import type { Endpoint } from 'payload'
import { importFeed } from './importFeed.ts'
import { previewCalendar } from './preview.ts'
import { readCalendarFeed } from './readFeed.ts'
import { calendarTemplates } from './templates.ts'
import { calendarVersions } from './versions.ts'
import { workingTime } from './workingTime.ts'

/** Everything of ours under /calendars; reading, making, changing and deleting are Payload's own. Fixed words before `:id`. */
export const calendarEndpoints: Endpoint[] = [calendarTemplates, workingTime, importFeed, previewCalendar, calendarVersions, readCalendarFeed]
