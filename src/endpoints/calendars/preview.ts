import { z } from 'zod'
import { currentCalendar } from '../../calendars/currentCalendar.ts'
import { calendarByKey } from '../../calendars/calendarByKey.ts'
import { addDays } from '../../shared/dates.ts'
import { say } from '../../shared/text.ts'
import { calendarDays } from '../../sla/calendarDays.ts'
import { hijriDateOf } from '../../sla/hijriDate.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { calendarKey, day } from './schemas.ts'

const daysAtMost = 400

export const previewCalendar = defineEndpoint({
  method: 'get',
  path: '/:key/preview',
  tag: 'Calendars',
  summary: { en: 'The days of a calendar', ar: 'أيام التقويم' },
  description: `What each day from \`from\` to \`to\` is (at most ${daysAtMost}): working, reduced, off, free by the week, or an extra working day; its hours and what it is called.`,
  access: ['editor', 'admin'],
  params: calendarKey,
  query: z
    .object({ from: day, to: day })
    .refine(({ from, to }) => from <= to && to < addDays(from, daysAtMost), { path: ['to'], message: `expected a day from \`from\` on, at most ${daysAtMost} days in all` }),
  response: {
    status: 200,
    description: 'The days, and what they come to',
    example: {
      calendar: { key: 'office', version: '5a0fc1d7b6e94f3a', name: 'Office', timeZone: 'Asia/Riyadh' },
      workingDays: 1, minutes: 540,
      days: [{ date: '2026-11-22', kind: 'working', names: [], shifts: [{ from: '08:00', to: '17:00' }], minutes: 540, hijri: { year: 1448, month: 6, day: 12 } }],
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, params, query, locale }) => {
    await calendarByKey(req, params.key)
    const calendar = await currentCalendar(req, params.key)
    const days = calendarDays(calendar, query.from, query.to)
    return {
      body: {
        calendar: { key: calendar.key, version: calendar.version, name: say(calendar.name, locale), timeZone: calendar.timeZone },
        workingDays: days.filter(({ minutes }) => minutes > 0).length,
        minutes: days.reduce((sum, { minutes }) => sum + minutes, 0),
        days: days.map(({ date, kind, names, shifts, minutes }) => ({
          date, kind, names: names.map((name) => say(name, locale)), shifts, minutes, hijri: hijriDateOf(date, calendar.moonSightings),
        })),
      },
    }
  },
})
