import { z } from 'zod'
import { countUnread } from '../../notifications/inApp/countUnread.ts'
import { clearNotices } from '../../notifications/inApp/markNotices.ts'
import { defineEndpoint, type EndpointDefinition } from '../defineEndpoint.ts'
import { all, before, changedBody, changedExample, demandChoice, ids } from './schemas.ts'

const body = z.strictObject({ ids: ids.optional(), all: all.optional(), read: all.optional(), before: before.optional() })

const clearing = {
  tag: 'Notifications',
  summary: { en: 'Clear', ar: 'مسح' },
  description: 'Removes for good: one or many by `ids`, `all`, those that were `read`, or those told until `before`. Several of the last three hold together.',
  access: 'user',
  body,
  example: { read: true },
  response: { status: 200, description: 'How many were removed', example: changedExample('Cleared.') },
  errors: ['UNAUTHENTICATED', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, caller, body: chosen, locale }) => {
    demandChoice(chosen)
    const { changed } = await clearNotices(req, caller!.id, chosen)
    return { body: changedBody({ en: 'Cleared.', ar: 'تم المسح.' }, { changed, unread: await countUnread(req, caller!.id), locale }) }
  },
} as const satisfies Omit<EndpointDefinition<z.ZodType, z.ZodType, typeof body>, 'method' | 'path'>

/** By DELETE, and by POST for those who cannot send a body with DELETE. */
export const clearNotifications = [
  defineEndpoint({ ...clearing, method: 'delete', path: '/' }),
  defineEndpoint({ ...clearing, method: 'post', path: '/clear' }),
]
