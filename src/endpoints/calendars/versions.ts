import { versionsOfCalendar } from '../../calendars/versionsOfCalendar.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { calendarKey, dayOffExample } from './schemas.ts'

export const calendarVersions = defineEndpoint({
  method: 'get',
  path: '/:key/versions',
  tag: 'Calendars',
  summary: { en: 'What a calendar was', ar: 'نسخ التقويم' },
  description: 'What the calendar went by, the latest first, at most 100: since when, by whom, what was different. Also of a calendar that was deleted.',
  access: ['admin'],
  params: calendarKey,
  response: {
    status: 200,
    description: 'The versions',
    example: {
      docs: [
        {
          version: '5a0fc1d7b6e94f3a', since: '2026-11-22T09:00:00.000Z', until: null, by: { id: 1, name: 'Administrator' },
          differences: [{ part: 'daysOff', change: 'added', message: 'Day off "National Day": added.' }],
          content: { timeZone: 'Asia/Riyadh', daysOff: [dayOffExample] },
        },
      ],
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, params, locale }) => ({ body: { docs: await versionsOfCalendar(req, params.key, locale) } }),
})
