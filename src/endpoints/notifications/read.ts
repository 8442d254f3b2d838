import { z } from 'zod'
import { countUnread } from '../../notifications/inApp/countUnread.ts'
import { markNotices } from '../../notifications/inApp/markNotices.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { all, before, changedBody, changedExample, demandChoice, ids } from './schemas.ts'

export const readNotifications = defineEndpoint({
  method: 'post',
  path: '/read',
  tag: 'Notifications',
  summary: { en: 'Mark as read', ar: 'تعليم كمقروء' },
  description: 'One or many by `ids`, or `all` of them, or those told until `before`. Again changes nothing. Other tabs and devices of the caller follow at once.',
  access: 'user',
  body: z.strictObject({ ids: ids.optional(), all: all.optional(), before: before.optional() }),
  example: { all: true, before: '2026-11-23T08:15:02.114Z' },
  response: { status: 200, description: 'How many were unread before', example: changedExample('Marked as read.') },
  errors: ['UNAUTHENTICATED', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, caller, body: chosen, locale }) => {
    demandChoice(chosen)
    const { changed } = await markNotices(req, caller!.id, chosen, { read: true })
    return { body: changedBody({ en: 'Marked as read.', ar: 'تم التعليم كمقروء.' }, { changed, unread: await countUnread(req, caller!.id), locale }) }
  },
})

export const unreadAgain = defineEndpoint({
  method: 'post',
  path: '/unread',
  tag: 'Notifications',
  summary: { en: 'Mark as unread again', ar: 'تعليم كغير مقروء' },
  access: 'user',
  body: z.strictObject({ ids }),
  example: { ids: [812] },
  response: { status: 200, description: 'How many were read before', example: changedExample('Marked as unread.') },
  errors: ['UNAUTHENTICATED', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, caller, body, locale }) => {
    const { changed } = await markNotices(req, caller!.id, { ids: body.ids }, { read: false })
    return { body: changedBody({ en: 'Marked as unread.', ar: 'تم التعليم كغير مقروء.' }, { changed, unread: await countUnread(req, caller!.id), locale }) }
  },
})
