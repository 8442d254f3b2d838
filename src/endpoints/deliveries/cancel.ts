import { cancelDelivery } from '../../mails/log/cancelDelivery.ts'
import { say } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { deliveryPath } from './schemas.ts'

export const cancelMail = defineEndpoint({
  method: 'post',
  path: '/deliveries/:id/cancel',
  tag: 'Mails',
  summary: { en: 'Take back a mail that waits', ar: 'إلغاء رسالة منتظرة' },
  description: 'It does not go out, nor into a digest, unless it is sent again by hand. Once it is being sent, or has come to an end, the answer is 409.',
  access: ['admin'],
  params: deliveryPath,
  response: { status: 200, description: 'Taken back', example: { message: 'The mail was taken back.' } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT'],
  run: async ({ req, params, locale }) => {
    await cancelDelivery(req, params.id)
    return { body: { message: say({ en: 'The mail was taken back.', ar: 'أُلغيت الرسالة.' }, locale) } }
  },
})
