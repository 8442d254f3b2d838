import { z } from 'zod'
import { calendarByKey } from '../../calendars/calendarByKey.ts'
import { currentCalendar } from '../../calendars/currentCalendar.ts'
import { officeKey } from '../../calendars/officeCalendar.ts'
import { now } from '../../platform/clock.ts'
import { DomainError } from '../../shared/errors.ts'
import { explainWorkingTime, type Explained } from '../../sla/explainWorkingTime.ts'
import type { WorkingCalendar } from '../../sla/index.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { calendarKey, moment } from './schemas.ts'

const minutesAtMost = 1_000_000

export const workingTime = defineEndpoint({
  method: 'get',
  path: '/working-time',
  tag: 'Calendars',
  summary: { en: 'When is it due', ar: 'متى يحين الموعد' },
  description: 'When so many working `minutes` from `from` (an ISO moment, or `now`) are over by a `calendar` (the office’s unless named), and by which hours that was counted. Negative minutes go back.',
  access: ['editor', 'admin'],
  query: z.object({
    from: moment.default('now'),
    minutes: z.coerce.number().int().min(-minutesAtMost).max(minutesAtMost),
    calendar: calendarKey.shape.key.default(officeKey),
  }),
  response: {
    status: 200,
    description: 'The moment, and the pieces of work until then',
    example: {
      calendar: { key: 'office', version: '5a0fc1d7b6e94f3a', timeZone: 'Asia/Riyadh' },
      from: '2026-11-22T13:00:00.000Z', minutes: 120, due: '2026-11-23T06:00:00.000Z',
      pieces: [
        { from: '2026-11-22T13:00:00.000Z', until: '2026-11-22T14:00:00.000Z', minutes: 60 },
        { from: '2026-11-23T05:00:00.000Z', until: '2026-11-23T06:00:00.000Z', minutes: 60 },
      ],
      leftOut: 0,
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, query }) => {
    await calendarByKey(req, query.calendar)
    const calendar = await currentCalendar(req, query.calendar)
    const from = query.from === 'now' ? now().getTime() : Date.parse(query.from)
    const { due, pieces, leftOut } = explained(calendar, from, query.minutes)
    const { key, version, timeZone } = calendar
    return {
      body: {
        calendar: { key, version, timeZone },
        from: iso(from), minutes: query.minutes, due: iso(due),
        pieces: pieces.map((piece) => ({ ...piece, from: iso(piece.from), until: iso(piece.until) })),
        leftOut,
      },
    }
  },
})

function explained(calendar: WorkingCalendar, from: number, minutes: number): Explained {
  try {
    return explainWorkingTime(calendar, from, minutes)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const message = { en: 'The calendar has not that much working time.', ar: 'ليس في التقويم وقت عمل بهذا القدر.' }
    throw new DomainError('VALIDATION_FAILED', { fields: 'minutes' }, { fields: [{ path: 'minutes', message, code: 'TOO_MUCH' }] })
  }
}

function iso(instant: number): string {
  return new Date(instant).toISOString()
}
