import { z } from 'zod'
import { askableWhere } from '../../access/askableQuery.ts'
import { eventTypes, type EventType } from '../../events/index.ts'
import { listNotices } from '../../notifications/inApp/listNotices.ts'
import { slugs } from '../../shared/slugs.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { pageQuery } from '../transactions/schemas.ts'
import { noticeExample } from './schemas.ts'

const events = z
  .string()
  .max(1_000)
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.enum(eventTypes as [EventType, ...EventType[]])))
  .describe('Kinds of events; several separated by commas')

export const listNotifications = defineEndpoint({
  method: 'get',
  path: '/',
  tag: 'Notifications',
  summary: { en: 'What I was told', ar: 'إشعاراتي' },
  description:
    'The caller’s own, newest first, in the language asked for. `days` are the office’s days of this page, in its order, with how many of it were told on each; `unread` counts all. ' +
    'What is about a transaction that the caller cannot read any more is neither shown nor counted until they can again. Only the notice by which it was taken or deleted stays, with `transaction` null. `link` is a path of the admin UI.',
  access: 'user',
  query: z.strictObject({
    unread: z.enum(['true', 'false']).transform((value) => value === 'true').optional(),
    event: events.optional(),
    transaction: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
    where: z.unknown().optional().describe('Payload’s conditions, beside the others'),
    page: pageQuery.shape.page,
    limit: z.coerce.number().int().min(1).transform((limit) => Math.min(limit, 100)).default(25),
  }),
  response: {
    status: 200,
    description: 'A page of notices',
    example: {
      docs: [noticeExample], days: [{ day: '2026-11-23', label: 'Today', count: 1 }], unread: 7,
      totalDocs: 1, limit: 25, page: 1, totalPages: 1, hasPrevPage: false, hasNextPage: false,
    },
  },
  errors: ['UNAUTHENTICATED', 'MALFORMED_QUERY', 'VALIDATION_FAILED'],
  run: async ({ req, caller, locale, query: { unread, event, transaction, where: asked, page, limit } }) => {
    const where = asked === undefined ? undefined : await askableWhere(req, req.payload.collections[slugs.notifications].config, asked)
    return { body: await listNotices(req, { personId: caller!.id, filter: { unread, events: event, transaction, where }, page, limit, locale }) }
  },
})
