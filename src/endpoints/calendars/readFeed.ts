import { calendarByKey } from '../../calendars/calendarByKey.ts'
import { readFeed } from '../../calendars/jobs.ts'
import { sendJob } from '../../platform/queue.ts'
import { inTx } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { calendarKey } from './schemas.ts'

export const readCalendarFeed = defineEndpoint({
  method: 'post',
  path: '/:key/read-feed',
  tag: 'Calendars',
  summary: { en: 'Read the holiday feed of a calendar now', ar: 'قراءة تقويم العطلات الآن' },
  description: 'A job reads it, at most one a minute; `feed` of the calendar then tells how it went. Feeds are read every day in any case.',
  access: ['admin'],
  params: calendarKey,
  response: { status: 202, description: 'It will be read', example: { queued: true } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CALENDAR_OF_SETTINGS', 'VALIDATION_FAILED'],
  run: async ({ req, params }) => {
    const record = await calendarByKey(req, params.key)
    if (!record) throw new DomainError('CALENDAR_OF_SETTINGS')
    if (record.feedUrl === null) throw new DomainError('VALIDATION_FAILED', { fields: 'feedUrl' }, { fields: [{ path: 'feedUrl', message: none, code: 'REQUIRED' }] })
    await inTx(req, () => sendJob(req, readFeed, { calendar: record.id }, { singletonKey: String(record.id), singletonSeconds: 60 }))
    return { status: 202, body: { queued: true } }
  },
})

const none = { en: 'The calendar has no feed.', ar: 'ليس للتقويم عنوان عطلات.' }
