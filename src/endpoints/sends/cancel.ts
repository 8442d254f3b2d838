import { cancelSend } from '../../notifications/sends/cancelSend.ts'
import { shownSend } from '../../notifications/sends/shownSend.ts'
import { say } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { sendPath } from './read.ts'
import { sendExample } from './schemas.ts'

export const cancelMessage = defineEndpoint({
  method: 'post',
  path: '/sends/:id/cancel',
  tag: 'Notifications',
  summary: { en: 'Stop a message', ar: 'إيقاف رسالة جماعية' },
  description: 'While it is scheduled nobody hears of it. While it is being sent, whoever was not told by now is not. Two at once: one stops it, the other is told that it is over.',
  access: ['admin'],
  params: sendPath,
  response: { status: 200, description: 'Stopped', example: { message: 'The message is stopped.', doc: { ...sendExample, state: 'cancelled', endedAt: '2026-11-22T09:31:00.000Z' } } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'MESSAGE_OVER'],
  run: async ({ req, params, locale }) => {
    await cancelSend(req, params.id)
    return { body: { message: say({ en: 'The message is stopped.', ar: 'أُوقفت الرسالة.' }, locale), doc: await shownSend(req, params.id) } }
  },
})
